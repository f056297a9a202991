"""Learns lemmas from treebanks → lemmas.json: for each tag, what to do with the end of a word, and whole words that do otherwise.

{"VBD": {"ends": {"": "0", "ed": "2", "ied": "3y"}, "words": {"went": "go"}}}: "3y" takes three letters off and puts "y" there.
The longest known end decides. Names in the singular (NNP) and numbers (CD) are their own lemmas.

usage: python3 lemmas.py OUT.json A.conllu.gz …
"""
import collections
import gzip
import json
import sys

out, paths = sys.argv[1], sys.argv[2:]
counts = collections.defaultdict(collections.Counter)  # tag → (form, lemma) → how often
for path in paths:
    for line in gzip.open(path, 'rt', encoding='utf8'):
        columns = line.rstrip('\n').split('\t')
        if columns[0].isdigit() and columns[4] not in ('NNP', 'CD', 'GW', 'FW', 'ADD', 'POS') and 'Typo' not in columns[5]:
            counts[columns[4]][columns[1].lower().replace('’', "'"), columns[2].lower().replace('’', "'")] += 1


def script(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f'{len(form) - same}{lemma[same:]}' if same > 0 else None


def apply(form, how):
    digits = len(how) - len(how.lstrip('0123456789'))
    cut = int(how[:digits])
    return (form[:-cut] if cut else form) + how[digits:]


table = {}
for tag, pairs in sorted(counts.items()):
    best = {}
    for (form, lemma), n in sorted(pairs.items()):
        best.setdefault(form, collections.Counter())[lemma] += n
    forms = {form: sorted(lemmas.items(), key=lambda pair: (-pair[1], pair[0]))[0][0] for form, lemmas in best.items()}
    # a vote of distinct forms, not of running words: what new words do
    votes = collections.defaultdict(collections.Counter)
    for form, lemma in forms.items():
        how = script(form, lemma)
        if how is not None:
            for length in range(0, min(5, len(form)) + 1):
                votes[form[len(form) - length:]][how] += 1
    ends = {}
    for end in sorted(votes, key=lambda e: (len(e), e)):
        how, n = sorted(votes[end].items(), key=lambda pair: (-pair[1], pair[0]))[0]
        shorter = next((ends[end[k:]] for k in range(1, len(end) + 1) if end[k:] in ends), None)
        if end == '' or (how != shorter and n >= 2 and n >= .7 * sum(votes[end].values())):
            ends[end] = how
    def guess(form):
        return apply(form, next(ends[form[k:]] for k in range(0, len(form) + 1) if form[k:] in ends))
    words = {form: lemma for form, lemma in sorted(forms.items()) if guess(form) != lemma}
    if set(ends.values()) != {'0'} or words:
        table[tag] = dict(ends=ends, words=words)
with open(out, 'w', encoding='utf8') as file:
    json.dump(table, file, ensure_ascii=False, separators=(',', ':'))
print({tag: (len(own['ends']), len(own['words'])) for tag, own in table.items()})

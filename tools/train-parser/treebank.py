"""Reads gzipped CoNLL-U, and turns words into the rows of numbers that the networks look up."""
import collections
import gzip
import re

Sentence = collections.namedtuple('Sentence', 'form upos xpos head rel')


def read(path):
    """The sentences of a .conllu or .conllu.gz file: the words of a contraction ("do", "n't"), not the contraction itself."""
    opener = gzip.open if path.endswith('.gz') else open
    sentences, rows = [], []
    with opener(path, 'rt', encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line and line[0] != '#':
                columns = line.split('\t')
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line and rows:
                sentences.append(Sentence([r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows]))
                rows = []
    return sentences


def normal(word):
    """Lower case, one apostrophe, every digit a 0. The same as `normal` in src/syntax/features.ts."""
    return re.sub(r'[0-9]', '0', word.lower().replace('’', "'"))


def shape(word):
    """"McKay's" → "XxXxx'x": classes of characters, two of a kind in a row at most, eight in all. The same as in src/syntax/features.ts."""
    out = ''
    for c in word:
        kind = 'X' if c.isupper() else 'x' if c.islower() else 'd' if c in '0123456789' else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out += kind
    return out[:8]


# what a word is looked up by, in the order in which the vectors stand beside one another
FEATURES = {
    'fixed': normal,  # word vectors that are not trained
    'word': normal,  # trained vectors of frequent words
    'end3': lambda word: normal(word)[-3:],
    'end2': lambda word: normal(word)[-2:],
    'start3': lambda word: normal(word)[:3],
    'shape': shape,
}


def vocabulary(counts, of, least, most):
    """value → row, from 1 on, of what is seen so often, the most frequent first; row 0 is for what is unknown, and for the root. counts: of words."""
    own = collections.Counter()
    for word, n in counts.items():
        own[of(word)] += n
    found = [value for value, n in sorted(own.items(), key=lambda pair: (-pair[1], pair[0])) if n >= least]
    return {value: row + 1 for row, value in enumerate(found[:most])}


def in_capitals(s):
    return s._replace(form=[w.upper() for w in s.form])


def titled(s):
    """With a capital on every word."""
    return s._replace(form=[w[:1].upper() + w[1:] if len(w) > 3 or k == 0 else w for k, w in enumerate(s.form)])


def without(s, dropped):
    """The sentence without the words, none of them a head, of which this is true: of place, form, label."""
    kept = [k for k in range(len(s.form)) if k + 1 in s.head or not dropped(k, s.form[k].lower(), s.rel[k])]
    place = {0: 0, **{k + 1: n + 1 for n, k in enumerate(kept)}}
    return Sentence(*([column[k] for k in kept] for column in s[:3]), [place[s.head[k]] for k in kept], [s.rel[k] for k in kept])


def without_stop(s):
    return without(s, lambda k, form, rel: k == len(s.form) - 1 and form == '.')


def as_headline(s):
    """Without articles and forms of "be" and "have" beside another verb: "Two men held after fire at mill"."""
    return without(s, lambda k, form, rel: k == len(s.form) - 1 and form == '.'
                   or rel == 'det' and form in ('a', 'an', 'the')
                   or rel in ('aux', 'aux:pass', 'cop') and form in ('is', 'are', 'was', 'were', 'been', 'has', 'have', 'had', "'s", "'re"))


def variants(sentences, random):
    """Copies as headlines and old telegrams write them."""
    out = []
    for s in sentences:
        luck = random.random()
        if luck < .04:
            out.append(in_capitals(s))
        elif luck < .08:
            out.append(titled(s))
        elif luck < .18:
            out.append(without_stop(s))
        elif luck < .25 and not any(u == 'PRON' and r.startswith('nsubj') for u, r in zip(s.upos, s.rel)):
            out.append(titled(as_headline(s)) if luck > .22 else as_headline(s))
    return [s for s in out if len(s.form) > 2]

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


def vocabulary(values, least):
    """value → row, from 1 on; row 0 is for what is unknown, and for the root."""
    counts = collections.Counter(values)
    return {value: row + 1 for row, value in enumerate(v for v, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n >= least)}


def variants(sentences, random):
    """Copies as headlines and old telegrams write them: in capitals, with capitals on every word, without the full stop."""
    out = []
    for s in sentences:
        luck = random.random()
        if luck < .04:
            out.append(s._replace(form=[w.upper() for w in s.form]))
        elif luck < .08:
            out.append(s._replace(form=[w[:1].upper() + w[1:] if len(w) > 3 or k == 0 else w for k, w in enumerate(s.form)]))
        elif luck < .18 and len(s.form) > 3 and s.form[-1] == '.' and len(s.form) not in s.head:
            out.append(Sentence(*(column[:-1] for column in s)))
    return out

"""Lets several trained networks read plain text, and keeps what they think on the mean: for training a smaller one.

usage: python3 annotate.py OUT.pt TEXT --vectors FOLDER --nets A.pt B.pt … [--part 1/3] [--dev C.conllu.gz …]
TEXT: a sentence a line, words parted by spaces, as plain-text.ts writes it; --part 1/3 takes every third. OUT: `text`, `tags`, `rels`, and for every word `head` (the likeliest),
`labels` and `tags_of` (probabilities), and the probabilities of all heads, which begin at `arc_at` in `arcs`.
"""
import argparse

import torch

from common import BATCH, data_of, load, load_vectors, mean_scores, score
from treebank import Sentence, read

options = argparse.ArgumentParser()
options.add_argument('out')
options.add_argument('text')
options.add_argument('--vectors', required=True)
options.add_argument('--nets', nargs='+', required=True)
options.add_argument('--part', default='1/1')
options.add_argument('--dev', nargs='*', default=[])
options = options.parse_args()
device = 'cuda' if torch.cuda.is_available() else 'cpu'
vectors = load_vectors(options.vectors)
loaded = [load(path, vectors, device) for path in options.nets]
nets = [net for net, _ in loaded]
for path in options.dev:
    dev = read(path)
    print(path, 'all nets: tags %.2f UAS %.2f LAS %.2f' % score(nets, [data_of(dev, config, device) for _, config in loaded]), flush=True)
part, parts = map(int, options.part.split('/'))
lines = [line for line in open(options.text, encoding='utf8').read().split('\n') if line][part - 1::parts]
sentences = [Sentence(line.split(), None, None, None, None) for line in lines]
data = [data_of(sentences, config, device) for _, config in loaded]
rows, config = len(data[0].ids), loaded[0][1]
arc_at, total = torch.zeros(rows, dtype=torch.int64), 0
for start, length in zip(data[0].starts, data[0].lengths):
    arc_at[start:start + length] = total + torch.arange(length) * length
    total += length * length
arc_at = arc_at.to(device)
arcs = torch.zeros(total, dtype=torch.float16, device=device)
head = torch.zeros(rows, dtype=torch.int16, device=device)
labels = torch.zeros(rows, len(config['rels']), dtype=torch.float16, device=device)
tags = torch.zeros(rows, len(config['tags']), dtype=torch.float16, device=device)
with torch.no_grad():
    for batch in data[0].batches(4 * BATCH, False):
        tag, arc, labels_of, inside, _ = mean_scores(nets, data, batch)
        place = data[0].collate(batch)[4]
        chosen = arc.argmax(-1)
        label = labels_of(chosen)
        head[place[inside]], labels[place[inside]], tags[place[inside]] = chosen[inside].short(), label[inside].half(), tag[inside].half()
        at = arc_at[place].unsqueeze(-1) + torch.arange(arc.shape[1], device=device)
        both = inside.unsqueeze(-1) & inside.unsqueeze(1)
        arcs[at[both]] = arc[both].half()
torch.save(dict(text='\n'.join(lines), tags=config['tags'], rels=config['rels'], head=head.cpu(), arcs=arcs.cpu(), arc_at=arc_at.cpu(), labels=labels.cpu(), tags_of=tags.cpu()), options.out)
print(f'{len(sentences)} sentences, {rows - len(sentences)} words')

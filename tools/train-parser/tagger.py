"""Trains the small tagger that stands beside the parser, on its tables of words, from what several networks think of the tags of plain text.

usage: python3 tagger.py OUT.pt --parser S.pt --silver FILE.pt … --train A.conllu.gz … --dev B.conllu.gz … --vectors FOLDER [--steps 12000] [--seed 1]
       [--hidden 96] [--reach 2]
A word's tag comes from the words up to `reach` before and after it: a matrix for each place, their sum, one layer of units, the tags.
"""
import argparse
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from common import data_of, load, load_vectors
from silver import Silver
from treebank import FEATURES, read, variants

options = argparse.ArgumentParser()
options.add_argument('out')
options.add_argument('--parser', required=True)
options.add_argument('--silver', nargs='+', required=True)
options.add_argument('--train', nargs='+', required=True)
options.add_argument('--dev', nargs='+', required=True)
options.add_argument('--vectors', required=True)
options.add_argument('--steps', type=int, default=12000)
options.add_argument('--hidden', type=int, default=96)
options.add_argument('--reach', type=int, default=2)
options.add_argument('--dropout', type=float, default=.02)
options.add_argument('--rate', type=float, default=3e-3)
options.add_argument('--rows', type=int, default=8192)
options.add_argument('--seed', type=int, default=1)
options = options.parse_args()
torch.manual_seed(options.seed)
random.seed(options.seed)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.backends.cuda.matmul.allow_tf32 = True
started = time.time()

parser, config = load(options.parser, load_vectors(options.vectors), device)
gold = [s for path in options.train for s in read(path) if 'dep' not in s.rel and len(s.form) <= 80]
gold += variants(gold, random)
silver = Silver(options.silver, random)
assert silver.tags == config['tags']
GOLD, SILVER = data_of(gold, config, device), data_of(silver.sentences, config, device)
DEV = [data_of(read(path), config, device) for path in options.dev]
soft, source = silver.soft['tags_of'].to(device), torch.tensor(silver.source, device=device)
for data in (GOLD, SILVER, *DEV):
    data.sentence = torch.repeat_interleave(torch.arange(len(data.lengths), device=device), torch.tensor(data.lengths, device=device))
    data.sentence[torch.tensor(data.starts, device=device)] = -1  # the root is no word


class Tagger(nn.Module):
    def __init__(self, width, units, reach, tags):
        super().__init__()
        self.reach = reach
        self.places = nn.Linear(width, units * (2 * reach + 1), bias=False)
        self.bias = nn.Parameter(torch.zeros(units))
        self.tag = nn.Linear(units, tags)
        self.drop = nn.Dropout(options.dropout)
        nn.init.normal_(self.places.weight, 0, (1 / width / (2 * reach + 1)) ** .5)

    def forward(self, x, sentence):
        parts = self.places(x).unflatten(-1, (2 * self.reach + 1, -1))
        total = parts[:, self.reach] + self.bias
        for k in range(-self.reach, self.reach + 1):
            if k:
                same = ((sentence.roll(-k) == sentence) & (sentence >= 0)).unsqueeze(-1)
                total = total + parts[:, self.reach + k].roll(-k, 0) * same
        return self.tag(self.drop(F.leaky_relu(total, .1)))


def vectors_of(ids, training):
    if training:  # forget some words, as train.py does
        ids = ids.clone()
        ids[..., 1][torch.rand(ids.shape[:1], device=device) < .08] = 0
        ids[..., 0][torch.rand(ids.shape[:1], device=device) < .04] = 0
    with torch.no_grad():
        return torch.cat([getattr(parser, name)(ids[..., k].long()) for k, name in enumerate(FEATURES)], -1)


width = 100 + sum(config['sizes'].values())
net = Tagger(width, options.hidden, options.reach, len(config['tags'])).to(device)
trained = list(net.parameters())
mean = [p.detach().clone() for p in trained]
optimizer = torch.optim.AdamW(trained, lr=options.rate, betas=(.9, .95), weight_decay=1e-3)


@torch.no_grad()
def dev():
    """Joint and universal tags right on each dev set (per cent), and the mean weights."""
    own = [p.detach().clone() for p in trained]
    for p, m in zip(trained, mean):
        p.copy_(m)
    net.eval()
    out = []
    universal = [tag.split('|')[0] for tag in config['tags']]
    upos = torch.tensor([universal.index(tag) for tag in universal], device=device)
    for data in DEV:
        best = net(vectors_of(data.ids, False), data.sentence).argmax(-1)
        tag = data.gold[2].long()
        words = data.sentence >= 0
        known = words & (tag >= 0)
        out += ['%.2f/%.2f' % (100 * (best == tag)[words].float().mean(), 100 * (upos[best] == upos[tag.clamp(min=0)])[known].float().mean())]
    net.train()
    state = {k: v.cpu().clone() for k, v in net.state_dict().items()}
    for p, o in zip(trained, own):
        p.copy_(o)
    return ' '.join(out), state


for step in range(options.steps):
    for group in optimizer.param_groups:
        group['lr'] = options.rate * min(1, (step + 1) / 100) * max(.01, 1 - step / options.steps)
    at = random.randrange(len(SILVER.ids) - options.rows)
    sentence = SILVER.sentence[at:at + options.rows]
    scores = net(vectors_of(SILVER.ids[at:at + options.rows], True), sentence).log_softmax(-1)
    words = sentence >= 0
    loss = -(soft[source[at:at + options.rows]].float() * scores).sum(-1)[words].mean()
    at = random.randrange(len(GOLD.ids) - options.rows // 4)
    rows = slice(at, at + options.rows // 4)
    loss = loss + .25 * F.cross_entropy(net(vectors_of(GOLD.ids[rows], True), GOLD.sentence[rows]), GOLD.gold[2, rows].long(), ignore_index=-1)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    keep = min(.9985, step / (9 + step))
    with torch.no_grad():
        torch._foreach_mul_(mean, keep)
        torch._foreach_add_(mean, [p.detach() for p in trained], alpha=1 - keep)
    if (step + 1) % 1000 == 0 or step + 1 == options.steps:
        print(f'step {step + 1} loss {loss.item():.3f} {time.time() - started:.0f} s dev {dev()[0]}', flush=True)
torch.save(dict(state=dev()[1], steps=options.steps, seed=options.seed), options.out)

"""Trains one network: on treebanks, and, with --silver, on plain text as `annotate.py` read it.

usage: python3 train.py OUT.pt --train A.conllu.gz … --dev B.conllu.gz … --vectors FOLDER [--silver FILE.pt …] [--steps N | --seconds S] [--seed 1]
       [--hidden 128 --layers 2 --arc 112 --label 40] [--teacher]        --teacher: wide tables, letters, more word vectors
The steps and the seed fix the order of the data; on a CPU also the weights. --seconds measures the first steps and chooses how many fit.
"""
import argparse
import collections
import random
import time

import torch
import torch.nn.functional as F

from common import BATCH, build, data_of, fixed_rows, load_vectors, score
from silver import Silver
from treebank import FEATURES, normal, read, variants, vocabulary

options = argparse.ArgumentParser()
options.add_argument('out')
options.add_argument('--train', nargs='+', required=True)
options.add_argument('--dev', nargs='+', required=True)
options.add_argument('--vectors', required=True)
options.add_argument('--silver', nargs='*')
options.add_argument('--steps', type=int, default=0)
options.add_argument('--seconds', type=float, default=0)
options.add_argument('--seed', type=int, default=1)
options.add_argument('--hidden', type=int, default=128)
options.add_argument('--layers', type=int, default=2)
options.add_argument('--arc', type=int, default=112)
options.add_argument('--label', type=int, default=40)
options.add_argument('--dropout', type=float, default=.33)
options.add_argument('--rate', type=float, default=3e-3)
options.add_argument('--words', type=int, default=9000)  # rows of trained words at most
options.add_argument('--fixed', type=int, default=19000)  # fixed vectors beside those of the treebanks' words
options.add_argument('--gold', type=float, default=.4)  # the treebanks' weight beside plain text
options.add_argument('--teacher', action='store_true')
options = options.parse_args()
torch.manual_seed(options.seed)
random.seed(options.seed)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.set_num_threads(1)
torch.backends.cuda.matmul.allow_tf32 = True
started = time.time()

# ---- data; "dep" is the annotators' word for "unclear": nothing to learn from
gold = [s for path in options.train for s in read(path) if 'dep' not in s.rel and len(s.form) <= 80]
gold += variants(gold, random)
dev = [s for path in options.dev for s in read(path)]
silver = Silver(options.silver, random) if options.silver else None
words = [w for s in gold for w in s.form]
counts = collections.Counter(words)
for word in counts:
    counts[word] *= 4
if silver:
    counts.update(w for s in silver.sentences for w in s.form)
vectors = load_vectors(options.vectors)
seen = dict.fromkeys(normal(w) for w in words)
known = set(vectors[0])
config = dict(
    sizes=dict(word=100, end3=50, end2=32, start3=32, shape=32) if options.teacher else dict(word=40, end3=24, end2=16, start3=16, shape=12),
    hidden=options.hidden, layers=options.layers, arc=options.arc, label=options.label, letters=options.teacher,
    tags=silver.tags if silver else sorted({u + '|' + x for s in gold for u, x in zip(s.upos, s.xpos)}),
    rels=silver.rels if silver else sorted({r for s in gold for r in s.rel}),
    vocabularies={name: vocabulary(counts, of, 12 if name == 'word' else 20, options.words) for name, of in FEATURES.items() if name != 'fixed'},
    alphabet={c: k + 2 for k, c in enumerate(sorted({c for w in words for c in w}))},
)
first = vectors[0][:len(vectors[0]) if options.teacher else options.fixed]
config['vocabularies']['fixed'] = {w: k + 1 for k, w in enumerate(dict.fromkeys([*first, *(w for w in seen if w in known)]))}
TRAIN, DEV = data_of(gold, config, device), data_of(dev, config, device)
SILVER = data_of(silver.sentences, config, device) if silver else None
soft = silver.on(device) if silver else None
print(f'{len(gold)} sentences, {len(words)} words, {len(silver.source) if silver else 0} of plain text; tables {({n: len(v) for n, v in config["vocabularies"].items()})}, {len(config["tags"])} tags, {len(config["rels"])} labels', flush=True)

# ---- the weights that are kept are a running mean of those that are trained
net = build(config, fixed_rows(config, vectors), device)
trained = {name: p for name, p in net.named_parameters() if p.requires_grad}
mean = {name: p.detach().clone() for name, p in trained.items()}
optimizer = torch.optim.AdamW(trained.values(), lr=options.rate, betas=(.9, .95), weight_decay=1e-3)
print(f'{sum(p.numel() for p in trained.values())} trained weights on {device}', flush=True)


def with_mean(job):
    own = {name: p.detach().clone() for name, p in trained.items()}
    with torch.no_grad():
        for name, p in trained.items():
            p.copy_(mean[name])
        net.eval()
        result = job()
        net.train()
        for name, p in trained.items():
            p.copy_(own[name])
    return result


def save():
    state = {name: value.cpu() for name, value in net.state_dict().items() if name != 'fixed.weight'}
    torch.save(dict(state=state, config=config, steps=options.steps, seed=options.seed), options.out)


def gold_loss(batch):
    ids, lengths, letters, inside, rows = TRAIN.collate(batch)
    head, rel, tag = torch.where(inside, TRAIN.gold[:, rows].long(), -1)
    tags, arcs, heads, dependents = net(ids, lengths, letters)
    arcs = arcs.masked_fill(~inside[:, None, :], -1e9)
    labels = net.labels(heads, dependents, head.clamp(min=0))
    own = lambda scores, right: F.cross_entropy(scores.flatten(0, 1), right.flatten(), ignore_index=-1)
    return own(arcs, head) + own(labels, rel) + .6 * own(tags, tag)


def silver_loss(batch):
    """Cross-entropy with what the teachers think on the mean, not only with what they choose."""
    ids, lengths, letters, inside, rows = SILVER.collate(batch)
    tags, arcs, heads, dependents = net(ids, lengths, letters)
    most = ids.shape[1]
    words = inside.clone()
    words[:, 0] = False
    rows = soft['source'][rows]
    at = soft['arc_at'][rows].unsqueeze(-1) + torch.arange(most, device=device)
    both = words.unsqueeze(-1) & inside.unsqueeze(1)
    wanted = torch.where(both, soft['arcs'][torch.where(both, at, torch.zeros_like(at))].float(), 0.)
    arcs = arcs.masked_fill(~inside[:, None, :], -1e4).log_softmax(-1)
    head = torch.where(words, soft['head'][rows].long(), 0)
    labels = net.labels(heads, dependents, head).log_softmax(-1)
    per_word = -(wanted * arcs).sum(-1) - (soft['labels'][rows].float() * labels).sum(-1) - .6 * (soft['tags_of'][rows].float() * tags.log_softmax(-1)).sum(-1)
    return (per_word * words).sum() / words.sum()


def forever(data):
    while True:
        yield from data.batches(BATCH // (3 if SILVER else 2) if data is TRAIN else BATCH, True)


golds, silvers = forever(TRAIN), forever(SILVER) if silver else None
loss_mean, step, measured, total = 0, 0, None, options.steps or 10**9
while step < total:
    if step == 40:
        measured = time.time()
    if step == 120 and options.seconds:
        total = 120 + int((options.seconds - (time.time() - started)) / ((time.time() - measured) / 80))
        options.steps = total
        print(f'{total} steps', flush=True)
    share = min(1, (step + 1) / 120) * max(.01, 1 - step / total)
    for group in optimizer.param_groups:
        group['lr'] = options.rate * share
    loss = gold_loss(next(golds))
    if silver:
        loss = loss * options.gold + silver_loss(next(silvers))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(trained.values()), 5.)
    optimizer.step()
    step += 1
    keep = min(.9985, step / (9 + step))
    with torch.no_grad():
        torch._foreach_mul_(list(mean.values()), keep)
        torch._foreach_add_(list(mean.values()), [p.detach() for p in trained.values()], alpha=1 - keep)
    if step % 50 == 0:
        loss_mean = loss.item() if step == 50 else .8 * loss_mean + .2 * loss.item()
    if step % 1000 == 0 or step == total:
        print(f'step {step}  loss {loss_mean:.3f}  {time.time() - started:.0f} s  dev tags %.2f UAS %.2f LAS %.2f' % with_mean(lambda: score([net], [DEV])), flush=True)
with_mean(save)

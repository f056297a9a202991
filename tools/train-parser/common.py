"""What training, annotating and exporting share: the word vectors, a checkpoint's network, dev scores."""
import numpy as np
import torch

from batches import Data
from network import Net
from treebank import FEATURES

BATCH = 6000  # words with their padding


def load_vectors(folder):
    """(words, float32 [words, 100]) as vectors.mjs wrote them, the most frequent first."""
    known = open(folder + '/vectors.words', encoding='utf8').read().split('\n')
    return known, np.fromfile(folder + '/vectors.f32', dtype='<f4').reshape(len(known), 100)


def build(config, fixed, device):
    counts = {name: len(config['vocabularies'][name]) for name in FEATURES}
    return Net(fixed, counts, config['sizes'], config['hidden'], config['layers'], config['arc'], config['label'], len(config['tags']), len(config['rels']), config['letters'] and len(config['alphabet']) + 2).to(device)


def fixed_rows(config, vectors):
    """The vectors of the words in the table, a row of zeros first, scaled to unit spread."""
    known, floats = vectors
    place = {word: row for row, word in enumerate(known)}
    words = sorted(config['vocabularies']['fixed'].items(), key=lambda pair: pair[1])
    rows = np.concatenate([np.zeros((1, 100), 'f4'), floats[[place[word] for word, _ in words]]])
    return torch.tensor(rows / rows.std())


def data_of(sentences, config, device):
    tags, rels = {t: i for i, t in enumerate(config['tags'])}, {r: i for i, r in enumerate(config['rels'])}
    return Data(sentences, config['vocabularies'], tags, rels, device, config['alphabet'] if config['letters'] else None)


def load(path, vectors, device):
    checkpoint = torch.load(path, map_location=device, weights_only=False) if hasattr(torch.serialization, 'add_safe_globals') else torch.load(path, map_location=device)
    net = build(checkpoint['config'], fixed_rows(checkpoint['config'], vectors), device)
    net.load_state_dict(checkpoint['state'], strict=False)
    return net.eval(), checkpoint['config']


@torch.no_grad()
def score(nets, data):
    """Tags, UAS and LAS (per cent) of the mean of several nets, heads chosen one by one. data: one Data a net."""
    right_tag = right_head = right = n = 0
    for batch in data[0].batches(BATCH, False):
        tag, arcs, labels_of, inside, gold = mean_scores(nets, data, batch)
        head, rel, tags = (each[1] for each in zip([0, 1, 2], gold))
        chosen = arcs.argmax(-1)
        label = labels_of(chosen).argmax(-1)
        words = (head >= 0) & inside
        n += words.sum().item()
        right_tag += ((tag.argmax(-1) == tags) & words).sum().item()
        right_head += ((chosen == head) & words).sum().item()
        right += ((chosen == head) & (label == rel) & words).sum().item()
    return 100 * right_tag / n, 100 * right_head / n, 100 * right / n


def mean_scores(nets, data, batch):
    """Mean probabilities of the nets: tags, heads, a function from heads to labels' probabilities; then what is inside, and the gold rows."""
    tag = arcs = 0
    sides, inside, gold = [], None, None
    for net, own in zip(nets, data):
        ids, lengths, letters, inside, rows = own.collate(batch)
        t, a, heads, dependents = net(ids, lengths, letters)
        tag = tag + t.float().softmax(-1)
        arcs = arcs + a.float().masked_fill(~inside[:, None, :], -1e9).softmax(-1)
        sides.append((net, heads, dependents))
        if own.gold is not None:
            gold = own.gold[:, rows].long()
    labels_of = lambda chosen: sum(net.labels(heads, dependents, chosen).float().softmax(-1) for net, heads, dependents in sides) / len(nets)
    return tag / len(nets), arcs / len(nets), labels_of, inside, gold

"""The tagger and parser: word vectors → bidirectional LSTM layers → tags, biaffine scores of heads, and of labels."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from treebank import FEATURES


class LockedDropout(nn.Module):
    """Drops the same units at every word of a sentence."""
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > self.rate).to(x.dtype) / (1 - self.rate)


class Characters(nn.Module):
    """A word's vector from its letters (teachers only): a convolution over triples of letters, the highest of each filter."""
    def __init__(self, letters, size):
        super().__init__()
        self.letters = nn.Embedding(letters, 32, padding_idx=0)
        self.filters = nn.Conv1d(32, size, 3, padding=1)

    def forward(self, ids):
        x = self.filters(self.letters(ids.flatten(0, 1)).transpose(1, 2))
        return torch.relu(x.amax(-1)).view(*ids.shape[:2], -1)


class Net(nn.Module):
    """sizes: width of each table of FEATURES; `fixed` is a tensor of vectors; letters: 0 for none."""
    def __init__(self, fixed, counts, sizes, hidden, layers, arc, label, tags, rels, letters=0, dropout=.33):
        super().__init__()
        self.fixed = nn.Embedding.from_pretrained(fixed, freeze=True)
        for name, size in sizes.items():
            table = nn.Embedding(counts[name] + 1, size)
            nn.init.normal_(table.weight, 0, .3)
            setattr(self, name, table)
        self.characters = Characters(letters, 100) if letters else None
        width = fixed.shape[1] + sum(sizes.values()) + (100 if letters else 0)
        self.layers = nn.ModuleList(nn.LSTM(width if k == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for k in range(layers))
        self.tag = nn.Linear(2 * hidden, tags)
        self.arc_head, self.arc_dependent = nn.Linear(4 * hidden, arc), nn.Linear(4 * hidden, arc)
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * .05)
        self.label_head, self.label_dependent = nn.Linear(4 * hidden, label), nn.Linear(4 * hidden, label)
        self.label = nn.Parameter(torch.randn(rels, label + 1, label + 1) * .05)
        self.drop = LockedDropout(dropout)

    def forward(self, ids, lengths, characters=None):
        """ids [sentence, word, feature], lengths on the CPU, sorted downwards → scores of tags, of heads [sentence, dependent, head], two sides of the labels."""
        if self.training:  # forget some words, so that their ends and shapes are learnt for unknown ones
            ids = ids.clone()
            ids[..., 1][torch.rand(ids.shape[:2], device=ids.device) < .08] = 0
            ids[..., 0][torch.rand(ids.shape[:2], device=ids.device) < .04] = 0
        parts = [getattr(self, name)(ids[..., k]) for k, name in enumerate(FEATURES)]
        if self.characters:
            parts.append(self.characters(characters))
        x, outs = self.drop(torch.cat(parts, -1)), []
        for lstm in self.layers:
            packed, _ = lstm(pack_padded_sequence(x, lengths, batch_first=True))
            x = self.drop(pad_packed_sequence(packed, batch_first=True)[0])
            outs.append(x)
        h = torch.cat(outs[-2:], -1)
        heads, dependents, label_heads, label_dependents = (
            self.drop(F.leaky_relu(layer(h), .1)) for layer in (self.arc_head, self.arc_dependent, self.label_head, self.label_dependent))
        arcs = with_one(dependents) @ self.arc @ heads.transpose(1, 2)
        return self.tag(outs[0]), arcs, with_one(label_heads), with_one(label_dependents)

    def labels(self, label_heads, label_dependents, heads):
        chosen = torch.gather(label_heads, 1, heads.unsqueeze(-1).expand(-1, -1, label_heads.shape[-1]))
        # [dependent, 1] · R · [head, 1], for all labels in one product
        left = torch.einsum('bni,rij->bnrj', label_dependents, self.label)
        return (left * chosen.unsqueeze(2)).sum(-1)


def with_one(x):
    return torch.cat([x, torch.ones(*x.shape[:2], 1, device=x.device, dtype=x.dtype)], -1)

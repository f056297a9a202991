"""Sentences as flat tensors on the training device, and batches of sentences of like length."""
import random

import numpy as np
import torch

from treebank import FEATURES

LETTERS = 16


class Data:
    """Rows of all words, the root first in each sentence. `ids` [rows, features]; heads, labels and tags −1 where there are none."""
    def __init__(self, sentences, vocabularies, tags, rels, device, alphabet=None):
        self.lengths = [len(s.form) + 1 for s in sentences]
        self.starts = (np.cumsum(self.lengths) - self.lengths).tolist()
        forms = {None: 0}
        of_word = np.array([forms.setdefault(word, len(forms)) for s in sentences for word in (None, *s.form)])
        rows, letters = np.zeros((len(forms), len(FEATURES)), 'i4'), np.zeros((len(forms), LETTERS), 'u1')
        for word, at in forms.items():
            if word is not None:
                rows[at] = [vocabularies[name].get(of(word), 0) for name, of in FEATURES.items()]
                if alphabet:
                    ends = word[:LETTERS // 2] + word[-(LETTERS // 2):] if len(word) > LETTERS else word
                    letters[at, :len(ends)] = [alphabet.get(c, 1) for c in ends]
        self.device = device
        self.ids = torch.tensor(rows[of_word], device=device)
        self.letters = torch.tensor(letters[of_word], device=device) if alphabet else None
        self.gold = None
        if sentences[0].head is not None:
            head = [h for s in sentences for h in (-1, *s.head)]
            rel = [r for s in sentences for r in (-1, *(rels.get(r, -1) for r in s.rel))]
            tag = [t for s in sentences for t in (-1, *(tags.get(u + '|' + x, -1) for u, x in zip(s.upos, s.xpos)))]
            self.gold = torch.tensor([head, rel, tag], dtype=torch.int16, device=device)

    def batches(self, words, shuffle):
        """Lists of sentences, about `words` words with their padding in each, the longest first."""
        order = sorted(range(len(self.lengths)), key=lambda i: -self.lengths[i] + (random.random() * 3 if shuffle else 0))
        out, batch = [], []
        for i in order:
            batch.append(i)
            if len(batch) * self.lengths[batch[0]] >= words:
                out.append(batch)
                batch = []
        if batch:
            out.append(batch)
        if shuffle:
            random.shuffle(out)
        return [sorted(b, key=lambda i: -self.lengths[i]) for b in out]

    def collate(self, batch):
        """(ids, lengths on the CPU, letters, which places hold a word or root, the rows that they come from)"""
        lengths = torch.tensor([self.lengths[i] for i in batch])
        most = int(lengths[0])
        starts = torch.tensor([self.starts[i] for i in batch], device=self.device)
        at = torch.arange(most, device=self.device)
        inside = at[None] < lengths.to(self.device)[:, None]
        rows = torch.where(inside, starts[:, None] + at[None], starts[:, None])
        return self.ids[rows].long(), lengths, self.letters[rows].long() if self.letters is not None else None, inside, rows

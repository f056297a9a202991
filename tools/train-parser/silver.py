"""Plain text with what several networks think of it, from one or more files of annotate.py."""
import numpy as np
import torch

from treebank import Sentence, in_capitals, titled


class Silver:
    """`sentences`, some of them again in capitals; `source`: for every word and root the row of what is thought of it."""
    def __init__(self, paths, random):
        parts = [torch.load(path, map_location='cpu', **({'weights_only': False} if torch.cuda.is_available() else {})) for path in paths]
        self.tags, self.rels = parts[0]['tags'], parts[0]['rels']
        before = np.cumsum([0, *(len(part['arcs']) for part in parts)])
        self.soft = {name: torch.cat([part[name] for part in parts]) for name in ('head', 'arcs', 'labels', 'tags_of')}
        self.soft['arc_at'] = torch.cat([part['arc_at'] + int(at) for part, at in zip(parts, before)])
        self.sentences = [Sentence(line.split(), None, None, None, None) for part in parts for line in part['text'].split('\n')]
        source, row, copies = [np.arange(len(self.soft['head']))], 0, []
        for s in self.sentences:
            luck = random.random()
            if luck < .06:
                copies.append(in_capitals(s) if luck < .03 else titled(s))
                source.append(np.arange(row, row + len(s.form) + 1))
            row += len(s.form) + 1
        self.sentences += copies
        self.source = np.concatenate(source)

    def on(self, device):
        return {name: value.to(device) for name, value in (*self.soft.items(), ('source', torch.tensor(self.source)))}

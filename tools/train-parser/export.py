"""A checkpoint of train.py and one of tagger.py → FOLDER/weights.bin and FOLDER/model.json, as src/syntax/weights.ts reads them.

weights.bin: each matrix as one float32 scale a row, then its rows as int8; biases as float32; each part begins at a multiple of 4.
model.json: where they are (bytes), the sizes, and the lists of words, ends, shapes, tags and labels in the order of their rows.

usage: python3 export.py PARSER.pt TAGGER.pt FOLDER --vectors FOLDER [--fixed 17600]
Of the 19,000 fixed vectors beside those of the treebanks' words the first so many are kept: the files stay below 5 MB.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import torch

from common import fixed_rows, load_vectors
from treebank import FEATURES

options = argparse.ArgumentParser()
options.add_argument('parser')
options.add_argument('tagger')
options.add_argument('folder')
options.add_argument('--vectors', required=True)
options.add_argument('--fixed', type=int, default=17600)
options = options.parse_args()
checkpoint = torch.load(options.parser, map_location='cpu')
config, state, blob, parts = checkpoint['config'], checkpoint['state'], bytearray(), {}


def place(data):
    while len(blob) % 4:
        blob.append(0)
    at = len(blob)
    blob.extend(data)
    return at


def matrix(name, tensor):
    m = tensor.detach().numpy().astype('<f4')
    m = m.reshape(-1, m.shape[-1])
    scale = np.abs(m).max(1, keepdims=True) / 127 + 1e-12
    parts[name] = dict(rows=m.shape[0], columns=m.shape[1], scales=place(scale.astype('<f4').tobytes()), at=place(np.round(m / scale).astype('i1').tobytes()))


def bias(name, tensor):
    parts[name] = dict(rows=1, columns=tensor.numel(), at=place(tensor.detach().numpy().astype('<f4').tobytes()))


lists = {name: [value for value, _ in sorted(config['vocabularies'][name].items(), key=lambda pair: pair[1])] for name in FEATURES}
kept = [row for row in range(len(lists['fixed']) + 1) if row <= options.fixed or row > 19000]
matrix('fixed', fixed_rows(config, load_vectors(options.vectors))[kept])
lists['fixed'] = [lists['fixed'][row - 1] for row in kept[1:]]
for name in config['sizes']:
    matrix(name, state[name + '.weight'])
for layer in range(config['layers']):
    for way, own in (('forward', ''), ('backward', '_reverse')):
        key = f'layers.{layer}.'
        matrix(f'layer{layer + 1}.{way}.input', state[f'{key}weight_ih_l0{own}'])
        matrix(f'layer{layer + 1}.{way}.recurrent', state[f'{key}weight_hh_l0{own}'])
        bias(f'layer{layer + 1}.{way}.bias', state[f'{key}bias_ih_l0{own}'] + state[f'{key}bias_hh_l0{own}'])
for name, own in (('tag', 'tag'), ('arcHead', 'arc_head'), ('arcDependent', 'arc_dependent'), ('labelHead', 'label_head'), ('labelDependent', 'label_dependent')):
    matrix(name, state[own + '.weight'])
    bias(name + '.bias', state[own + '.bias'])
tagger = torch.load(options.tagger, map_location='cpu')['state']
for name in ('places', 'tag'):
    matrix('tagger.' + name, tagger[name + '.weight'])
for name in ('bias', 'tag.bias'):
    bias('tagger.' + name, tagger[name])
matrix('arc', state['arc'])
matrix('label', state['label'])  # a row for each label and unit of the dependent, and one more unit that is always 1

os.makedirs(options.folder, exist_ok=True)
with open(options.folder + '/weights.bin', 'wb') as file:
    file.write(blob)
with open(options.folder + '/model.json', 'w', encoding='utf8') as file:
    json.dump(dict(hidden=config['hidden'], arc=config['arc'], label=config['label'], tags=config['tags'], labels=config['rels'], parts=parts, lists=lists), file, ensure_ascii=False, separators=(',', ':'))
for name in ('weights.bin', 'model.json'):
    data = open(f'{options.folder}/{name}', 'rb').read()
    print(f'{name}  {len(data)} bytes  sha256 {hashlib.sha256(data).hexdigest()}')

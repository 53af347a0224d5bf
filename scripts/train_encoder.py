#!/usr/bin/env python3
"""Train the bilingual sentence encoder: pieces (SentencePiece) and one vector a piece (PyTorch), packed as integers.

    python scripts/train_encoder.py --parallel PARALLEL.tsv --mono MONO.tsv --dev DEV_DIR... --out bitext/data/encoder

PARALLEL.tsv: source, English, Spanish; MONO.tsv: language, source, text (for the pieces only). DEV_DIR holds SET.en
and SET.es, line by line: measured on, never trained on. Needs PyTorch, which nothing else in this project does.

The vector of a text is the sum of its pieces' vectors. A piece's vector is (own vector + sum of the vectors of its
character n-grams) times a learned weight; the sum over n-grams lets rare pieces learn from their look-alikes and is
folded into the one shipped table, so it costs nothing at run time. Training maximises, symmetrically, the
probability of the right translation among a batch. Batches are made of runs of neighbouring lines, which are the
hard negatives an aligner meets; lines are joined at random, because an aligner compares joined segments.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import sentencepiece
import torch

# Technical manuals, of which the pieces should see no more than this many lines each.
TECHNICAL = set(
    "python_docs_po php_docs ms_dynamics_bc_HT debian_web ms_cpp_docs_HT tensorflow_docs react_docs manpages_po "
    "gnome_user_docs_po mozilla_www_ftl lilypond_docs ms_office_dev_HT darktable_docs_po".split()
)
TECHNICAL_LINES = 12_000
MONO_LINES = 20_000
NGRAM_BUCKETS = 50_000
LARGEST_ENTRY = 32_767


def read_parallel(path):
    """Rows of (source, English, Spanish)."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line.count("\t") == 2]


def train_pieces(rows, mono_path, size, prefix):
    """Learn the pieces from a mixture in which manuals do not drown the rest."""
    by_source, texts = defaultdict(list), []
    for source, english, spanish in rows:
        by_source[source].append((english, spanish))
    for source, pairs in by_source.items():
        few = source in TECHNICAL and len(pairs) > TECHNICAL_LINES
        texts += [text for pair in (random.sample(pairs, TECHNICAL_LINES) if few else pairs) for text in pair]
    by_language = defaultdict(list)
    for line in mono_path.read_text(encoding="utf-8").split("\n"):
        if line.count("\t") == 2:
            by_language[line.split("\t")[0]].append(line.split("\t")[2])
    for lines in by_language.values():
        texts += random.sample(lines, min(MONO_LINES, len(lines)))
    random.shuffle(texts)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_prefix=str(prefix),
        vocab_size=size,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc_cf",
        byte_fallback=True,
        character_coverage=0.9998,
        max_sentence_length=8000,
        bos_id=-1,
        eos_id=-1,
        num_threads=2,
        minloglevel=1,
    )


def encode(processor, texts):
    """(pieces of all texts end to end, offsets of each text and the end)."""
    bags = processor.encode(texts, out_type=int, num_threads=2)
    offsets = np.zeros(len(bags) + 1, dtype=np.int64)
    np.cumsum([len(bag) for bag in bags], out=offsets[1:])
    return np.concatenate([np.array(bag, dtype=np.int32) for bag in bags]), offsets


def ngram_table(processor, least=3, most=5):
    """(bucket numbers of all pieces end to end, offsets): hashed character n-grams of each piece."""
    numbers, offsets = [], [0]
    for piece in range(processor.get_piece_size()):
        text = processor.id_to_piece(piece)
        if not processor.is_byte(piece) and len(text) > least:
            text += "$"
            for width in range(least, most + 1):
                for start in range(len(text) - width + 1):
                    digest = hashlib.blake2b(text[start : start + width].encode(), digest_size=8).digest()
                    numbers.append(int.from_bytes(digest, "little") % NGRAM_BUCKETS)
        offsets.append(len(numbers))
    return torch.tensor(numbers), torch.tensor(offsets)


class Encoder(torch.nn.Module):
    def __init__(self, size, dimensions, ngrams):
        super().__init__()
        self.own = torch.nn.Parameter(torch.randn(size, dimensions) * 0.1)
        self.parts = torch.nn.Parameter(torch.zeros(NGRAM_BUCKETS, dimensions)) if ngrams else None
        self.weight = torch.nn.Parameter(torch.zeros(size))
        self.scale = torch.nn.Parameter(torch.tensor(3.0))
        self.ngrams = ngrams

    def rows(self, pieces):
        """Vectors of the given pieces."""
        vectors = self.own[pieces]
        if self.ngrams:
            numbers, offsets = self.ngrams
            first, count = offsets[pieces], offsets[pieces + 1] - offsets[pieces]
            starts = torch.cumsum(count, 0) - count
            where = torch.arange(int(count.sum())) - torch.repeat_interleave(starts - first, count)
            vectors = vectors + torch.nn.functional.embedding_bag(numbers[where], self.parts, starts, mode="sum")
        return vectors * torch.exp(self.weight[pieces])[:, None]

    def forward(self, bags):
        pieces, offsets = bags
        used, places = torch.unique(pieces, return_inverse=True)
        vectors = self.rows(used)
        sums = torch.nn.functional.embedding_bag(places, vectors, offsets, mode="sum")
        return torch.nn.functional.normalize(sums, dim=1)


def make_batches(count, batch, run, generator):
    """Shuffled runs of neighbouring lines, *batch* lines at a time."""
    starts = np.arange(generator.integers(run), count - run, run)
    generator.shuffle(starts)
    per = batch // run
    for k in range(0, len(starts) - per, per):
        yield (starts[k : k + per, None] + np.arange(run)).reshape(-1)


def gather(side, lines, joined):
    """Bags of the given lines; those marked in *joined* continue the line before."""
    pieces, offsets = side
    parts = [pieces[offsets[line] : offsets[line + 1]] for line in lines]
    lengths = np.cumsum([0] + [len(part) for part in parts[:-1]])
    return torch.from_numpy(np.concatenate(parts).astype(np.int64)), torch.from_numpy(lengths[~joined])


def same_text(keys, lines, joined):
    """Pairs of bags (i, j), i != j, whose text is the same: no negatives."""
    first = torch.from_numpy(keys[lines][~joined])
    same = first[:, None] == first[None, :]
    same.fill_diagonal_(False)
    return same


def train(rows, processor, options, dev):
    sides = [encode(processor, [row[k] for row in rows]) for k in (1, 2)]
    keys = [np.array([hash(row[k].lower()) for row in rows]) for k in (1, 2)]
    sources = np.array([hash(row[0]) for row in rows])
    torch.manual_seed(1)
    generator = np.random.default_rng(1)
    model = Encoder(processor.get_piece_size(), options.dimensions, ngram_table(processor) if options.ngrams else None)
    optimiser = torch.optim.Adam(
        [
            {"params": [p for p in (model.own, model.parts) if p is not None], "rate": options.rate},
            {"params": [model.weight, model.scale], "rate": options.rate},
        ],
        betas=(0.9, 0.99),
    )
    steps = options.epochs * (len(rows) // options.batch - 1)
    step, started = 0, time.time()
    for epoch in range(options.epochs):
        for lines in make_batches(len(rows), options.batch, options.run, generator):
            joined = generator.random(len(lines)) < options.join
            joined[:: options.run] = False
            joined[1:] &= sources[lines[1:]] == sources[lines[:-1]]
            left = 1 - step / steps
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1.0, (step + 1) / 30) * max(left, 0.0)
            english, spanish = (model(gather(side, lines, joined)) for side in sides)
            logits = english @ spanish.T * torch.exp(model.scale)
            same = same_text(keys[0], lines, joined) | same_text(keys[1], lines, joined)
            logits = logits.masked_fill(same, -1e4)
            truth = torch.arange(len(logits))
            cross = torch.nn.functional.cross_entropy
            loss = (cross(logits, truth) + cross(logits.T, truth)) / 2
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            step += 1
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {loss.item():.3f} scale {model.scale.exp().item():.1f}"
                      f" {time.time() - started:.0f} s", file=sys.stderr, flush=True)  # fmt: skip
        report(f"epoch {epoch}", table_of(model), processor, dev)
    return table_of(model)


@torch.no_grad()
def table_of(model):
    return model.rows(torch.arange(len(model.weight))).numpy()


def report(label, table, processor, dev):
    """Retrieval P@1 both ways on each dev set."""
    for name, texts in dev.items():
        units = []
        for side in texts:
            pieces, offsets = encode(processor, side)
            sums = np.stack([table[pieces[a:b]].sum(0) for a, b in itertools.pairwise(offsets)])
            units.append(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9))
        cosines = units[0] @ units[1].T
        truth = np.arange(len(cosines))
        there, back = (cosines.argmax(1) == truth).mean(), (cosines.argmax(0) == truth).mean()
        print(f"{label}: {name} P@1 {100 * there:.1f} {100 * back:.1f}", file=sys.stderr, flush=True)


def quantise(table):
    """int8 rows and an integer scale a row: table is about vectors * scales[:, None] times a constant.

    Everything that is summed at run time is thus a whole number, and sums of whole numbers come out the same in any
    order. The largest scale keeps a sum of 512 pieces exact in float32.
    """
    largest = np.abs(table).max(1)
    unit = np.quantile(largest, 0.999) / 127 / 127
    scales = np.clip(np.round(largest / 127 / unit), 1, 255).astype(np.uint8)
    vectors = np.clip(np.round(table / (scales[:, None] * unit)), -127, 127).astype(np.int8)
    return vectors, scales


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parallel", type=Path, required=True)
    parser.add_argument("--mono", type=Path, required=True)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, help="use this SentencePiece model instead of learning one")
    parser.add_argument("--size", type=int, default=32_000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--run", type=int, default=32, help="neighbouring lines taken together")
    parser.add_argument("--join", type=float, default=0.15, help="share of lines joined to the one before")
    parser.add_argument("--rate", type=float, default=0.01)
    parser.add_argument("--ngrams", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    random.seed(1)
    options.out.mkdir(parents=True, exist_ok=True)
    rows = read_parallel(options.parallel)
    if options.pieces is None:
        train_pieces(rows, options.mono, options.size, options.out / "pieces")
        (options.out / "pieces.vocab").unlink()
    else:
        (options.out / "pieces.model").write_bytes(options.pieces.read_bytes())
    processor = sentencepiece.SentencePieceProcessor(model_file=str(options.out / "pieces.model"))
    dev = {}
    for folder in options.dev:
        for path in sorted(folder.glob("*.en")):
            sides = [path.with_suffix(s).read_text(encoding="utf-8").split("\n") for s in (".en", ".es")]
            dev[path.stem] = [[t for t in side if t] for side in sides]
    table = train(rows, processor, options, dev)
    vectors, scales = quantise(table)
    report("int8", vectors * scales[:, None].astype(np.float32), processor, dev)
    np.save(options.out / "vectors.npy", vectors)
    np.save(options.out / "scales.npy", scales)
    write_card(options, rows)


def write_card(options, rows):
    names = ("pieces.model", "vectors.npy", "scales.npy")
    card = {
        "what": "bilingual sentence encoder, English and Spanish: a text is the sum of its pieces' vectors",
        "made_by": "scripts/train_encoder.py",
        "trained_on": f"{len(rows)} lines of the parallel text listed in ../shared/data/SOURCES.md",
        "options": {k: v for k, v in vars(options).items() if not isinstance(v, (Path, list)) and v is not None},
        "licence": "MIT",
        "sha256": {name: hashlib.sha256((options.out / name).read_bytes()).hexdigest() for name in names},
    }
    (options.out / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

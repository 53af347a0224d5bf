#!/usr/bin/env python3
"""Train one Transformer that translates English to Spanish and back, and pack it: one command from pairs to packages.

    python scripts/train_translator/train.py PAIRS... --out OUT --minutes 60

OUT gets the cleaned pairs, the vocabulary, the weights, a log, a checkpoint, and, where ctranslate2 is installed, the
packages that `bitext models add` installs (see README.md beside this file). The same command goes on where an earlier
one stopped, by itself, by Ctrl-C or by being killed.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import json
import math
import os
import re
import shutil
import signal
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - as everybody calls it
from batches import Corpus, iter_ahead, train_vocabulary
from data import Pair, clean_pairs, read_pairs, read_weights, report, write_pairs
from model import Transformer, load_state
from weights import PAD, SIZES, grow, load_weights, save_weights

from bitext.errors import BitextError, InputError, UsageError

CHECKPOINT_SECONDS = 600
EMA_EVERY_STEPS, EMA_DECAY = 8, 0.998
_MMAP_MAX, _TRIM_THRESHOLD, _TOP_PAD = -4, -1, -2  # malloc.h of glibc


def main() -> int:
    options = parse_options()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        with Log(options.out / "log.txt") as log:
            train(options, log)
            if options.pack:
                from pack import pack

                pack(options.out, options.out / "packages", version=options.version, log=log)
                if options.dev:
                    from score import score_package

                    score_package(options.out / "packages" / "english-spanish", options.dev, options.out, log)
                    pack(options.out, options.out / "packages", version=options.version, log=log)  # scores on the card
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("interrupted; the same command goes on where it stopped", file=sys.stderr)
        return 130
    return 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("pairs", nargs="+", type=Path, help="rows of bitext, or two or three columns; .gz and .xz too")
    add("--out", required=True, type=Path)
    add("--minutes", type=float, default=60, help="how long this stretch trains")
    add("--steps", type=int, help="how many steps this stretch trains, instead of minutes")
    add("--schedule", choices=("whole", "constant", "decay"), default="whole",
        help="learning rate: flat, then down, in one stretch; flat, to go on later; down at once, to end")  # fmt: skip
    add("--size", choices=SIZES, default="tiny")
    add("--tokens", type=int, default=2500, help="target tokens a step; 48000 on a GPU")
    add("--learning-rate", type=float, default=0.003, help="0.002 for size base")
    add("--warmup", type=int, default=50, help="steps of rising rate; 1000 for size base")
    add("--dropout", type=float, default=0.0, help="0.15 where an epoch is seen many times")
    add("--optimizer", choices=("muon", "adamw"), default="muon", help="muon needs PyTorch 2.9")
    add("--init", type=Path, help="OUT of an earlier run of this size, or a smaller one: what to start from")
    add("--source-weights", type=Path, help="source<TAB>times a pair of it is shown in an epoch")
    add("--no-clean", action="store_true", help="train on the pairs as they are")
    add("--dev", nargs="*", default=[], metavar="NAME=EN=ES", help="files of lines to score the packed model on")
    add("--version", default="1.0", help="of the packages")
    add("--no-pack", dest="pack", action="store_false")
    add("--threads", type=int, default=os.cpu_count() or 1)
    add("--seed", type=int, default=1)
    return parser.parse_args()


class Log:
    """Lines for people, on standard output and kept in a file with the time since the start."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("a", encoding="utf-8")
        self._started = time.monotonic()

    def __enter__(self) -> Log:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __call__(self, text: str) -> None:
        line = f"{time.monotonic() - self._started:7.0f} s  {text}"
        print(line, flush=True)
        self._stream.write(line + "\n")
        self._stream.flush()


def train(options: argparse.Namespace, log: Log) -> None:
    """One stretch: prepare or find what an earlier one prepared, train, write the averaged weights."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        keep_memory()
    # Names without their folders: the line goes into the card, and where things lay on this machine is nobody's matter.
    log(f"PyTorch {torch.__version__} on {device}; " + " ".join(re.sub(r"[^\s=]*/", "", part) for part in sys.argv[1:]))
    check_same_run(options)
    pairs = prepare_pairs(options, log)
    processor = prepare_vocabulary(options, pairs, log)
    config = SIZES[options.size]
    if processor.vocab_size() != config.vocabulary:  # a small corpus has fewer pieces than were asked for
        config = type(config)(
            config.d, config.heads, config.ffn, config.encoder, config.decoder, processor.vocab_size()
        )
    weights = read_weights(options.source_weights) if options.source_weights else {}
    multiple = 8 if device == "cuda" else 1
    corpus = Corpus(pairs, processor, weights, threads=options.threads, multiple=multiple)
    log(f"{len(pairs):,} pairs encoded, vocabulary {processor.vocab_size()}")
    state = State(Transformer(config, options.dropout).to(device), options)
    state.start(log)
    log(f"{sum(p.numel() for p in state.model.parameters()):,} parameters")
    with stopping() as stopped:
        run_steps(state, corpus, options, device, stopped, log)
    state.save_checkpoint()
    save_weights(options.out, {name: value.cpu().numpy() for name, value in state.average.items()}, config)
    log(f"weights written to {options.out}")
    if stopped.is_set():
        raise KeyboardInterrupt


@contextlib.contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set, so that a step is never cut in two; the second Ctrl-C is the usual one."""
    stopped, before = threading.Event(), {}

    def stop(number: int, _frame: object) -> None:
        stopped.set()
        signal.signal(number, before[number])

    for number in (signal.SIGINT, signal.SIGTERM):
        before[number] = signal.signal(number, stop)
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def keep_memory() -> None:
    """Have glibc keep freed blocks instead of giving each large one back to the system and faulting it in again.

    Size tiny, steps of 5,000 tokens, two threads: 6,500 tokens a second became 9,100. Elsewhere nothing happens.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    for parameter, value in ((_MMAP_MAX, 0), (_TRIM_THRESHOLD, 2**31 - 1), (_TOP_PAD, 1 << 29)):
        mallopt(parameter, value)


def check_same_run(options: argparse.Namespace) -> None:
    """Refuse to go on in a folder that holds a run of another kind; note the kind where it is new.

    Raises:
        UsageError: the pairs, the size or the cleaning differ.
    """
    kind = {
        "pairs": {path.name: file_digest(path) for path in options.pairs},
        "size": options.size,
        "cleaned": not options.no_clean,
        "seed": options.seed,
    }
    path = options.out / "run.json"
    if not path.exists():
        path.write_text(json.dumps(kind, indent=1) + "\n", encoding="utf-8")
        return
    before = json.loads(path.read_text(encoding="utf-8"))
    for name, value in kind.items():
        if before.get(name) != value:
            raise UsageError(str(options.out), expected=f"a run with the same {name}", found=f"{before.get(name)}",
                             advice="give another --out; --init takes over its weights")  # fmt: skip


def file_digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            digest = hashlib.sha256()
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    except OSError as error:
        found = error.strerror or str(error)
        raise UsageError(str(path), expected="a file of pairs", found=found, advice="check the path") from None
    return digest.hexdigest()


def prepare_pairs(options: argparse.Namespace, log: Log) -> list[Pair]:
    """Read and clean the pairs, or read what an earlier stretch has cleaned."""
    ready = options.out / "pairs.tsv.gz"
    if not ready.exists():
        removed: dict[str, list[Pair]] = defaultdict(list)
        raw = (pair for path in options.pairs for pair in read_pairs(path))
        kept = write_pairs(ready, raw if options.no_clean else clean_pairs(raw, removed), compresslevel=3)
        table = report(removed, kept)
        (options.out / "cleaning.md").write_text(table + "\n", encoding="utf-8")
        log("cleaned\n" + table)
    pairs = list(read_pairs(ready))
    if not pairs:
        raise UsageError(", ".join(map(str, options.pairs)), expected="pairs to train on", found="none after cleaning",
                         advice="see cleaning.md, or try --no-clean")  # fmt: skip
    return pairs


def prepare_vocabulary(options: argparse.Namespace, pairs: list[Pair], log: Log) -> Any:
    import sentencepiece

    path = options.out / "sp.model"
    if not path.exists():
        if options.init:
            shutil.copy(options.init / "sp.model", path)
        else:
            train_vocabulary(pairs, path, SIZES[options.size].vocabulary)
            log("vocabulary learned")
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


class State:
    """All that changes while training: weights, their running average, optimizers, and the place in the data."""

    def __init__(self, model: Transformer, options: argparse.Namespace) -> None:
        self.model, self._options = model, options
        self.optimizers = make_optimizers(model, options)
        self.average = {name: value.detach().clone().float() for name, value in model.state_dict().items()}
        self.step, self.epoch, self.index = 0, 0, 0
        self._path = options.out / "checkpoint.pt"

    def start(self, log: Log) -> None:
        """Go on from the checkpoint where there is one, else from --init where it is given."""
        if self._path.exists():
            held = torch.load(self._path, map_location="cpu", weights_only=True)
            self.model.load_state_dict(held["model"])
            for name, value in held["average"].items():
                self.average[name].copy_(value)
            for optimizer, own in zip(self.optimizers, held["optimizers"], strict=True):
                optimizer.load_state_dict(own)
            self.step, self.epoch, self.index = held["step"], held["epoch"], held["index"]
            log(f"continued at step {self.step}, epoch {self.epoch}, batch {self.index}")
        elif self._options.init:
            arrays, held = load_weights(self._options.init)
            wanted = replace(SIZES[self._options.size], vocabulary=self.model.emb.num_embeddings)
            load_state(self.model, grow(arrays, held, wanted))
            self.average = {name: value.detach().clone().float() for name, value in self.model.state_dict().items()}
            log(f"started from {self._options.init}")

    def save_checkpoint(self) -> None:
        """Write all of it, whole or not at all."""
        new = self._path.with_suffix(".new")
        held = {
            "model": self.model.state_dict(), "average": self.average,
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step, "epoch": self.epoch, "index": self.index,
        }  # fmt: skip
        torch.save(held, new)
        new.replace(self._path)

    def update(self, rate: float) -> None:
        """One step of the optimizers, and now and then of the average."""
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
            optimizer.step()
        self.model.zero_grad(set_to_none=True)
        self.step += 1
        if self.step % EMA_EVERY_STEPS == 0:
            updates = self.step / EMA_EVERY_STEPS
            decay = min(EMA_DECAY, updates / (updates + 20))
            for name, value in self.model.state_dict().items():
                self.average[name].lerp_(value.float(), 1 - decay)


def make_optimizers(model: Transformer, options: argparse.Namespace) -> list[torch.optim.Optimizer]:
    """Muon for the hidden matrices, AdamW for embedding, norms and biases (Jordan et al. 2024, Muon)."""
    named = list(model.named_parameters())
    hidden = [p for name, p in named if p.dim() > 1 and not name.startswith("emb")]
    rest = [p for name, p in named if p.dim() <= 1 or name.startswith("emb")]
    rate, betas = options.learning_rate, (0.9, 0.98)
    if options.optimizer == "adamw":
        groups = [{"params": hidden, "weight_decay": 0.01}, {"params": rest, "weight_decay": 0.0}]
        return [torch.optim.AdamW(groups, lr=rate, betas=betas)]
    if not hasattr(torch.optim, "Muon"):
        raise UsageError("--optimizer muon", expected="PyTorch 2.9 or newer", found=torch.__version__,
                         advice="update it, or give --optimizer adamw")  # fmt: skip
    muon = torch.optim.Muon(hidden, lr=rate, weight_decay=0.01, momentum=0.95, adjust_lr_fn="match_rms_adamw")
    return [muon, torch.optim.AdamW(rest, lr=rate, betas=betas, weight_decay=0.0)]


def run_steps(
    state: State, corpus: Corpus, options: argparse.Namespace, device: str, stopped: threading.Event, log: Log
) -> None:
    """Train until the stretch is over or stopped.

    Raises:
        InputError: the loss is no number any more.
    """
    model = state.model
    run = torch.compile(model, dynamic=True) if device == "cuda" else model
    model.train()
    feed = iter_ahead(
        corpus.iter_batches(epoch=state.epoch, index=state.index, tokens=options.tokens, seed=options.seed)
    )
    started = saved = time.monotonic()
    first, tokens, losses = state.step, 0, []
    with contextlib.closing(feed):
        for batch in feed:
            done = progress(options, state.step - first, time.monotonic() - started)
            if done >= 1 or stopped.is_set():
                break
            source, target = (torch.from_numpy(a).to(device, non_blocking=True) for a in (batch.source, batch.target))
            loss = batch_loss(model, run, source, target, device)
            loss.backward()
            state.update(
                options.learning_rate * rate_factor(options.schedule, done) * warmup(state.step, options.warmup)
            )
            state.epoch, state.index = batch.epoch, batch.index + 1
            tokens += int((batch.target != PAD).sum()) - 2 * len(batch.target)
            losses.append(loss.detach())
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                state.save_checkpoint()
                saved = time.monotonic()
            if len(losses) == 50:
                mean = float(torch.stack(losses).mean())
                if not math.isfinite(mean):
                    raise InputError(
                        f"step {state.step}", expected="a finite loss", found=f"{mean}",
                        advice="give a lower --learning-rate; the same command goes on from the last checkpoint",
                    )  # fmt: skip
                speed = tokens / (time.monotonic() - started)
                log(f"step {state.step} epoch {batch.epoch} loss {mean:.3f} tokens/s {speed:,.0f}")
                losses = []
    log(f"{state.step - first} steps, {tokens:,} target tokens")


def batch_loss(model: Transformer, run: Any, source: torch.Tensor, target: torch.Tensor, device: str) -> torch.Tensor:
    """Cross-entropy a token with label smoothing 0.1; the tag is given to the model, not asked of it."""
    wanted = target[:, 1:].clone()
    wanted[:, 0] = PAD
    keep = wanted != PAD
    with torch.autocast(device, torch.bfloat16):
        logits = model.logits(run(source, target[:, :-1])[keep])
    return F.cross_entropy(logits.float(), wanted[keep], label_smoothing=0.1)


def progress(options: argparse.Namespace, steps: int, seconds: float) -> float:
    """How much of the stretch is over, from 0."""
    return steps / max(1, options.steps) if options.steps is not None else seconds / (60 * options.minutes)


def warmup(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / max(1, steps))


def rate_factor(schedule: str, done: float) -> float:
    """What the learning rate is multiplied by when a fraction of the stretch is over: flat, then a cosine to 1%.

    >>> [round(rate_factor("whole", done), 2) for done in (0, 0.4, 0.7, 1)]
    [1.0, 1.0, 0.51, 0.01]
    >>> rate_factor("constant", 0.9), round(rate_factor("decay", 0.5), 2)
    (1.0, 0.51)
    """
    falling = {"whole": (done - 0.4) / 0.6, "constant": 0.0, "decay": done}[schedule]
    return 1.0 if falling <= 0 else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, falling)))


if __name__ == "__main__":
    sys.exit(main())

"""A trained model on disk: `weights-N.npz`, `config.json`, `sp.model` (its SentencePiece vocabulary). Needs NumPy only.

Matrices are kept as one int8 row a output unit with a float32 scale, which is what CTranslate2's int8 would make of
them anyway, so packing loses nothing more; all else stays float32. Files stay below 16 MiB, so that they can be
checked in and carried about.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bitext.errors import UsageError

PAD, UNKNOWN, START, END = 0, 1, 2, 3
TAGS = {"en-es": "<2es>", "es-en": "<2en>"}
_FILE_BYTES = 15 << 20
_WAYS_OUT = {"at.o", "sa.o", "ca.o", "ff.b"}


@dataclass(frozen=True, slots=True)
class Config:
    """The shape of a model: width, heads, width of the feed-forward layers, layers, pieces of the vocabulary."""

    d: int
    heads: int
    ffn: int
    encoder: int
    decoder: int
    vocabulary: int


SIZES = {
    "tiny": Config(256, 4, 1024, 4, 2, 8000),
    "tiny-deep": Config(256, 4, 1024, 6, 2, 8000),
    "tiny-10": Config(256, 4, 1024, 10, 2, 8000),
    "tiny-wide": Config(256, 4, 2048, 10, 2, 8000),
    "small": Config(384, 6, 1536, 6, 2, 12000),
    "base": Config(512, 8, 2048, 6, 3, 16000),
    "deep": Config(512, 8, 2048, 10, 3, 16000),
    "test": Config(32, 2, 64, 1, 1, 600),  # learns nothing; for the tests
}


def save_weights(folder: Path, arrays: Mapping[str, Any], config: Config) -> None:
    """Write a model; files of an earlier one are replaced one by one, the configuration last."""
    rows: dict[str, Any] = {}
    for name, array in arrays.items():
        if array.ndim == 2:
            largest = np.abs(array).max(1, keepdims=True)
            largest[largest == 0] = 1
            rows[name + ".q"] = np.round(array * (127 / largest)).astype(np.int8)
            rows[name + ".s"] = (largest / 127).astype(np.float32)
        else:
            rows[name] = array.astype(np.float32)
    parts: list[dict[str, Any]] = [{}]
    for name in sorted(rows):
        if sum(array.nbytes for array in parts[-1].values()) + rows[name].nbytes > _FILE_BYTES and parts[-1]:
            parts.append({})
        parts[-1][name] = rows[name]
    for number, part in enumerate(parts):
        new = folder / f"new-weights-{number}.npz"
        np.savez_compressed(new, **part)
        new.replace(folder / f"weights-{number}.npz")
    for path in folder.glob("weights-*.npz"):
        if int(path.stem.split("-")[1]) >= len(parts):
            path.unlink()
    (folder / "config.json").write_text(json.dumps(asdict(config)) + "\n", encoding="utf-8")


def load_weights(folder: Path) -> tuple[dict[str, Any], Config]:
    """Read a model back, all arrays in float32.

    Raises:
        UsageError: the folder holds none.
    """
    arrays: dict[str, Any] = {}
    for path in sorted(folder.glob("weights-*.npz")):
        with np.load(path) as archive:  # never pickled: NumPy refuses that unless told otherwise
            arrays |= {name: archive[name] for name in archive.files}
    if not arrays or not (folder / "config.json").is_file():
        raise UsageError(str(folder), expected="weights-*.npz and config.json", found="no such files",
                         advice="name the output folder of a training run")  # fmt: skip
    for name in [name[:-2] for name in arrays if name.endswith(".q")]:
        arrays[name] = arrays.pop(name + ".q").astype(np.float32) * arrays.pop(name + ".s")
    return arrays, Config(**json.loads((folder / "config.json").read_text(encoding="utf-8")))


def grow(arrays: Mapping[str, Any], held: Config, wanted: Config) -> dict[str, Any]:
    """Add layers and wider feed-forward layers to a model so that it still computes the same: what a larger one best
    starts from.

    Raises:
        UsageError: *wanted* differs in more than that, or has fewer or narrower layers.
    """
    fits = replace(held, encoder=wanted.encoder, decoder=wanted.decoder, ffn=wanted.ffn) == wanted
    if not fits or wanted.encoder < held.encoder or wanted.decoder < held.decoder or wanted.ffn < held.ffn:
        raise UsageError("--init", expected=f"a model like {wanted}, or with fewer or narrower layers", found=f"{held}",
                         advice="give the --size of the model to start from, or leave --init out")  # fmt: skip
    return _widen(_deepen(arrays, held, wanted), wanted.ffn)


def _widen(arrays: dict[str, Any], ffn: int) -> dict[str, Any]:
    """Give feed-forward layers more units: rows drawn at random, as long as those there are, with nothing on their
    way out. Copies, as Net2Net has them, would learn what their originals learn."""
    rng = np.random.default_rng(1)
    for name in [name for name in arrays if name.endswith("ff.a.weight")]:
        layer, rows = name.removesuffix("a.weight"), arrays[name]
        if more := ffn - len(rows):
            drawn = rng.normal(size=(more, rows.shape[1]))
            length = np.linalg.norm(rows, axis=1).mean() / np.linalg.norm(drawn, axis=1, keepdims=True)
            bias, out = arrays[layer + "a.bias"], arrays[layer + "b.weight"]
            arrays[name] = np.concatenate([rows, drawn * length]).astype(rows.dtype)
            arrays[layer + "a.bias"] = np.concatenate([bias, np.full(more, bias.mean(), bias.dtype)])
            arrays[layer + "b.weight"] = np.concatenate([out, np.zeros((len(out), more), out.dtype)], 1)
    return arrays


def _deepen(arrays: Mapping[str, Any], held: Config, wanted: Config) -> dict[str, Any]:
    """Add layers: copies of the ones before them, spread over the depth, with nothing on their way out.

    The last matrices of attention and feed-forward are zero, so that the layer passes on what it gets until it has
    learned better. Chen et al. (2016), Net2Net; Du et al. (2024), Stacking Your Transformers, for the copies.
    """
    deeper = {name: array for name, array in arrays.items() if not name.startswith(("enc.", "dec."))}
    for stack, have, want in (("enc", held.encoder, wanted.encoder), ("dec", held.decoder, wanted.decoder)):
        copied_from = [number * have // want for number in range(want)]
        for number, old in enumerate(copied_from):
            new = number > 0 and copied_from[number - 1] == old
            for name, array in arrays.items():
                if name.startswith(f"{stack}.{old}."):
                    part = name.split(".", 2)[2]
                    silent = new and part.rsplit(".", 1)[0] in _WAYS_OUT
                    deeper[f"{stack}.{number}.{part}"] = np.zeros_like(array) if silent else array.copy()
    return deeper


def positions(count: int, d: int) -> Any:
    """Sinusoidal positions, the sines before the cosines, as CTranslate2 wants them. Shape: (count, d), float32.

    Vaswani et al. (2017), Attention Is All You Need, 3.5; the order of tensor2tensor.
    """
    rates = np.exp(np.arange(d // 2, dtype=np.float64) * -(np.log(10000) / (d // 2 - 1)))
    angles = np.arange(count, dtype=np.float64)[:, None] * rates[None]
    return np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)

#!/usr/bin/env python3
"""Average the weights of runs that went on from one another: often better than the last of them, and no slower.

    python scripts/train_translator/average.py RUN RUN ... --out OUT

RUN are output folders of train.py with models of one shape and one vocabulary, of which the later ones began with the
weights of the earlier (`--init`); OUT gets weights, configuration and vocabulary, and what pack.py asks for of the
last RUN. Izmailov et al. (2018), Averaging Weights Leads to Wider Optima and Better Generalization; Wortsman et al.
(2022), Model Soups. Needs NumPy only.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from weights import grow, load_weights, save_weights

from bitext.errors import BitextError, UsageError

_KEPT = ("sp.model", "pairs.tsv.gz", "cleaning.md", "run.json", "log.txt")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", type=Path, metavar="RUN")
    parser.add_argument("--out", required=True, type=Path)
    options = parser.parse_args()
    try:
        average(options.runs, options.out)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def average(runs: Sequence[Path], out: Path) -> None:
    """Write the mean of the weights of *runs* to *out*, with the other files of the last.

    Smaller ones are first given the layers and units that the last has, as when it started from one of them.

    Raises:
        UsageError: a folder holds no model, one that cannot grow to the last's shape, or one of another vocabulary.
    """
    loaded = [load_weights(run) for run in runs]
    shape = loaded[-1][1]
    vocabularies = [(run / "sp.model").read_bytes() for run in runs]
    for run, vocabulary in zip(runs, vocabularies, strict=True):
        if vocabulary != vocabularies[-1]:
            raise UsageError(str(run), expected=f"a model with the vocabulary of {runs[-1]}", found="another",
                             advice="average runs that began with one another's weights")  # fmt: skip
    grown = [grow(arrays, config, shape) for arrays, config in loaded]
    out.mkdir(parents=True, exist_ok=True)
    save_weights(out, {name: sum(arrays[name] for arrays in grown) / len(grown) for name in grown[-1]}, shape)
    for name in _KEPT:
        if (runs[-1] / name).is_file():
            shutil.copyfile(runs[-1] / name, out / name)


if __name__ == "__main__":
    sys.exit(main())

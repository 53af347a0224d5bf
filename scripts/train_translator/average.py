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

from weights import load_weights, save_weights

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

    Raises:
        UsageError: a folder holds no model, or one of another shape or vocabulary.
    """
    loaded = [load_weights(run) for run in runs]
    vocabularies = [(run / "sp.model").read_bytes() for run in runs]
    for run, (_, config), vocabulary in zip(runs, loaded, vocabularies, strict=True):
        if config != loaded[-1][1] or vocabulary != vocabularies[-1]:
            raise UsageError(str(run), expected=f"a model with the shape and vocabulary of {runs[-1]}",
                             found="another", advice="average runs that began with one another's weights")  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    arrays = {name: sum(arrays[name] for arrays, _ in loaded) / len(loaded) for name in loaded[-1][0]}
    save_weights(out, arrays, loaded[-1][1])
    for name in _KEPT:
        if (runs[-1] / name).is_file():
            shutil.copyfile(runs[-1] / name, out / name)


if __name__ == "__main__":
    sys.exit(main())

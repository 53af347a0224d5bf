"""Aligners by others that `bench_align.py` runs where they are installed, by their documented command lines.

hunalign gets words in lower case and our lexicon as its dictionary. Bleualign gets a translation by the best engine
that bitext finds, and each word with its segment's number as a second factor: its output is text, and the factors say
where it came from.
"""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from bitext.alignment.lexicon import LEXICON_PATH, read_lexicon
from bitext.translation import find_engine

COMMANDS = {"hunalign": ("hunalign",), "Bleualign": ("bleualign", "bleualign.py")}
TOKEN_RE = re.compile(r"\w+|[^\w\s]")


def find_command(name):
    """The path of a peer's program, or None where it is not installed."""
    return next(filter(None, map(shutil.which, COMMANDS[name])), None)


def with_hunalign(english, spanish):
    with tempfile.TemporaryDirectory() as folder:
        dictionary = Path(folder) / "dictionary"
        dictionary.write_text(format_dictionary(), encoding="utf-8")
        paths = [Path(folder) / name for name in ("source", "target")]
        for path, texts in zip(paths, (english, spanish), strict=True):
            path.write_text("".join(tokens_of(text) + "\n" for text in texts), encoding="utf-8")
        command = [find_command("hunalign"), "-utf", "-realign", str(dictionary), *map(str, paths)]
        return parse_ladder(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def tokens_of(text):
    """Words and marks in lower case, a space between them. A lone "<p>" would be a paragraph's end."""
    return " ".join(TOKEN_RE.findall(text.lower())) or "-"


@cache
def format_dictionary():
    """Our lexicon in hunalign's form, which has the target's word first."""
    return "".join(f"{entry.es} @ {entry.en}\n" for entry in read_lexicon(LEXICON_PATH))


def parse_ladder(text):
    """Beads of hunalign's ladder: each line says how many segments of each side lie before it, then a score.

    >>> parse_ladder("0\\t0\\t0.3\\n1\\t2\\t1.5\\n2\\t2\\t0\\n3\\t3\\t0.9\\n")
    [((0,), (0, 1), None), ((1,), (), None), ((2,), (2,), None)]
    """
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in text.splitlines() if line.count("\t") >= 1]
    pairs = itertools.pairwise(rungs)
    return [(tuple(range(a, c)), tuple(range(b, d)), None) for (a, b), (c, d) in pairs if (c, d) != (a, b)]


def with_bleualign(english, spanish):
    translations = [translation.text for translation in load_engine().translate(english)]
    with tempfile.TemporaryDirectory() as folder:
        source, target, translated, out = (Path(folder) / name for name in ("source", "target", "translated", "out"))
        for path, texts in ((source, english), (target, spanish)):
            path.write_text("".join(with_numbers(text, k) + "\n" for k, text in enumerate(texts)), encoding="utf-8")
        translated.write_text("".join(" ".join(text.split()) + "\n" for text in translations), encoding="utf-8")
        command = [find_command("Bleualign"), "-s", source, "-t", target, "--srctotarget", translated, "-o", out]
        subprocess.run([*map(str, command), "--factored", "-v", "0"], capture_output=True, check=True)
        found = [Path(f"{out}-{side}").read_text(encoding="utf-8") for side in "st"]
        return parse_factored(*found, len(english), len(spanish))


@cache
def load_engine():
    return find_engine("en", "es")


def with_numbers(text, number):
    """Each word with the number of its segment, as factors.

    >>> with_numbers("A | B", 7)
    'A|7 ¦|7 B|7'
    """
    return " ".join(f"{word}|{number}" for word in text.replace("|", "¦").split() or ["-"])


def parse_factored(source, target, source_size, target_size):
    """Beads of Bleualign's two files, a bead a line; what is in none of them is alone.

    >>> parse_factored("A|0 B|0 C|1\\nE|3\\n", "x|0\\ny|2\\n", 4, 3)
    [((0, 1), (0,), None), ((3,), (2,), None), ((2,), (), None), ((), (1,), None)]
    """
    sides = [[tuple(sorted({int(word.rpartition("|")[2]) for word in line.split()})) for line in text.splitlines()]
             for text in (source, target)]  # fmt: skip
    beads = [(s, t, None) for s, t in zip(*sides, strict=True)]
    taken = [{k for row in rows for k in row} for rows in sides]
    beads += [((k,), (), None) for k in range(source_size) if k not in taken[0]]
    return beads + [((), (k,), None) for k in range(target_size) if k not in taken[1]]

#!/usr/bin/env python3
"""Turn trained weights into packages that translate: CTranslate2 int8, one set of weights for both directions.

    python scripts/train_translator/pack.py OUT DEST [--version 1.0] [--check] [--card TEXT_FILE]

DEST gets

- `english-spanish/`, a package folder that serves both directions from one model: what bitext ships and reads. Argos
  sees its first direction.
- `translate-en_es-V.argosmodel` and `translate-es_en-V.argosmodel`, one direction each with a model of its own, for
  `bitext models add` and for Argos.

Each with the words that the run was shown (what `unseen-word` rests on), its card (README.md) and the hashes of its
files (bitext.lock.json). --check compares the log-probabilities of CTranslate2 with PyTorch's and prints the largest
difference. Needs ctranslate2 and NumPy; --check needs PyTorch.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import zipfile
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from data import EXCHANGED, MIXED, read_pairs
from weights import END, START, TAGS, Config, load_weights, positions

from bitext.errors import BitextError
from bitext.translation.locks import LOCK_NAME, folder_digests, write_lock
from bitext.translation.tokenization import space_openings
from bitext.translation.wordlist import iter_words, wordlist_path, write_wordlist

NAMES = {"en": "English", "es": "Spanish"}
FOLDER = "english-spanish"


def pack(out: Path, dest: Path, *, version: str, log: Callable[[str], None] = print, card: str = "") -> Path:
    """Write all packages of a finished run into *dest*, and return the folder that serves both directions."""
    dest.mkdir(parents=True, exist_ok=True)
    folder = dest / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    write_model(out, folder / "model", quantization="int8")
    shutil.copyfile(out / "sp.model", folder / "sentencepiece.model")
    sources = write_wordlists(out / "pairs.tsv.gz", folder)
    directions = [describe_direction(direction, read_least_scores(out)) for direction in TAGS]
    finish_package(folder, FOLDER, version, directions, describe(out, folder, version, card), MIXED in sources)
    log(f"packed {folder}: {sum(p.stat().st_size for p in folder.rglob('*') if p.is_file()) / 1e6:.1f} MB")
    for direction in directions:
        log(f"packed {write_archive(folder, dest, direction, version, MIXED in sources)}")
    return folder


def write_wordlists(pairs: Path, folder: Path) -> set[str]:
    """Write the words that the run was shown, in each language, but for names made up for it; return its sources.

    Without the run's pairs there are no lists.
    """
    sources: set[str] = set()
    words: dict[str, set[str]] = {"en": set(), "es": set()}
    for pair in read_pairs(pairs) if pairs.is_file() else ():
        sources.add(pair.source)
        for language, text, direction in (("en", pair.english, "es-en"), ("es", pair.spanish, "en-es")):
            if direction in pair.directions and pair.source != EXCHANGED:  # what a machine wrote was never learned
                words[language].update(iter_words(text))
    for language, own in words.items():
        if own:
            write_wordlist(wordlist_path(folder, language), own)
    return sources


def finish_package(
    folder: Path, name: str, version: str, directions: Sequence[dict[str, Any]], card: str, takes_words: bool
) -> None:
    """Write metadata, card and lock of a package whose model is in place."""
    first, *more = directions
    metadata: dict[str, Any] = {"package_version": version, "argos_version": "1.5", "type": "translate", **first}
    metadata["spaced_openings"] = True  # bitext reads this and the directions, Argos passes over them
    if takes_words:
        metadata["takes_words"] = True
    if more:
        metadata["directions"] = more
    (folder / "metadata.json").write_text(json.dumps(metadata, indent=2) + "\n", encoding="utf-8")
    (folder / "README.md").write_text(card, encoding="utf-8")
    write_lock(folder, name, version, folder_digests(folder))


def describe_direction(direction: str, least_scores: Mapping[str, float]) -> dict[str, Any]:
    source, target = direction.split("-")
    least = {"least_score": round(least_scores[direction], 2)} if direction in least_scores else {}
    return {"from_code": source, "from_name": NAMES[source], "to_code": target, "to_name": NAMES[target],
            "target_prefix": TAGS[direction], **least}  # fmt: skip


def read_least_scores(out: Path) -> dict[str, float]:
    """What score.py found a fifth of each direction's scores to be below; empty where nothing was scored."""
    path = out / "least-scores.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def write_archive(folder: Path, dest: Path, direction: Mapping[str, Any], version: str, takes_words: bool) -> Path:
    """Write one direction as an .argosmodel file; the same content gives the same bytes."""
    name = f"translate-{direction['from_code']}_{direction['to_code']}-{version.replace('.', '_')}"
    staged = dest / name
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(folder, staged, ignore=shutil.ignore_patterns("metadata.json", LOCK_NAME))
    card = (folder / "README.md").read_text(encoding="utf-8")
    finish_package(staged, name, version, [direction], card, takes_words)
    path = dest / f"{name}.argosmodel"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(file for file in staged.rglob("*") if file.is_file()):
            member = zipfile.ZipInfo(f"{name}/{file.relative_to(staged).as_posix()}", (1980, 1, 1, 0, 0, 0))
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(member, file.read_bytes())
    shutil.rmtree(staged)
    return path


def write_model(out: Path, folder: Path, *, quantization: str | None) -> None:
    """Write a run's weights as a CTranslate2 model; `None` keeps them in float32."""
    import sentencepiece

    arrays, config = load_weights(out)
    spec = make_spec(arrays, config)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(out / "sp.model"))
    vocabulary = [processor.id_to_piece(piece) for piece in range(processor.vocab_size())]
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos, spec.config.add_source_bos = True, False
    spec.config.decoder_start_token = vocabulary[START]
    spec.config.eos_token = vocabulary[END]
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True)
    spec.save(str(folder))


def make_spec(arrays: dict[str, Any], config: Config) -> Any:
    """CTranslate2's description of the network in model.py, with its weights."""
    from ctranslate2.specs import TransformerSpec, common_spec

    spec = TransformerSpec.from_config(
        (config.encoder, config.decoder), config.heads, pre_norm=True, activation=common_spec.Activation.RELU
    )
    for side, layers, last in ((spec.encoder, "enc", "en"), (spec.decoder, "dec", "dn")):
        table = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        table.weight = arrays["emb.weight"]
        side.scale_embeddings = True
        side.position_encodings.encodings = positions(512, config.d)
        _set_norm(side.layer_norm, arrays, last)
        for number, layer in enumerate(side.layer):
            _set_layer(layer, arrays, f"{layers}.{number}.", is_decoder=layers == "dec")
    spec.decoder.projection.weight = arrays["emb.weight"]
    return spec


def _set_layer(layer: Any, arrays: dict[str, Any], name: str, *, is_decoder: bool) -> None:
    own = name + ("sa" if is_decoder else "at")
    _set_norm(layer.self_attention.layer_norm, arrays, name + "n1")
    _set_linear(layer.self_attention.linear[0], arrays, own + ".q", own + ".kv")
    _set_linear(layer.self_attention.linear[1], arrays, own + ".o")
    if is_decoder:
        _set_norm(layer.attention.layer_norm, arrays, name + "n2")
        for linear, part in zip(layer.attention.linear, ("q", "kv", "o"), strict=True):
            _set_linear(linear, arrays, f"{name}ca.{part}")
    _set_norm(layer.ffn.layer_norm, arrays, name + ("n3" if is_decoder else "n2"))
    _set_linear(layer.ffn.linear_0, arrays, name + "ff.a")
    _set_linear(layer.ffn.linear_1, arrays, name + "ff.b")


def _set_linear(spec: Any, arrays: dict[str, Any], *names: str) -> None:
    """Several names stand for one matrix, their rows one after the other."""
    spec.weight = np.concatenate([arrays[name + ".weight"] for name in names])
    spec.bias = np.concatenate([arrays[name + ".bias"] for name in names])


def _set_norm(spec: Any, arrays: dict[str, Any], name: str) -> None:
    spec.gamma, spec.beta = arrays[name + ".weight"], arrays[name + ".bias"]


def describe(out: Path, folder: Path, version: str, text: str) -> str:
    """The card: what the run knows of itself, after *text* that a person wrote."""
    from dataclasses import asdict

    _, config = load_weights(out)
    lines = [f"# English-Spanish translation model, version {version}", ""]
    lines += [text.strip(), ""] if text.strip() else []
    lines += ["Both directions in one Transformer; a first token (`<2es>`, `<2en>`) says which language to write.", ""]
    lines += ["| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in asdict(config).items()]
    lines += ["| weights | int8, CTranslate2 |", "| made by | scripts/train_translator/train.py and pack.py |"]
    run = out / "run.json"
    if run.is_file():
        held = json.loads(run.read_text(encoding="utf-8"))
        lines += [f"| trained on {name} | SHA-256 {digest} |" for name, digest in held["pairs"].items()]
    lines += [f"| {name} | SHA-256 {digest} |" for name, digest in folder_digests(folder).items()]
    for title, name in (("Stretches of training", "log.txt"), ("Cleaning", "cleaning.md"), ("Scores", "scores.md")):
        path = out / name
        if path.is_file():
            content = path.read_text(encoding="utf-8").rstrip()
            if name == "log.txt":
                kept = [line for line in content.split("\n") if "PyTorch" in line or " steps, " in line]
                content = "\n".join(["```text", *kept, "```"])
            lines += ["", f"## {title}", "", content]
    return "\n".join(lines) + "\n"


def check_model(out: Path, model: Path, texts: Sequence[tuple[str, str]]) -> float:
    """The largest difference, over tokens, of the log-probabilities of CTranslate2 and of PyTorch in float32.

    Args:
        model: a CTranslate2 model made of the run's weights.
        texts: English and Spanish that say the same.
    """
    import ctranslate2
    import sentencepiece
    import torch
    from model import Transformer, load_state

    arrays, config = load_weights(out)
    network = Transformer(config).eval()
    load_state(network, arrays)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(out / "sp.model"))
    translator = ctranslate2.Translator(str(model), device="cpu", compute_type="default")
    largest = 0.0
    for english, spanish in texts:
        for direction, source, target in (("en-es", english, spanish), ("es-en", spanish, english)):
            pieces, tagged = (
                processor.encode(space_openings(source)),
                [processor.piece_to_id(TAGS[direction]), *processor.encode(target)],
            )
            with torch.no_grad():
                hidden = network(torch.tensor([[*pieces, END]]), torch.tensor([[START, *tagged]]))
                table = network.logits(hidden).log_softmax(-1)[0]
            ours = table[torch.arange(len(tagged) + 1), torch.tensor([*tagged, END])].numpy()
            as_pieces = [[processor.id_to_piece(piece) for piece in side] for side in (pieces, tagged)]
            theirs = np.array(translator.score_batch([as_pieces[0]], [as_pieces[1]])[0].log_probs)
            largest = max(largest, float(np.abs(ours - theirs)[1:].max()))  # the tag itself is never predicted
    return largest


def print_check(out: Path, packed: Path, log: Callable[[str], None] = print) -> None:
    import tempfile

    texts = [("The port reopened on Monday.", "El puerto reabrió el lunes."),
             ("He paid 300 dollars for the book.", "Pagó 300 dólares por el libro.")]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        write_model(out, Path(folder) / "model", quantization=None)
        exact = check_model(out, Path(folder) / "model", texts)
    log(f"largest difference of log-probabilities to PyTorch: float32 {exact:.2g}, "
        f"int8 {check_model(out, packed / 'model', texts):.2g}")  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("dest", type=Path)
    parser.add_argument("--version", default="1.0")
    parser.add_argument("--card", type=Path, help="text to begin the card with: data, licences, limits")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    try:
        card = options.card.read_text(encoding="utf-8") if options.card else ""
        folder = pack(options.out, options.dest, version=options.version, card=card)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    if options.check:
        if find_spec("torch") is None:
            print("--check: expected PyTorch, found none; leave it out, or use a Python that has it", file=sys.stderr)
            return 2
        print_check(options.out, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())

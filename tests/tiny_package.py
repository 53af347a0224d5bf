"""Makes a real, untrained Argos package: a CTranslate2 Transformer and a SentencePiece or BPE vocabulary.

What it translates to is noise, but always the same noise: the loading, batching and decoding code is the true one.
"""

from __future__ import annotations

import json
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec, common_spec

TEXT = Path(__file__).parent / "cases" / "vocabulary.txt"
DIMENSION, HIDDEN, HEADS = 16, 32, 2


def make_package(path: Path, source: str, target: str, *, prefix: str = "", bpe: bool = False, seed: int = 7) -> Path:
    """Write a package folder as argostranslate installs it, and return it."""
    path.mkdir(parents=True)
    tokens = _write_bpe(path) if bpe else _write_sentencepiece(path)
    vocabulary = ["<blank>", "<unk>", "<s>", "</s>", *([prefix] if prefix else []), *tokens]
    _write_model(path / "model", list(dict.fromkeys(vocabulary)), np.random.default_rng(seed))
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": source,
        "from_name": {"en": "English", "es": "Spanish"}[source],
        "to_code": target,
        "to_name": {"en": "English", "es": "Spanish"}[target],
    }
    if prefix:
        metadata["target_prefix"] = prefix
    (path / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return path


def _write_sentencepiece(path: Path) -> list[str]:
    sentencepiece.SentencePieceTrainer.train(
        input=str(TEXT), model_prefix=str(path / "sentencepiece"), vocab_size=420, hard_vocab_limit=False,
        character_coverage=1.0, byte_fallback=True, minloglevel=2, num_threads=1,
    )  # fmt: skip
    (path / "sentencepiece.vocab").unlink()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path / "sentencepiece.model"))
    return [processor.id_to_piece(i) for i in range(processor.vocab_size())]


def _write_bpe(path: Path) -> list[str]:
    merges = ["t h", "th e</w>", "e n</w>", "e l</w>", "s t", "r e", "i n", "a n", "in g</w>", "p r", "pr e", "d e</w>"]
    (path / "bpe.model").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf-8")
    letters = sorted(set(TEXT.read_text(encoding="utf-8")) - {" ", "\n"})
    joined = ["".join(merge.split()).replace("</w>", "") for merge in merges]
    return [form for piece in [*letters, *joined] for form in (piece, f"{piece}@@")]


def _write_model(path: Path, vocabulary: list[str], random: np.random.Generator) -> None:
    spec = TransformerSpec.from_config(1, HEADS, pre_norm=True, activation=common_spec.Activation.RELU)

    def matrix(*shape: int) -> np.ndarray:
        return random.normal(0, 0.5, shape).astype(np.float32)

    def fill_norm(norm: object) -> None:
        norm.gamma, norm.beta = np.ones(DIMENSION, np.float32), np.zeros(DIMENSION, np.float32)

    def fill_linear(linear: object, outputs: int, inputs: int) -> None:
        linear.weight, linear.bias = matrix(outputs, inputs), np.zeros(outputs, np.float32)

    embedding = matrix(len(vocabulary), DIMENSION)
    for side in (spec.encoder, spec.decoder):
        table = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        table.weight = embedding
        side.scale_embeddings = True
        side.position_encodings.encodings = matrix(1024, DIMENSION) * 0.1
        fill_norm(side.layer_norm)
        for layer in side.layer:
            fill_norm(layer.self_attention.layer_norm)
            fill_linear(layer.self_attention.linear[0], 3 * DIMENSION, DIMENSION)
            fill_linear(layer.self_attention.linear[1], DIMENSION, DIMENSION)
            if side is spec.decoder:
                fill_norm(layer.attention.layer_norm)
                fill_linear(layer.attention.linear[0], DIMENSION, DIMENSION)
                fill_linear(layer.attention.linear[1], 2 * DIMENSION, DIMENSION)
                fill_linear(layer.attention.linear[2], DIMENSION, DIMENSION)
            fill_norm(layer.ffn.layer_norm)
            fill_linear(layer.ffn.linear_0, HIDDEN, DIMENSION)
            fill_linear(layer.ffn.linear_1, DIMENSION, HIDDEN)
    spec.decoder.projection.weight = embedding
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    path.mkdir()
    spec.save(str(path))
    assert ctranslate2.contains_model(str(path))

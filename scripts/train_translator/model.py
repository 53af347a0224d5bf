"""The network: a pre-norm Transformer with one embedding for source, target and output. Needs PyTorch.

Attribute names are the names of the parameters in `weights-*.npz`, which older models are loaded by; they stay as
they are: `emb`, `enc.0.at.kv.weight`, `dec.1.ca.q.bias`, `dn.weight` ...
"""

from __future__ import annotations

import math
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - as everybody calls it
from torch import Tensor, nn
from weights import PAD, Config, positions

LONGEST_TOKENS = 512
_NEVER = -1e4  # a score that softmax makes 0; infinity would make a row without anything to attend to no number


class Attention(nn.Module):
    """Multi-head attention; keys and values are one projection."""

    def __init__(self, d: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.kv, self.o = nn.Linear(d, d), nn.Linear(d, 2 * d), nn.Linear(d, d)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor | None = None, *, causal: bool = False) -> Tensor:
        """Shapes: x (batch, n, d), memory (batch, m, d), mask (batch, 1, 1, m), true where there is something."""
        batch, n, d = x.shape
        q = self.q(x).view(batch, n, self.heads, -1).transpose(1, 2)
        k, v = self.kv(memory).view(batch, memory.shape[1], 2, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        attend = F.scaled_dot_product_attention if x.is_cuda else _attend
        y = attend(q, k, v, attn_mask=mask, is_causal=causal)
        return self.o(y.transpose(1, 2).reshape(batch, n, d))


def _attend(q: Tensor, k: Tensor, v: Tensor, *, attn_mask: Tensor | None, is_causal: bool) -> Tensor:
    """Attention written out: on CPUs and sentences, PyTorch's own takes longer (2.14: a step 20 to 40% more)."""
    scores = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(-1, -2))
    if is_causal:
        later = torch.ones(scores.shape[-2:], dtype=torch.bool, device=scores.device).triu(1)
        scores = scores.masked_fill(later, _NEVER)
    if attn_mask is not None:
        scores = scores.masked_fill(~attn_mask, _NEVER)
    return torch.matmul(scores.softmax(-1).to(v.dtype), v)


class FeedForward(nn.Module):
    def __init__(self, d: int, ffn: int) -> None:
        super().__init__()
        self.a, self.b = nn.Linear(d, ffn), nn.Linear(ffn, d)

    def forward(self, x: Tensor, dropout: float) -> Tensor:
        return self.b(F.dropout(F.relu(self.a(x)), dropout, self.training))


class EncoderLayer(nn.Module):
    def __init__(self, config: Config) -> None:
        super().__init__()
        self.at, self.ff = Attention(config.d, config.heads), FeedForward(config.d, config.ffn)
        self.n1, self.n2 = nn.LayerNorm(config.d), nn.LayerNorm(config.d)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        y = self.n1(x)
        x = x + F.dropout(self.at(y, y, mask), dropout, self.training)
        return x + F.dropout(self.ff(self.n2(x), dropout), dropout, self.training)


class DecoderLayer(nn.Module):
    def __init__(self, config: Config) -> None:
        super().__init__()
        self.sa, self.ca = Attention(config.d, config.heads), Attention(config.d, config.heads)
        self.ff = FeedForward(config.d, config.ffn)
        self.n1, self.n2, self.n3 = nn.LayerNorm(config.d), nn.LayerNorm(config.d), nn.LayerNorm(config.d)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor, dropout: float) -> Tensor:
        y = self.n1(x)
        x = x + F.dropout(self.sa(y, y, causal=True), dropout, self.training)
        x = x + F.dropout(self.ca(self.n2(x), memory, mask), dropout, self.training)
        return x + F.dropout(self.ff(self.n3(x), dropout), dropout, self.training)


class Transformer(nn.Module):
    """The whole; sources end in the end mark, targets begin with the start mark and the tag of the language."""

    def __init__(self, config: Config, dropout: float = 0.0) -> None:
        super().__init__()
        self.d, self.dropout = config.d, dropout
        self.emb = nn.Embedding(config.vocabulary, config.d, padding_idx=PAD)
        self.enc = nn.ModuleList(EncoderLayer(config) for _ in range(config.encoder))
        self.dec = nn.ModuleList(DecoderLayer(config) for _ in range(config.decoder))
        self.en, self.dn = nn.LayerNorm(config.d), nn.LayerNorm(config.d)
        self.register_buffer("pos", torch.from_numpy(positions(LONGEST_TOKENS, config.d)), persistent=False)
        nn.init.normal_(self.emb.weight, 0, config.d**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)
        with torch.no_grad():
            self.emb.weight[PAD] = 0

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """The decoder's last layer. Shapes: (batch, n), (batch, m), result (batch, m, d)."""
        mask = (source != PAD)[:, None, None, :]
        memory = self._embed(source)
        for layer in self.enc:
            memory = layer(memory, mask, self.dropout)
        memory = self.en(memory)
        x = self._embed(target)
        for layer in self.dec:
            x = layer(x, memory, mask, self.dropout)
        return self.dn(x)

    def logits(self, hidden: Tensor) -> Tensor:
        """Scores over the vocabulary of the last layer's output. Shape: (..., d) to (..., vocabulary)."""
        return F.linear(hidden, self.emb.weight)

    def _embed(self, pieces: Tensor) -> Tensor:
        x: Any = self.emb(pieces) * math.sqrt(self.d) + self.pos[: pieces.shape[1]]
        return F.dropout(x, self.dropout, self.training)


def load_state(model: Transformer, arrays: dict[str, Any]) -> None:
    """Put NumPy weights into a model of the same shape."""
    model.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})

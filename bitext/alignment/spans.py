"""Best and worst over neighbouring segments: what a bead of several segments takes from its parts."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bitext.alignment.lattice import SHAPES, WIDEST, Array


def rivals(cells: Array) -> Iterator[Array]:
    """For the beads of each shape that fits, the best cell that one of their rows or columns has outside the bead.

    Takes cells (kinds, m, n) of single segments; yields (kinds, m', n') in the order of `SHAPES`. Here and below the
    cell (i, j) stands for the bead that begins there. Nothing is below 0.
    """
    return _of_shapes(_outside(cells), [_turned(array) for array in _outside(_turned(cells))], np.maximum)


def weakest(cells: Array) -> Iterator[Array]:
    """As `rivals`, how well the worst-matched segment of a bead is matched by one of its other side."""
    return _of_shapes(_inside(cells), [_turned(array) for array in _inside(_turned(cells))], np.minimum)


def _of_shapes(by_row: list[Array], by_column: list[Array], join: np.ufunc) -> Iterator[Array]:
    """Join, for each shape a-b that fits, a rows of `by_row[b - 1]` and b columns of `by_column[a - 1]`."""
    m, n = by_row[0].shape[1:]
    rows: dict[tuple[int, int], Array] = {}
    columns: dict[tuple[int, int], Array] = {}
    for a, b in SHAPES:
        if a <= m and b <= n:
            # From the shape of one row or column less, which comes before and is of no further use.
            rows[a, b] = by_row[b - 1] if a == 1 else join(rows.pop((a - 1, b))[:, :-1], by_row[b - 1][:, a - 1 :])
            columns[a, b] = (
                by_column[a - 1] if b == 1 else join(columns.pop((a, b - 1))[..., :-1], by_column[a - 1][..., b - 1 :])
            )
            yield join(rows[a, b], columns[a, b])


def _outside(cells: Array) -> list[Array]:
    """For widths 1, 2, ...: the best cell of each row left and right of the window that begins at the cell."""
    *kinds, m, n = cells.shape
    before, after = np.zeros((*kinds, m, n + 1)), np.zeros((*kinds, m, n + 1))
    np.maximum.accumulate(cells, axis=-1, out=before[..., 1:])
    np.maximum(before[..., 1:], 0, out=before[..., 1:])
    after[..., :-1] = np.maximum(np.maximum.accumulate(cells[..., ::-1], axis=-1)[..., ::-1], 0)
    return [np.maximum(before[..., : n - b + 1], after[..., b:]) for b in range(1, min(WIDEST, n) + 1)]


def _inside(cells: Array) -> list[Array]:
    """For widths 1, 2, ...: the best cell of each row in the window that begins at the cell."""
    n = cells.shape[-1]
    result = [cells]
    for b in range(2, min(WIDEST, n) + 1):
        result.append(np.maximum(result[-1][..., :-1], cells[..., b - 1 :]))
    return result


def _turned(array: Array) -> Array:
    result: Array = array.swapaxes(-1, -2)
    return result

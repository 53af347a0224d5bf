"""Best and worst over neighbouring segments: what a bead of several segments takes from its parts.

Arrays here are flat, (kinds, m * n) or shorter: the cell (i, j), which stands for the bead that begins there, lies at
i * n + j, one segment further on either side is n or 1 further, and every operation runs over whole arrays. Of a shape
a-b only the cells that begin a bead which fits mean something; the others, among them and behind them, hold anything.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bitext.alignment.lattice import SHAPES, WIDEST, Array


def length_of(a: int, b: int, m: int, n: int) -> int:
    """How long a flat array is that ends with the last bead a-b that fits."""
    return m * n - (a - 1) * n - (b - 1)


def rivals(cells: Array) -> Iterator[tuple[Array, Array]]:
    """For the beads of each shape that fits, the best cell outside that a row of theirs has, and a column.

    Takes cells (kinds, m, n) of single segments; yields flat arrays in the order of `SHAPES`. Nothing is below 0.
    """
    kinds, m, n = cells.shape
    left, right = np.zeros((kinds, m, n + 1)), np.zeros((kinds, m, n + 1))
    np.maximum.accumulate(cells, axis=2, out=left[..., 1:])
    right[..., :-1] = np.maximum.accumulate(cells[..., ::-1], axis=2)[..., ::-1]
    above, below = np.zeros((kinds, m + 1, n)), np.zeros((kinds, m + 1, n))
    np.maximum.accumulate(cells, axis=1, out=above[:, 1:])
    below[:, :-1] = np.maximum.accumulate(cells[:, ::-1], axis=1)[:, ::-1]
    for part in (left, above):  # the others meet one of these
        np.maximum(part, 0, out=part)
    by_row = []
    for b in range(1, min(WIDEST, n) + 1):
        outside = np.zeros((kinds, m, n))
        np.maximum(left[..., : n - b + 1], right[..., b:], out=outside[..., : n - b + 1])
        by_row.append(outside.reshape(kinds, -1))
    by_column = [
        np.maximum(above[:, : m - a + 1], below[:, a:]).reshape(kinds, -1) for a in range(1, min(WIDEST, m) + 1)
    ]
    return _of_shapes(by_row, by_column, m, n, np.maximum)


def weakest(cells: Array) -> Iterator[tuple[Array, Array]]:
    """As `rivals`, how well the worst-matched row is matched by a column of the bead, and the other way round."""
    kinds, m, n = cells.shape
    flat = cells.reshape(kinds, -1)
    by_row, by_column = [flat], [flat]
    for b in range(2, min(WIDEST, n) + 1):
        by_row.append(np.maximum(by_row[-1][:, :-1], flat[:, b - 1 :]))
    for a in range(2, min(WIDEST, m) + 1):
        by_column.append(np.maximum(by_column[-1][:, :-n], flat[:, (a - 1) * n :]))
    return _of_shapes(by_row, by_column, m, n, np.minimum)


def _of_shapes(
    by_row: list[Array], by_column: list[Array], m: int, n: int, join: np.ufunc
) -> Iterator[tuple[Array, Array]]:
    """Join, for each shape a-b that fits, a rows of `by_row[b - 1]`, and b columns of `by_column[a - 1]`."""
    rows: dict[tuple[int, int], Array] = {}
    columns: dict[tuple[int, int], Array] = {}
    for a, b in SHAPES:
        if a <= m and b <= n:
            size, down, right = length_of(a, b, m, n), (a - 1) * n, b - 1
            row, column = by_row[b - 1][:, down : down + size], by_column[a - 1][:, right : right + size]
            # From the shape of one row or column less, which comes before and is of no further use.
            rows[a, b] = row if a == 1 else join(rows.pop((a - 1, b))[:, :size], row)
            columns[a, b] = column if b == 1 else join(columns.pop((a, b - 1))[:, :size], column)
            yield rows[a, b], columns[a, b]

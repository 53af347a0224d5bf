"""How tables are read: with Python's collector of garbage standing still, which makes a quarter less work of it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


def uncollected(read: Callable[_P, _T]) -> Callable[_P, _T]:
    """*read*, during which nothing is collected: what it makes of a hundred thousand lines stays, and is no garbage.

    >>> uncollected(gc.isenabled)(), gc.isenabled()
    (False, True)
    """

    @wraps(read)
    def read_on(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return read(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return read_on

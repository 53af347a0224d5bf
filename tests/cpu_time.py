"""How long a call takes, for tests that bound it: what else the test process holds must not count."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TRIES = 3


def cpu_seconds(call: Callable[[], object], enough: float = 0.0) -> float:
    """The least CPU time of `TRIES` calls, or of fewer once one took at most `enough` seconds.

    The garbage collector is off meanwhile: late in a suite it goes through all that earlier tests left
    (a call of .2 s was seen to take .64 s), and slow code is slow every time.
    """
    least = float("inf")
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(TRIES):
            start = time.process_time()
            call()
            least = min(least, time.process_time() - start)
            if least <= enough:
                break
    finally:
        if was_on:
            gc.enable()
    return least

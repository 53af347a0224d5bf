"""The modules of scripts/train_translator, which import one another as neighbours."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

from conftest import ROOT

SCRIPTS = ROOT / "scripts" / "train_translator"


def load(name: str) -> ModuleType:
    """One of them."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(SCRIPTS))

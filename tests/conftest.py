"""Shared by all tests: no network, no models of the developer's own, the tiny translation packages."""

from __future__ import annotations

import os
import signal
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "corpora" / "news-mini"

settings.register_profile("bitext", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("bitext")

# What runs in the background of a shell ignores Ctrl-C, and so would the processes in which tests press it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


class NetworkForbiddenError(RuntimeError):
    """A test tried to reach the network."""


def _refuse(*_args: object, **_kwargs: object) -> None:
    raise NetworkForbiddenError("bitext works offline, and so do its tests")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every socket refuses to connect."""
    monkeypatch.setattr(socket.socket, "connect", _refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", _refuse)
    monkeypatch.setattr(socket, "create_connection", _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)


@pytest.fixture(autouse=True)
def no_own_packages(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Packages that whoever runs the tests has installed play no part."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("ARGOS_", "BITEXT_", "XDG_", "SNAP")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no translation engine is installed."""
    from bitext.translation import apertium, packages

    monkeypatch.setattr(apertium, "is_available", lambda *_: False)
    monkeypatch.setattr(packages, "EMBEDDED_PATH", Path("/nonexistent"))


@pytest.fixture(scope="session")
def package_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with tiny but real Argos packages, en to es and es to en: made on the fly, never trained."""
    sys.path.insert(0, str(Path(__file__).parent))
    from tiny_package import make_package

    folder = tmp_path_factory.mktemp("packages")
    for source, target in (("en", "es"), ("es", "en")):
        make_package(folder / f"translate-{source}_{target}-1_0", source, target)
    return folder


@pytest.fixture
def with_packages(package_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny packages, installed through `BITEXT_MODELS`."""
    monkeypatch.setenv("BITEXT_MODELS", str(package_folder))
    return package_folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The measuring sets beside the checkout; tests that use them skip where they are absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the dev sets in ../shared, which are not here")
    return SHARED

"""The version, once: `pyproject.toml`, `bitext.__version__`, signatures and provenance read it here."""

VERSION = "0.1.0"

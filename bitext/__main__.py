"""`python -m bitext`: the command line."""

from bitext.cli import entry_point

entry_point()

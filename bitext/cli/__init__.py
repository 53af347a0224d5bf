"""The command line: arguments in, library calls, exit codes out. No logic of its own.

Command modules import only click at their top; what they call is imported when they run, so that `--help` is quick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from bitext.cli.align import align
from bitext.cli.build import build, split, stats, verify
from bitext.cli.convert import convert
from bitext.cli.lexicon import lexicon
from bitext.cli.merge import merge
from bitext.cli.models import models
from bitext.cli.pair import pair
from bitext.cli.read import read
from bitext.cli.segment import segment
from bitext.cli.translate import translate
from bitext.errors import BitextError
from bitext.version import VERSION

INTERRUPTED = 130


class _PipeClosedError(Exception):
    """The reader of our output has seen enough, as `head` has: no error of anyone."""


class _Group(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # click would take it for a failure
            raise _PipeClosedError from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="bitext", message="%(prog)s %(version)s")
def bitext() -> None:
    """English-Spanish parallel text, offline: align article pairs, fill missing sides, segment, translate.

    "-" is standard input or output. Messages and progress go to standard error.

    Exit codes: 0 done, 1 done but with findings or unusable input, 2 wrong use, 3 a needed translation model is
    missing, 130 interrupted.

    Shell completion: eval "$(_BITEXT_COMPLETE=bash_source bitext)", likewise zsh_source and fish_source.
    """


for command in (align, read, segment, translate, convert, lexicon, models, pair, build, merge, stats, split, verify):
    bitext.add_command(command)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (without the program's name) and return its exit code."""
    try:
        code = bitext.main(None if argv is None else list(argv), prog_name="bitext", standalone_mode=False)
        sys.stdout.flush()
    except BitextError as error:
        click.echo(f"bitext: {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("bitext: interrupted; no output was changed", err=True)
        return INTERRUPTED
    except (_PipeClosedError, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def entry_point() -> None:
    """What the installed `bitext` command runs."""
    sys.exit(main())

"""`bitext merge`: the shards of a build put together."""

from __future__ import annotations

import click

from bitext.cli.watching import watch, watching_options


@click.command()
@click.argument("shards", nargs=-1, required=True, metavar="SHARD...")
@click.option("-o", "--out", required=True, metavar="DIR", help="The corpus: a new folder, or one to bring up to date.")
@watching_options
def merge(shards: tuple[str, ...], out: str, quiet: bool, log_json: bool) -> int:
    """Make one corpus of all shards of a build: the same bytes as a build of all inputs at once.

    SHARDs are the corpora of bitext build --shard 1/N to N/N, with the same options, and their .work folders.
    Duplicates, near-duplicate articles and parts are decided across them; nothing is aligned again.
    """
    from pathlib import Path

    from bitext.corpus.merging import merge_shards

    paths = [Path(shard) for shard in shards]
    return watch(lambda watcher: merge_shards(paths, Path(out), watcher), quiet=quiet, as_json=log_json)

"""`bitext models`: the translation packages on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext.cli.report import say

if TYPE_CHECKING:
    from bitext.translation.installing import Installed


@click.group()
def models() -> None:
    """Translation packages (.argosmodel): see, add, remove, check, update.

    Packages are looked for in the folders of $BITEXT_MODELS (separated by ":"), then where Argos Translate keeps
    its own ($ARGOS_PACKAGES_DIR, or ~/.local/share/argos-translate/packages), then in bitext itself. The first
    folder with a package for a direction decides; in it, the newest version.

    They are installed into the first folder of $BITEXT_MODELS, or, where that is not set, into Argos' folder, so
    that both programs have them. Those that are part of bitext cannot be removed; any that you add is used before
    them.
    """


@models.command("list")
def list_() -> None:
    """List the packages, one line a direction; "yes" marks those that translate."""
    from bitext.translation.installing import list_installed
    from bitext.translation.packages import install_folder

    rows = [("NAME", "DIRECTION", "VERSION", "SIZE", "USED", "PLACE")]
    for installed in list_installed():
        size, place = f"{installed.size_bytes / 1e6:.1f} MB", _place(installed)
        if installed.fault:
            say(installed.fault)
            rows.append((installed.path.name, "damaged", "", size, "no", place))
        rows += [
            (package.path.name, f"{package.source_language} > {package.target_language}", package.version, size,
             used, place)
            for package, used in zip(installed.directions, _used(installed), strict=True)
        ]  # fmt: skip
    if len(rows) == 1:
        say(f"no packages; add one to {install_folder()} with: bitext models add FILE.argosmodel")
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


@models.command()
@click.argument("name")
def info(name: str) -> None:
    """Say what a package is, with its card where it has one."""
    from bitext.translation.installing import get_installed, verify_package
    from bitext.translation.packages import model_digest

    installed = get_installed(name)
    click.echo(f"name: {installed.path.name}\nplace: {installed.path}\nsize: {installed.size_bytes / 1e6:.1f} MB")
    for package, used in zip(installed.directions, _used(installed), strict=True):
        click.echo(f"direction: {package.source_language} > {package.target_language}, used: {used}")
        click.echo(f"version: {package.version or 'not said'}\nmodel: {model_digest(package)}")
    click.echo(f"files: {_verdict(verify_package(installed))}")
    card = installed.path / "README.md"
    if card.is_file():
        click.echo("\n" + card.read_text(encoding="utf-8", errors="replace").rstrip())


@models.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sha256", metavar="HEX", help="Install only if the file has this hash.")
def add(file: Path, sha256: str | None) -> None:
    """Install FILE.argosmodel, after checking that it is safe, whole and a translation package.

    The hash of each of its files is kept in bitext.lock.json beside them, for: bitext models verify
    """
    from bitext.translation.installing import add_package

    _say_added(add_package(file, sha256=sha256))


@models.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove a package, with its folder."""
    from bitext.translation.installing import remove_package

    say(f"removed {remove_package(name)}")


@models.command()
@click.argument("name", required=False)
def verify(name: str | None) -> int:
    """Compare packages with the hashes of their installation; exit code 1 where one differs.

    Packages that another program installed have no hashes; of those it is only checked that they can be read.
    """
    from bitext.translation.installing import get_installed, list_installed, verify_package

    found = [get_installed(name)] if name else list_installed()
    remarks = [verify_package(installed) for installed in found]
    for installed, own in zip(found, remarks, strict=True):
        click.echo(f"{installed.path}: {_verdict(own)}")
    if not found:
        say("no packages")
    return 1 if any(remarks) else 0


@models.command()
@click.option("--new", is_flag=True, help="Also install packages for directions that have none but bitext's own.")
def update(new: bool) -> int:
    """Install newer versions of the English-Spanish packages from Argos' index.

    This alone goes online, through argostranslate (pip install 'bitext[argos]'). Older versions stay until you
    remove them; the newest is used.
    """
    from bitext.translation.installing import add_package
    from bitext.translation.updating import download, fetch_offers

    for offer in fetch_offers():
        direction = f"{offer.source_language} > {offer.target_language}"
        if not offer.is_newer:
            say(f"{direction}: version {offer.installed} is the newest")
        elif not offer.installed and not new:
            say(f"{direction}: version {offer.version} could be installed with: bitext models update --new")
        else:
            file = download(offer)
            try:
                _say_added(add_package(file))
            finally:
                file.unlink(missing_ok=True)
    return 0


def _say_added(installed: Installed) -> None:
    directions = ", ".join(f"{p.source_language} > {p.target_language}" for p in installed.directions)
    say(f"added {installed.path} ({directions}, version {installed.directions[0].version or 'not said'})")
    for package, used in zip(installed.directions, _used(installed), strict=True):
        if used != "yes":
            say(f"{package.source_language} > {package.target_language}: {used}")


def _used(installed: Installed) -> list[str]:
    """For each direction "yes", or what is used instead, or that nothing asks for it."""
    from bitext.errors import InputError
    from bitext.translation.packages import find_package
    from bitext.translation.updating import DIRECTIONS

    answers = []
    for package in installed.directions:
        direction = package.source_language, package.target_language
        try:
            chosen = find_package(*direction)
        except InputError:  # said where the packages are listed
            answers.append("no, a package is damaged")
            continue
        if direction not in DIRECTIONS:
            answers.append("no, bitext knows en and es")
        elif chosen is not None and chosen.path == package.path:
            answers.append("yes")
        else:
            answers.append("no" if chosen is None else f"no, {chosen.path.name} is")
    return answers


def _place(installed: Installed) -> str:
    return "part of bitext" if installed.is_embedded else str(installed.path.parent)


def _verdict(remarks: list[str] | None) -> str:
    if remarks is None:
        return "no lock, installed by another program"
    return "; ".join(remarks) or "as installed"

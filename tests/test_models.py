"""`bitext models`: what can be installed, what must not be, and what is told about it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from bitext.cli import main
from bitext.errors import InputError
from bitext.translation import archives, packages
from bitext.translation.installing import add_package, list_installed
from bitext.translation.locks import LOCK_NAME
from bitext.translation.neural import NeuralEngine
from bitext.translation.packages import find_package, install_folder, model_digest

TOP = "translate-en_es-1_0"


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def zip_package(folder: Path, path: Path, top: str | None = None) -> Path:
    """Zip a package folder as Argos publishes it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            archive.write(file, f"{top or folder.name}/{file.relative_to(folder).as_posix()}")
    return path


@pytest.fixture
def archive(package_folder: Path, tmp_path: Path) -> Path:
    return zip_package(package_folder / TOP, tmp_path / "translate-en_es.argosmodel")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that packages are installed into; no other holds any."""
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(packages, "EMBEDDED_PATH", tmp_path / "embedded")
    return tmp_path / "models"


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*")) if folder.exists() else []


def test_add_list_info_verify_remove(archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "add", archive) == 0
    assert f"added {folder / TOP} (en > es, version 1.0)" in capsys.readouterr().err
    assert run("models", "list") == 0
    header, line = capsys.readouterr().out.splitlines()
    assert header.split() == ["NAME", "DIRECTION", "VERSION", "SIZE", "USED", "PLACE"]
    assert line.split() == [TOP, "en", ">", "es", "1.0", "0.5", "MB", "yes", str(folder)]
    assert run("models", "info", TOP) == 0
    said = capsys.readouterr().out
    package = find_package("en", "es")
    assert package is not None
    assert f"model: {model_digest(package)}" in said
    assert "files: as installed" in said
    assert run("models", "verify") == 0
    assert run("translate", "--from", "en", "--to", "es", ROOT / "LICENSE", "-o", os.devnull) in (0, 1)
    assert run("models", "remove", TOP) == 0
    assert left_in(folder) == [".bitext.lock"]
    capsys.readouterr()
    assert run("models", "list") == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no packages; add one" in captured.err


def test_what_is_installed_is_what_was_in_the_file(archive: Path, folder: Path, package_folder: Path) -> None:
    add_package(archive)
    original = package_folder / TOP
    lock = json.loads((folder / TOP / LOCK_NAME).read_text())
    files = {path.relative_to(original).as_posix(): path for path in original.rglob("*") if path.is_file()}
    assert (lock["name"], lock["version"]) == (TOP, "1.0")
    assert lock["files"] == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert all((folder / TOP / name).read_bytes() == path.read_bytes() for name, path in files.items())


def test_argos_itself_has_what_was_added(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without BITEXT_MODELS it goes where argostranslate looks; seen by a process of its own, as it reads HOME once."""
    pytest.importorskip("argostranslate.package", reason="argostranslate is not installed")
    add_package(archive)
    code = (
        "from argostranslate import package; print([p.from_code + p.to_code for p in package.get_installed_packages()])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.strip() == "['enes']"


# -- attacks: each is a zip made by hand, refused before anything is left on disk


def with_member(name: str, *, content: bytes = b"x", mode: int = 0) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        member = zipfile.ZipInfo(name)
        member.filename = name  # the constructor may have made it harmless
        member.external_attr = mode << 16
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(member, content)

    return damage


def patched(old: bytes, new: bytes) -> Callable[[Path], None]:
    """Replace bytes of the same length, in names zipfile would not write."""
    assert len(old) == len(new)

    def damage(path: Path) -> None:
        with_member(old.decode("latin-1"))(path)
        data = path.read_bytes()
        assert data.count(old) >= 2, "in the member's own header and in the list"
        path.write_bytes(data.replace(old, new))

    return damage


def twice(path: Path) -> None:
    patched(f"{TOP}/metadata.jsoN".encode(), f"{TOP}/metadata.json".encode())(path)


def encrypted(path: Path) -> None:
    with_member(f"{TOP}/secret.bin")(path)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.rindex(mark) + offset] |= 1
    path.write_bytes(data)


def false_declaration(path: Path, declared: int, summed: int) -> None:
    """A member of 100,000 bytes that declares another size and has the checksum of its first bytes."""
    content = os.urandom(500) * 200
    with_member(f"{TOP}/big.bin", content=content)(path)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 14), (b"PK\1\2", 16)):
        start = data.rindex(mark) + offset
        data[start : start + 4] = zlib.crc32(content[:summed]).to_bytes(4, "little")
        data[start + 8 : start + 12] = declared.to_bytes(4, "little")
    path.write_bytes(data)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{TOP}/zeros.bin", bytes(100 << 20))


def many(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(archives.MAX_MEMBERS):
            archive.writestr(f"{TOP}/{number}", b"")


def broken_bits(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    path.write_bytes(data)


def wrong_lock(path: Path) -> None:
    lock = {"name": TOP, "version": "1.0", "files": {"metadata.json": "0" * 64}}
    with_member(f"{TOP}/{LOCK_NAME}", content=json.dumps(lock).encode())(path)


ATTACKS = {
    "absolute name": (with_member("/etc/cron.d/x"), "the name '/etc/cron.d/x'"),
    "climbing name": (with_member(f"{TOP}/../../x"), "the name"),
    "climbing name at the end": (with_member(f"{TOP}/model/.."), "the name"),
    "drive letter": (with_member("C:/x"), "the name 'C:/x'"),
    "backslash": (with_member(f"{TOP}\\..\\x"), r"\\"),
    "NUL in the name": (patched(f"{TOP}/x1y".encode(), f"{TOP}/x\0y".encode()), r"x\x00y"),
    "line break in the name": (with_member(f"{TOP}/a\nb"), "the name"),
    "hidden top folder": (with_member(".bitext-x.part/y"), "the name"),
    "symbolic link": (with_member(f"{TOP}/l", content=b"/etc", mode=stat.S_IFLNK | 0o777), "a symbolic link"),
    "device": (with_member(f"{TOP}/d", mode=stat.S_IFCHR | 0o666), "something else"),
    "same name twice": (twice, "twice"),
    "same name but for case": (with_member(f"{TOP}/METADATA.json"), "twice"),
    "file used as a folder": (with_member(f"{TOP}/metadata.json/x"), "inside a file"),
    "encrypted": (encrypted, "an encrypted one"),
    "two top folders": (with_member("other/x"), "2 at the top"),
    "file beside the top folder": (with_member("README.md"), "2 at the top"),
    "too many members": (many, "at most 1000 members"),
    "bomb": (bomb, "at most"),
    "more bytes than declared, checksum of the declared": (lambda p: false_declaration(p, 1000, 1000), "CRC-32"),
    "more bytes than declared, checksum of one more": (lambda p: false_declaration(p, 1000, 1001), "found more"),
    "fewer bytes than declared": (lambda p: false_declaration(p, 200_000, 100_000), "200,000 bytes"),
    "damaged data": (broken_bits, "found"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:-200]), "an .argosmodel file"),
    "no zip": (lambda path: path.write_bytes(b"hello"), "an .argosmodel file"),
    "lock that does not fit": (wrong_lock, "match their hashes"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_in_one_line_and_leaves_nothing(
    attack: str, archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do, expected = ATTACKS[attack]
    do(archive)
    around = left_in(folder.parent)
    assert run("models", "add", archive) == 1
    said = capsys.readouterr().err
    assert expected in said
    assert said.startswith(f"bitext: {archive}: expected ")
    assert said.count("\n") == 1
    assert left_in(folder) in ([], [".bitext.lock"])
    assert set(left_in(folder.parent)) <= {*around, "models"}


def test_a_member_that_is_too_large_is_refused(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBER_BYTES", 1000)
    assert run("models", "add", archive) == 1
    assert "at most 1,000 bytes a member" in capsys.readouterr().err
    monkeypatch.setattr(archives, "MAX_MEMBER_BYTES", 1 << 30)
    monkeypatch.setattr(archives, "MAX_TOTAL_BYTES", 1000)
    assert run("models", "add", archive) == 1
    assert "at most 1,000 bytes, for its own" in capsys.readouterr().err
    assert left_in(folder) == []


def test_nothing_is_unpickled(archive: Path, folder: Path, tmp_path: Path) -> None:
    """A pickle in a package (Stanza's models are some) is put on disk for those who want it, and never opened."""
    mark = tmp_path / "mark"
    with_member(f"{TOP}/stanza/en.pt", content=f"cos\nsystem\n(S'touch {mark}'\ntR.".encode())(archive)
    add_package(archive)
    assert run("models", "verify") == 0
    package = find_package("en", "es")
    assert package is not None
    NeuralEngine(package).close()
    assert (folder / TOP / "stanza" / "en.pt").is_file()
    assert not mark.exists()


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ("metadata.json", "metadata.json and model/model.bin"),
        ("model.bin", "metadata.json and model/model.bin"),
        ("sentencepiece.model", "sentencepiece.model or bpe.model"),
    ],
)
def test_what_cannot_translate_is_refused(
    left_out: str, expected: str, package_folder: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(package_folder / TOP, tmp_path / TOP)
    next((tmp_path / TOP).rglob(left_out)).unlink()
    assert run("models", "add", zip_package(tmp_path / TOP, tmp_path / "a.argosmodel")) == 1
    assert f"expected {expected}, found" in capsys.readouterr().err
    assert left_in(folder) == [".bitext.lock"]


def test_another_kind_of_package_is_refused(package_folder: Path, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(package_folder / TOP, tmp_path / TOP)
    (tmp_path / TOP / "metadata.json").write_text('{"type": "sbd", "from_codes": ["en"]}')
    with pytest.raises(InputError, match="another kind"):
        add_package(zip_package(tmp_path / TOP, tmp_path / "a.argosmodel"))


def test_a_package_never_overwrites_another(
    archive: Path, folder: Path, package_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("models", "add", archive) == 0
    before = (folder / TOP / "metadata.json").read_bytes()
    assert run("models", "add", archive) == 2
    assert "found the same package; nothing is to do" in capsys.readouterr().err
    other = zip_package(package_folder / "translate-es_en-1_0", tmp_path / "o.argosmodel", top=TOP)
    assert run("models", "add", other) == 2
    assert f"first: bitext models remove {TOP}" in capsys.readouterr().err
    assert (folder / TOP / "metadata.json").read_bytes() == before
    assert left_in(folder) == [".bitext.lock", TOP]


def test_a_given_hash_must_fit(archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "add", archive, "--sha256", "0" * 64) == 1
    assert "expected SHA-256 000" in capsys.readouterr().err
    assert left_in(folder) == []
    assert run("models", "add", archive, "--sha256", hashlib.sha256(archive.read_bytes()).hexdigest().upper()) == 0


def test_what_a_killed_run_left_is_ignored_and_cleared(archive: Path, folder: Path, package_folder: Path) -> None:
    leftover = folder / ".bitext-abc.part"
    shutil.copytree(package_folder / TOP, leftover)
    assert list_installed() == []
    add_package(archive)
    assert left_in(folder) == [".bitext.lock", TOP]


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "changed": (lambda p: (p / "model" / "model.bin").write_bytes(b"x"), "model/model.bin has changed"),
    "missing": (lambda p: (p / "sentencepiece.model").unlink(), "sentencepiece.model is missing"),
    "added": (lambda p: (p / "evil.py").write_text("x"), "evil.py was not there"),
    "linked": (
        lambda p: ((p / "sentencepiece.model").unlink(), (p / "sentencepiece.model").symlink_to("/etc/hosts")),
        "sentencepiece.model has changed",
    ),
    "metadata": (lambda p: (p / "metadata.json").write_text("{"), "expected a package's metadata"),
    "lock": (lambda p: (p / LOCK_NAME).write_text("[]"), "a damaged lock file"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_verify_sees_damage(damage: str, archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_package(archive)
    do, expected = DAMAGES[damage]
    do(folder / TOP)
    assert run("models", "verify", TOP) == 1
    assert expected in capsys.readouterr().out
    assert run("models", "list") == 0  # a damaged package is listed, so that it can be removed
    assert TOP in capsys.readouterr().out
    assert run("models", "remove", TOP) == 0


def test_packages_of_other_programs_have_no_lock(with_packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "verify") == 0
    assert "no lock, installed by another program" in capsys.readouterr().out


def test_embedded_packages_stay(
    package_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(packages, "EMBEDDED_PATH", package_folder)
    assert run("models", "remove", TOP) == 2
    assert "found one that is part of bitext" in capsys.readouterr().err
    assert (package_folder / TOP / "metadata.json").is_file()
    assert run("models", "list") == 0
    assert "part of bitext" in capsys.readouterr().out


def test_an_added_package_is_used_before_the_embedded_one(
    archive: Path, package_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where BITEXT_MODELS is not set too."""
    monkeypatch.setattr(packages, "EMBEDDED_PATH", package_folder)
    assert find_package("en", "es").path == package_folder / TOP
    add_package(archive)
    assert find_package("en", "es").path == install_folder() / TOP
    assert find_package("es", "en").path == package_folder / "translate-es_en-1_0"
    run("models", "list")
    used = [line.split("MB")[1].split("  ")[1] for line in capsys.readouterr().out.splitlines()[1:]]
    assert used == ["yes", f"no, {TOP} is", "yes"]
    assert run("models", "remove", TOP) == 2
    assert "found several" in capsys.readouterr().err
    assert run("models", "remove", install_folder() / TOP) == 0


def test_one_folder_may_serve_both_directions(
    package_folder: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "english-spanish"
    shutil.copytree(package_folder / TOP, path)
    metadata = json.loads((path / "metadata.json").read_text())
    metadata["directions"] = [{"from_code": "es", "to_code": "en", "target_prefix": "▁the"}]
    (path / "metadata.json").write_text(json.dumps(metadata))
    there, back = find_package("en", "es"), find_package("es", "en")
    assert there is not None
    assert back is not None
    assert there.path == back.path == path
    assert (there.target_prefix, back.target_prefix) == ("", "▁the")
    assert model_digest(there) != model_digest(back)
    run("models", "list")
    assert [line.split()[1:4] for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["en", ">", "es"],
        ["es", ">", "en"],
    ]
    argos = pytest.importorskip("argostranslate.package", reason="argostranslate is not installed")
    assert (argos.Package(path).from_code, argos.Package(path).to_code) == ("en", "es")


@pytest.mark.parametrize("command", ["info", "remove", "verify"])
def test_an_unknown_name_is_wrong_use(command: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", command, "nope") == 2
    assert "nope: expected the name of an installed package" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["nope.argosmodel", "."])
def test_no_such_file_is_wrong_use(path: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "add", tmp_path / path) == 2
    assert "expected an .argosmodel file" in capsys.readouterr().err


def test_a_place_that_is_no_folder_is_said(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BITEXT_MODELS", str(archive))
    assert run("models", "add", archive) == 2
    assert "expected a folder to install into" in capsys.readouterr().err


# -- update, through the real argostranslate where it is installed


@pytest.fixture
def index(folder: Path, tmp_path: Path, package_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """argostranslate with its folders here and an index file that can be reached without a network."""
    settings = pytest.importorskip("argostranslate.settings", reason="argostranslate is not installed")
    networking = pytest.importorskip("argostranslate.networking")
    path = tmp_path / "remote.json"
    offers = [("en", "es", "1.0"), ("en", "es", "1.9"), ("en", "es", "1.10"), ("es", "en", "1.0"), ("en", "fr", "7")]
    path.write_text(json.dumps([
        {"package_version": version, "from_code": source, "to_code": target, "links": [f"https://e.org/{version}"]}
        for source, target, version in offers
    ]))  # fmt: skip
    (tmp_path / "downloads").mkdir()
    monkeypatch.setattr(settings, "local_package_index", tmp_path / "local.json")
    monkeypatch.setattr(settings, "downloads_dir", tmp_path / "downloads")
    monkeypatch.setattr(settings, "remote_package_index", path.as_uri())
    newer = tmp_path / "newer" / "translate-en_es-1_10"
    shutil.copytree(package_folder / TOP, newer)
    metadata = json.loads((newer / "metadata.json").read_text())
    (newer / "metadata.json").write_text(json.dumps({**metadata, "package_version": "1.10"}))
    remote = zip_package(newer, tmp_path / "remote.argosmodel").read_bytes()
    monkeypatch.setattr(networking, "get", lambda url, *_: remote if url.endswith("/1.10") else None)
    return path


def test_update_installs_what_is_newer(
    index: Path, archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_package(archive)
    assert run("models", "update") == 0
    said = capsys.readouterr().err.splitlines()
    assert said == [
        f"bitext: added {folder / 'translate-en_es-1_10'} (en > es, version 1.10)",
        "bitext: es > en: version 1.0 could be installed with: bitext models update --new",
    ]
    assert find_package("en", "es").version == "1.10"
    assert list((index.parent / "downloads").iterdir()) == []
    assert run("models", "update") == 0
    assert "bitext: en > es: version 1.10 is the newest" in capsys.readouterr().err


def test_update_with_nothing_installed(index: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "update") == 0
    assert left_in(folder) == []
    assert run("models", "update", "--new") == 1  # the es-en file cannot be downloaded here
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("bitext: translate-es_en 1.0: expected a download, found ")
    assert left_in(folder) == [".bitext.lock", "translate-en_es-1_10"]


def test_update_offline_says_so_in_one_line(
    index: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from argostranslate import settings

    monkeypatch.setattr(settings, "remote_package_index", "https://example.org/index.json")
    for _ in range(2):  # the second time argostranslate has an old index to fall back on
        assert run("models", "update") == 1
        captured = capfd.readouterr()
        assert captured.out == ""
        assert captured.err.startswith("bitext: https://example.org/index.json: expected the package index, found no ")
        assert captured.err.count("\n") == 1
        settings.local_package_index.write_text("[]")


def test_a_damaged_index_is_one_line(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index.write_text("<html>")
    assert run("models", "update") == 1
    assert "expected a package index" in capsys.readouterr().err


def test_update_without_argostranslate_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "argostranslate", None)
    assert run("models", "update") == 2
    assert "pip install 'bitext[argos]'" in capsys.readouterr().err

"""Rule-based translation by Apertium, where its Debian packages are installed.

One process a direction lives as long as the engine; texts go through it separated by NUL bytes, on which it
flushes. Apertium marks unknown words with "*" unless told not to, and takes some characters for markup: both are
dealt with here, so that what comes out is plain text.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

from bitext.errors import ModelMissingError
from bitext.model import Translation

_MODES_PATH = Path("/usr/share/apertium/modes")
_MODES = {("en", "es"): "eng-spa", ("es", "en"): "spa-eng"}
_LAUNCHER = "apertium-wblank-mode"
_ESCAPED_RE = re.compile(r"[\[\]{}^$/\\@<>]")
# Passed through untranslated, as blanks: addresses, tags, identifiers, and Apertium's own marks.
_UNTOUCHED_RE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”»)]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|</?[a-zA-Z][^<>]{0,200}>"
    r"|(?<!\w)[^\W_]*_\w*|[*#~+|]+"
)
# White space that the tagger leaves inside quotes and before stops, where neither language has any.
_LOOSE_RE = re.compile(r"(?<=[“«(¿¡]) | (?=[.,;:!?”»)](?:\s|$))")
# Goes before each segment, its answer thrown away: the tagger remembers the last words, and with this it remembers
# the same ones whatever was translated before. (Without it 8 of 1,500 news sentences changed with their order.)
_PRIMER = b".[]\0"
_FINAL_RE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


def is_available(source_language: str, target_language: str) -> bool:
    """Whether Apertium and its English-Spanish data are installed."""
    mode = _MODES.get((source_language, target_language))
    return mode is not None and shutil.which(_LAUNCHER) is not None and (_MODES_PATH / f"{mode}.mode").is_file()


class ApertiumEngine:
    """Apertium for one direction. Its translations have no score."""

    def __init__(self, source_language: str, target_language: str) -> None:
        """Prepare a direction; the process starts with the first translation.

        Raises:
            ModelMissingError: Apertium is not installed.
        """
        if not is_available(source_language, target_language):
            raise ModelMissingError(
                "apertium", expected="the Debian packages apertium and apertium-eng-spa", found="not installed",
                advice="apt-get install apertium apertium-eng-spa",
            )  # fmt: skip
        self._mode = _MODES[source_language, target_language]
        self.id = f"apertium:{self._mode}@{_data_version()}"
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def least_score(self) -> None:
        """None: there are no scores."""

    def translate(self, segments: Sequence[str]) -> list[Translation]:
        """Translate each segment.

        Raises:
            ModelMissingError: the process died.
        """
        with self._lock:
            return [Translation(text, None, self.id) for text in self._exchange(segments)]

    def alternatives(self, segments: Sequence[str]) -> list[list[Translation]]:
        """None: rules give one translation."""
        return [[] for _ in segments]

    def unseen_words(self, source: str, translation: str) -> list[str]:  # noqa: ARG002
        """None: a dictionary makes up no words."""
        return []

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
            process.wait(timeout=10)

    def __del__(self) -> None:
        self.close()

    def _start(self) -> subprocess.Popen[bytes]:
        """The pipeline of a mode as a shell script, run as one process that never marks unknown words."""
        mode = _MODES_PATH / f"{self._mode}.mode"
        script = subprocess.run([_LAUNCHER, "-z", str(mode)], capture_output=True, check=True, text=True).stdout
        command = ["/bin/sh", "-c", script, "sh", "-n", ""]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def _exchange(self, segments: Sequence[str]) -> list[str]:
        """Send all segments and collect as many answers; writing has a thread of its own, so no pipe fills up."""
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            self._process = self._start()
        process = self._process
        assert process.stdin is not None and process.stdout is not None  # noqa: PT018, S101 - made with pipes
        payload = b"".join(_PRIMER + _encode(segment) for segment in segments)
        writer = threading.Thread(target=_write, args=(process.stdin, payload), daemon=True)
        writer.start()
        answers: list[str] = []
        pending = b""
        while len(answers) < 2 * len(segments):
            chunk = process.stdout.read1(1 << 16)  # type: ignore[attr-defined]
            if not chunk:
                self.close()
                raise ModelMissingError(
                    self.id, expected="an answer a segment", found=f"its process ended after {len(answers) // 2}",
                    advice="install apertium and apertium-eng-spa again",
                )  # fmt: skip
            *complete, pending = (pending + chunk).split(b"\0")
            answers += [answer.decode("utf-8", "replace") for answer in complete]
        writer.join()
        return [_decode(answer, segment) for answer, segment in zip(answers[1::2], segments, strict=True)]


def _write(stream: object, payload: bytes) -> None:
    try:
        stream.write(payload)  # type: ignore[attr-defined]
        stream.flush()  # type: ignore[attr-defined]
    except (BrokenPipeError, ValueError):
        pass  # the reader sees the end of the answers and says so


def _encode(segment: str) -> bytes:
    """One segment for the pipe: markup escaped, addresses as blanks, a full stop where none ends it.

    The stop keeps the tagger from reading a headline's last word as unfinished; `_decode` takes it off again.
    """
    flat = " ".join(segment.replace("\0", " ").split())
    pieces, position = [], 0
    for match in _UNTOUCHED_RE.finditer(flat):
        pieces += [_escape(flat[position : match.start()]), "[", _escape(match[0]), "]"]
        position = match.end()
    pieces.append(_escape(flat[position:]))
    stop = "" if _FINAL_RE.search(flat) else "."
    return ("".join(pieces) + stop + "[]").encode() + b"\0"


def _escape(text: str) -> str:
    return _ESCAPED_RE.sub(r"\\\g<0>", text)


def _decode(answer: str, segment: str) -> str:
    # Blanks come back with their brackets; escaped characters with their backslash.
    text = re.sub(r"\\(.)|([\[\]])", lambda match: match[1] or "", answer, flags=re.DOTALL)
    text = _LOOSE_RE.sub(lambda match: match[0].strip(), " ".join(text.split()))
    return text if _FINAL_RE.search(" ".join(segment.split())) else text.removesuffix(".").rstrip()


def _data_version() -> str:
    """The version of the installed language data, by Debian's records; "?" elsewhere."""
    try:
        status = subprocess.run(
            ["/usr/bin/dpkg-query", "-W", "-f=${Version}", "apertium-eng-spa"],
            capture_output=True,
            check=True,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "?"
    return status.stdout.strip() or "?"

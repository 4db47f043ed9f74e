"""Documents typeset by typst: tagged PDF (PDF/UA-1) and pages as pictures."""

import re
from dataclasses import replace
from json import dumps
from pathlib import Path
from threading import Lock
from typing import Any

from afterword.adapters.typesetter_text import document_values, texts
from afterword.domain.document import Document, Paragraph, Tone

STANDARDS = ["ua-1"]
# What the font that comes with typst surely has.
PLAIN = re.compile("[\\s\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]*")
NOT_SHOWN = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)", re.DOTALL)
MOST_TRIES = 6


class Typesetter:
    """Typesets documents with the texts in a folder of shipped files. Safe to call from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._compiler: Any = None
        self._showable: set[str] = set()
        self._missing: set[str] = set()

    def pdf(self, document: Document) -> bytes:
        """Return the document as a PDF: tagged, with title, language and bookmarks.

        The same document gives the same bytes on the same machine. An error of typst is a bug and is raised.
        """
        from typst import TypstError

        with self._lock:
            self._look_up(document)
            for _ in range(MOST_TRIES):
                try:
                    return bytes(self._compile(document, "pdf", pdf_standards=STANDARDS))
                except TypstError as error:
                    if not self._learn(error.diagnostic):
                        raise
            return bytes(self._compile(document, "pdf", pdf_standards=STANDARDS))

    def pages(self, document: Document, *, ppi: float = 110.0) -> list[bytes]:
        """Return each page as a PNG with so many pixels per inch."""
        with self._lock:
            self._look_up(document)
            made = self._compile(document, "png", ppi=ppi)
        return [bytes(made)] if isinstance(made, bytes) else [bytes(page) for page in made]

    def drawings(self, document: Document) -> list[bytes]:
        """Return each page as a vector drawing (SVG), its size in points."""
        with self._lock:
            self._look_up(document)
            made = self._compile(document, "svg")
        return [bytes(made)] if isinstance(made, bytes) else [bytes(page) for page in made]

    def _compile(self, document: Document, form: str, **options: Any) -> Any:
        document = self._with_notice(document)
        values = document_values(document, missing=self._missing)
        inputs = {"document": dumps(values, ensure_ascii=False, separators=(",", ":"))}
        at = int(document.made_at.timestamp())
        return self._typst("report.typ", format=form, sys_inputs=inputs, timestamp=at, **options)

    def _typst(self, name: str, **options: Any) -> Any:
        """Return what typst makes of a file; always named, since the compiler keeps its last input."""
        from typst import Compiler

        main = str(self._folder / name)
        if self._compiler is None:
            self._compiler = Compiler(input=main, root=str(self._folder))
        return self._compiler.compile(input=main, **options)

    def _with_notice(self, document: Document) -> Document:
        """Return the document with a sentence at its end when a character of it has no glyph here."""
        if not self._missing or self._missing.isdisjoint(unusual(document)):
            return document
        notice = Paragraph(text=document.unshowable, tone=Tone.QUIET)
        return replace(document, blocks=(*document.blocks, notice))

    def _look_up(self, document: Document) -> None:
        """Find out which characters of a document no font here has; each character is tried once."""
        from typst import TypstError

        new = unusual(document) - self._showable - self._missing
        if not new:
            return
        probe = {"probe": dumps(sorted(new), ensure_ascii=False)}
        try:
            self._typst("probe.typ", format="pdf", sys_inputs=probe, timestamp=0, pdf_standards=STANDARDS)
        except TypstError as error:
            if not self._learn(error.diagnostic):
                raise
        self._showable |= new - self._missing

    def _learn(self, diagnostic: str) -> bool:
        """Remember the characters an error says have no glyph; return whether there was a new one."""
        told = {
            character
            for found in NOT_SHOWN.findall(diagnostic)
            for character in ESCAPED.sub(unescaped, found)
            if not PLAIN.fullmatch(character)
        }
        new = told - self._missing
        self._missing |= told
        self._showable -= told
        return bool(new)


def unescaped(found: re.Match[str]) -> str:
    """Return the character of an escape in a diagnostic."""
    code, plain = found.groups()
    return chr(int(code, 16)) if code else str(plain)


def unusual(document: Document) -> set[str]:
    """Return the characters of a document that the font may lack."""
    return set(PLAIN.sub("", "".join(texts(document))))

"""The zip that a .docx is: its XML parts, within limits that no honest document meets."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from posixpath import normpath
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg

if TYPE_CHECKING:
    from lxml.etree import _Element

UNPACKED_LIMIT = 50 * 1024 * 1024
"""Bytes of all parts read, unpacked. A novel of 1,000 pages takes about 10 MB; a zip bomb has no limit."""
_PROTECTED = b"\xd0\xcf\x11\xe0"
"""Word keeps a password-protected .docx, and an old .doc, in an OLE container."""


class Refused(Exception):  # noqa: N818  it carries a problem to where it is returned
    """The package cannot be read."""

    def __init__(self, found: Message, hint: Message) -> None:
        self.found, self.hint = found, hint
        super().__init__(found.id)


class Package:
    """Parts by name, parsed on demand."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_PROTECTED):
            raise Refused(
                msg("an old .doc file, or a document with a password"),
                msg("Open it in Word and save it as .docx without a password."),
            )
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Refused(_NO_ZIP, _SAVE_AGAIN) from error
        self.names = set(self.zip.namelist())
        self.left = UNPACKED_LIMIT
        self.main = self._main()

    def _main(self) -> str:
        """Name of the document part, as the package's relations give it."""
        for kind, target in self._relations("_rels/.rels", ""):
            if kind == "officeDocument":
                return target
        if "word/document.xml" in self.names:
            return "word/document.xml"
        raise Refused(msg("a zip file in which there is no Word document"), _SAVE_AGAIN)

    def related(self, kind: str) -> list[str]:
        """Names of the parts of a kind (``styles``, ``numbering`` …) that belong to the document."""
        folder, _, name = self.main.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels".lstrip("/")
        return [
            target
            for found, target in self._relations(relations, folder)
            if found == kind and target in self.names
        ]

    def links(self) -> dict[str, str]:
        """Relation id → address of the document's links to elsewhere."""
        folder, _, name = self.main.rpartition("/")
        root = self.part(f"{folder}/_rels/{name}.rels".lstrip("/"))
        found = [] if root is None else list(root)
        return {
            str(one.get("Id")): str(one.get("Target")) for one in found if one.get("TargetMode") == "External"
        }

    def _relations(self, name: str, folder: str) -> list[tuple[str, str]]:
        root = self.part(name)
        return [
            (
                str(one.get("Type", "")).rpartition("/")[2],
                normpath(
                    f"{folder}/{one.get('Target')}"
                    if not str(one.get("Target")).startswith("/")
                    else str(one.get("Target"))
                ).lstrip("/"),
            )
            for one in ([] if root is None else root)
            if one.get("TargetMode") != "External"
        ]

    def part(self, name: str) -> _Element | None:
        """Root of a part; None where there is none. Raises Refused for one that is broken or too large."""
        from lxml import etree  # noqa: PLC0415

        if name not in self.names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(self._unpacked(name), parser)
        except etree.XMLSyntaxError as error:
            found = msg("a part {part} that is no XML: {reason}", part=name, reason=str(error.msg))
            raise Refused(found, _SAVE_AGAIN) from error

    def _unpacked(self, name: str) -> bytes:
        try:
            with self.zip.open(name) as file:
                data = file.read(self.left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise Refused(msg("a part {part} that cannot be unpacked", part=name), _SAVE_AGAIN) from error
        self.left -= len(data)
        if self.left < 0:
            raise Refused(
                msg("parts of more than {limit} MB when unpacked", limit=UNPACKED_LIMIT // 1024 // 1024),
                msg("This is no notice. If it is, split the document."),
            )
        return data


_NO_ZIP = msg("no zip file, which a .docx is")
_SAVE_AGAIN = msg(
    "The file is damaged or is no Word document: open it in Word or LibreOffice and save it again."
)


def refusal(path: str, refused: Refused) -> Problem:
    """The problem that a refusal stands for."""
    return Problem(
        code="docx-broken",
        severity=Severity.ERROR,
        path=path,
        found=refused.found,
        expected=msg("a Word document (.docx)"),
        hint=refused.hint,
    )

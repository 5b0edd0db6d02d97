"""One version as a clean Word document: its text as printed, no marks, no comments."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from noticepress.model.change import Edit
from noticepress.model.notice import Version

from .flow import paragraphs
from .fonts import script_of
from .order import Stays
from .package import core, fixed, margin, packed
from .printed import printed
from .xml import Sheet


class Margins(Struct, frozen=True, kw_only=True):
    """What stands above and below the text, and its language."""

    lang: str
    header: str
    footer: str


def version_docx(version: Version, margins: Margins, day: date) -> bytes:
    """A .docx of the version; ``day`` is that of its file properties."""
    told = [clause for clause in printed(version) if not clause.is_empty]
    equal = (Stays((c,), (c,), (Edit("equal", c.content),) if c.content else (), None) for c in told)
    sheet, spoken = Sheet(day=day, script=script_of(version.id.lang), comments={}), script_of(margins.lang)
    return packed(
        {
            **_unmarked(),
            "word/document.xml": sheet.document(paragraphs(equal)),
            "word/header1.xml": margin("hdr", "Header", margins.header, spoken),
            "word/footer1.xml": margin("ftr", "Footer", margins.footer, spoken),
            "docProps/core.xml": core(version.title, day),
        }
    )


def _unmarked() -> dict[str, str]:
    """The fixed parts without those for comments, and with the recording of changes switched off."""
    lines = {name: text.splitlines(keepends=True) for name, text in fixed().items()}
    kept = {name: "".join(one for one in held if "comments" not in one) for name, held in lines.items()}
    return kept | {"word/settings.xml": kept["word/settings.xml"].replace("<w:trackRevisions/>", "")}

"""The evidence bundle: what a report rests on, in one zip whose bytes depend on nothing else."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

from noticepress.messages import say
from noticepress.model.change import ChangeReport
from noticepress.model.message import msg

from .changes import report_digest
from .document import meta_object, source_object

SCHEMA = "noticepress.evidence/1"
SUMS = "SHA256SUMS"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""


def evidence_json(report: ChangeReport, program: str, rules: str) -> str:
    """What was compared, by which program and rule set, and the digest that signatures are for."""
    old, new = report.comparison.old, report.comparison.new
    told = {
        "schema": SCHEMA,
        "program": program,
        "rules": rules,
        "regimes": list(report.regimes),
        "old": {"source": source_object(old), "meta": meta_object(old)},
        "new": {"source": source_object(new), "meta": meta_object(new)},
        "report_sha256": report_digest(report),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_me(program: str, lang: str) -> str:
    """What lies in the bundle and how to check it, for who receives it."""
    rows = [
        msg("Evidence for a change report, made by {program}.", program=program),
        msg(
            "sources/: both texts, byte for byte as received, each with its sidecar (.toml) where it has one."
        ),
        msg("report.json: the report with its decisions; report.*.html: to read and print."),
        msg("redline.*.docx: the texts in Word with tracked changes."),
        msg("announcement.json: drafts of what readers are told, made of accepted rows only."),
        msg("decisions.toml: who decided what on which change, when and why, and who signed."),
        msg("signed/: each report as it was when it was signed."),
        msg("evidence.json: what was compared, the program and the rule set."),
        msg("SHA256SUMS: digests of all files here. To check: sha256sum -c SHA256SUMS"),
        msg("The same texts, decisions, program and rule set give the same bundle, byte for byte."),
        msg("The report flags changes by rule, because of the words quoted; it does not judge."),
    ]
    return "\n\n".join(say(row, lang) for row in rows) + "\n"


def bundle(files: Mapping[str, bytes]) -> bytes:
    """The zip: files by name, digests beside them. Stored, as packing differs between versions of zlib."""
    sums = "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    whole = {**files, SUMS: sums.encode()}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every system
            archive.writestr(entry, whole[name])
    return packed.getvalue()

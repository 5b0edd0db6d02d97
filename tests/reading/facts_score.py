"""How many of the facts written down by hand are found, and which contacts are found that are none.

``python tests/reading/facts_score.py [dev|blind|held]``. ``facts.txt``: see ``POLICY.md``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score import SETS, folders, version_of

PERIODS = {"deadline", "duration", "retention"}
CONTACTS = {"email", "url", "phone"}


@dataclass(frozen=True, slots=True)
class Expected:
    """A line of facts.txt."""

    kind: str
    value: dict[str, Any]
    quote: str


@dataclass(frozen=True, slots=True)
class FactScore:
    """Of one notice."""

    expected: int
    missing: tuple[Expected, ...]
    false: tuple[str, ...]
    """Contacts, dates and ages found that the list does not hold, and decoys taken for facts."""


def expected_of(folder: Path) -> tuple[list[Expected], set[tuple[str, str]]]:
    """The facts and the decoys (kind, quote) of a fixture."""
    facts, decoys = [], set()
    for line in (folder / "facts.txt").read_text("utf-8").splitlines():
        kind, middle, quote = (part.strip() for part in line.split("|", 2))
        if kind == "decoy":
            decoys.add((middle, quote))
        else:
            facts.append(Expected(kind, json.loads(middle), quote.replace("\\n", "\n")))
    return facts, decoys


def found_in(folder: Path) -> list[dict[str, Any]]:
    """The facts that noticepress finds, as its JSON writes them."""
    from noticepress.exchange.document import document_json  # noqa: PLC0415
    from noticepress.facts import annotate  # noqa: PLC0415

    return list(json.loads(document_json(annotate(version_of(folder))))["facts"])


def fits(expected: Expected, fact: dict[str, Any]) -> bool:
    """Same kind (the three period kinds are one) and the same value in every key that is given."""
    kinds = PERIODS if expected.kind in PERIODS else {expected.kind}
    value = fact["value"]
    keys = set(expected.value) - ({"role"} if expected.kind == "date" else set())
    return fact["kind"] in kinds and all(value.get(key) == expected.value[key] for key in keys)


def score_facts(folder: Path) -> FactScore:
    """Facts missed and falsely found."""
    expected, decoys = expected_of(folder)
    found = found_in(folder)
    missing = []
    for wanted in expected:
        hit = next((f for f in found if fits(wanted, f)), None)
        if hit:
            found.remove(hit)
        else:
            missing.append(wanted)
    false = [
        f"{f['kind']} {f['quote']}"
        for f in found
        if (f["kind"] in CONTACTS | {"date", "age"} and not any(fits(e, f) for e in expected))
        or any(f["kind"] == kind and f["quote"] in quote for kind, quote in decoys)
    ]
    return FactScore(len(expected), tuple(missing), tuple(false))


def main(arguments: list[str]) -> None:
    """Print a row per fixture, with what is missing and what is false."""
    for chosen in arguments or SETS:
        for folder in folders(chosen):
            s = score_facts(folder)
            print(f"{chosen}/{folder.name:<24}{s.expected - len(s.missing):>3} of {s.expected:>3}")  # noqa: T201
            for fact in s.missing:
                print(f"    missing {fact.kind} {fact.quote} {fact.value}")  # noqa: T201
            for quote in s.false:
                print(f"    false   {quote}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])

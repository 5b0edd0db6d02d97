"""A clause keeps its key through versions, whatever becomes of its number."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from outlines import document

from noticepress.history import compare
from noticepress.history.lineage import lineages
from noticepress.model.lineage import Lineage
from noticepress.model.notice import Document

FIRST = """\
1 | Collection | We collect your name, phone number and e-mail address when you register.
2 | Retention | We keep your data for 15 working days. Then we delete it.
3 | Sharing | We do not share your data with third parties.
  (a) | | affiliates under common control, for the purposes named above
  (b) | | service providers who host our systems and nobody else
"""
INSERTED = FIRST.replace("2 | Retention", "2 | Children | We do not serve children.\n3 | Retention").replace(
    "3 | Sharing", "4 | Sharing"
)
REWORDED = INSERTED.replace("15 working days", "30 working days")
SHORTENED = "\n".join(line for line in REWORDED.splitlines() if "(b)" not in line) + "\n"


def version(outline: str, name: str) -> Document:
    made = document(outline)
    return replace(made, version=replace(made.version, id=replace(made.version.id, version=name)))


def followed(*outlines: str) -> list[Lineage]:
    versions = [version(outline, f"v{number}") for number, outline in enumerate(outlines, 1)]
    return list(lineages(versions[0], [compare(old, new) for old, new in pairwise(versions)]))


def test_a_clause_that_is_renumbered_keeps_its_key_and_a_new_one_never_takes_it() -> None:
    keys = followed(FIRST, INSERTED)[-1].keys
    assert keys == {
        "1": "1", "2": "2~v2", "3": "2", "4": "3", "4-1": "3-1", "4-2": "3-2",
    }  # fmt: skip


def test_a_clause_knows_when_it_came_and_since_when_it_has_its_words() -> None:
    last = followed(FIRST, INSERTED, REWORDED)[-1].descents
    told = {id_: (found.first, found.since) for id_, found in last.items()}
    assert told["1"] == ("v1", "v1")
    assert told["2"] == ("v2", "v2")
    assert told["3"] == ("v1", "v3")
    assert told["4"] == ("v1", "v1")


def test_an_anchor_that_no_clause_bears_any_more_leads_to_the_clause_that_goes_on_with_it() -> None:
    assert followed(FIRST, INSERTED, REWORDED)[-1].former == {"3-1": "4-1", "3-2": "4-2"}


def test_an_anchor_of_a_clause_that_is_gone_leads_to_what_it_stood_in() -> None:
    assert followed(FIRST, INSERTED, REWORDED, SHORTENED)[-1].former == {
        "3-1": "4-1",
        "3-2": "4",
        "4-2": "4",
    }


lines = st.lists(st.sampled_from(FIRST.splitlines()[:3]), unique=True, min_size=1)


@settings(deadline=None)
@given(st.lists(lines, min_size=1, max_size=4))
def test_keys_are_given_once_and_anchors_lead_to_clauses(versions: list[list[str]]) -> None:
    for line in followed(*("\n".join(rows) + "\n" for rows in versions)):
        assert len(set(line.keys.values())) == len(line.keys)
        assert set(line.former.values()) <= set(line.keys)
        assert not set(line.former) & set(line.keys)

"""Unnumbered headings of two ranks, told apart by what the document itself does with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from .keys import key_of
from .shape import has_han
from .unit import Role, Unit


def tiered(units: Sequence[Unit], listed: frozenset[str]) -> list[Unit]:
    """The units, each unnumbered heading with its tier if the document shows two.

    The first of these that splits them decides: size; the list of contents names only the outer ones; a
    ruled line below; capitals throughout; more blank lines before.
    """
    plain = [unit for unit in units if _plain(unit)]
    sizes = sorted({round(unit.block.size, 1) for unit in plain}, reverse=True)
    if len(sizes) > 1:
        ranks = {size: rank for rank, size in enumerate(sizes, 1)}
        return [replace(u, tier=ranks[round(u.block.size, 1)]) if _plain(u) else u for u in units]
    for outer in (_listed(plain, listed), _ruled(plain), _capitals(plain), _spaced(plain)):
        if outer:
            return [replace(u, tier=1 if outer(u) else 2) if _plain(u) else u for u in units]
    return list(units)


def _plain(unit: Unit) -> bool:
    return unit.role is Role.HEADING and unit.label is None and not unit.level


Test = Callable[[Unit], bool]


def _splits(plain: Sequence[Unit], outer: Test, least: int) -> Test | None:
    first = sum(map(outer, plain))
    return outer if first >= 2 and len(plain) - first >= least and outer(plain[0]) else None


def _listed(plain: Sequence[Unit], listed: frozenset[str]) -> Test | None:
    return _splits(plain, lambda unit: key_of(unit) in listed, 1)


def _ruled(plain: Sequence[Unit]) -> Test | None:
    return _splits(plain, lambda unit: unit.lines[-1].underline == "=", 1) or _splits(
        plain, lambda unit: bool(unit.lines[-1].underline), 1
    )


def _capitals(plain: Sequence[Unit]) -> Test | None:
    return _splits(plain, lambda unit: unit.text.text.isupper() and not has_han(unit.text.text), 1)


def _spaced(plain: Sequence[Unit]) -> Test | None:
    """Two distances occur, each more than once; the document's first heading may stand at its very top."""
    gaps = sorted({unit.gap for unit in plain[1:]})
    if len(gaps) != 2:
        return None
    first = plain[0]
    return _splits(plain, lambda unit: unit is first or unit.gap == gaps[1], 2)

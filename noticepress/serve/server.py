"""Runs the preview until it is interrupted."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from socket import socket
from time import perf_counter
from types import FrameType
from typing import TYPE_CHECKING

from noticepress.messages import say
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg

from .app import application
from .hub import Hub
from .listen import address, listen
from .rebuild import Rebuilt
from .watch import Kind, watching

if TYPE_CHECKING:
    from uvicorn import Server

Tell = Callable[[Message], None]


def _tell_in_english(message: Message) -> None:
    sys.stderr.write(f"{say(message, 'en')}\n")


def run(
    root: Path,
    rebuild: Callable[[], Rebuilt],
    host: str,
    port: int,
    *,
    open_browser: bool,
    tell: Tell = _tell_in_english,
) -> Problem | None:
    """Serve the site at ``root``, rebuilt by ``rebuild`` on every change, until Ctrl-C.

    Returns the problem where it could not listen. ``tell`` is given what to say at the terminal.
    """
    listening = listen(host, port)
    if isinstance(listening, Problem):
        return listening
    hub = Hub()
    with suppress(KeyboardInterrupt), listening:
        _rebuild(hub, rebuild, tell)
        with watching(root.resolve(), lambda kinds: _rebuild(hub, rebuild, tell, kinds)):
            _serve(hub, listening, host, tell, open_browser=open_browser)
    return None


def _serve(hub: Hub, listening: socket, host: str, tell: Tell, *, open_browser: bool) -> None:
    where = address(listening, host)
    tell(msg("Preview at {address} (Ctrl-C ends it)", address=where))
    if open_browser:
        import webbrowser  # noqa: PLC0415

        webbrowser.open(where)
    _server(hub, host).run(sockets=[listening])


def _server(hub: Hub, host: str) -> Server:
    from uvicorn import Config, Server  # noqa: PLC0415

    class Quick(Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            hub.close()  # else the server would wait for streams that never end
            super().handle_exit(sig, frame)

    config = Config(
        application(hub, host),
        log_level="critical",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=1,
    )
    return Quick(config)


def _rebuild(
    hub: Hub, rebuild: Callable[[], Rebuilt], tell: Tell, kinds: frozenset[Kind] = frozenset()
) -> None:
    began = perf_counter()
    rebuilt = _safely(rebuild)
    hub.take(rebuilt)
    if not rebuilt.publishable:
        tell(msg("Not rebuilt; problems: {number}. The page shows them.", number=len(rebuilt.problems)))
    elif kinds:
        tell(msg("Rebuilt in {time} ms", time=round((perf_counter() - began) * 1000)))


def _safely(rebuild: Callable[[], Rebuilt]) -> Rebuilt:
    """A mistake of ours must not end somebody's writing session; it is shown like any other problem."""
    try:
        return rebuild()
    except Exception as error:  # noqa: BLE001 - whatever it was, the last good site stays up
        traceback.print_exc()
        place = traceback.extract_tb(error.__traceback__)[-1]
        return Rebuilt(pages={}, problems=(_mistake(error, place),))


def _mistake(error: Exception, place: traceback.FrameSummary) -> Problem:
    return Problem(
        code="internal-error",
        severity=Severity.ERROR,
        path=Path(place.filename).name,
        lines=(place.lineno or 1, place.lineno or 1),
        found=msg("a mistake in noticepress itself: {error}", error=f"{type(error).__name__}: {error}"),
        expected=msg("that any text can be read"),
        hint=msg("Undo the last change to go on, and report this with the text that led to it."),
    )

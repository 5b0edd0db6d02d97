"""The one reference to what is shown, and who is told when it changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from secrets import token_hex

from .rebuild import Rebuilt
from .shown import Shown

_RETRY = 500
"""Milliseconds after which a browser asks again when the preview was stopped and started anew."""


class Hub:
    """Holds what is shown. ``take`` may be called from any thread; readers see one whole site."""

    def __init__(self) -> None:
        self.shown = Shown(session=token_hex(4))
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: set[asyncio.Event] = set()
        self._closing = False

    def take(self, rebuilt: Rebuilt) -> None:
        """Show the outcome of a rebuild."""
        self.shown = self.shown.after(rebuilt)
        self._wake()

    def close(self) -> None:
        """End all streams, so that the server can go at once. Safe in a signal handler."""
        self._closing = True
        self._wake()

    async def tokens(self) -> AsyncIterator[dict[str, str | int]]:
        """Server-sent events: the token of what is shown, now and whenever it has changed."""
        self._loop = asyncio.get_running_loop()
        changed = asyncio.Event()
        self._listeners.add(changed)
        try:
            while not self._closing:
                changed.clear()
                yield {"data": self.shown.token, "retry": _RETRY}
                await changed.wait()
        finally:
            self._listeners.discard(changed)

    def _wake(self) -> None:
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                self._loop.call_soon_threadsafe(self._tell_all)

    def _tell_all(self) -> None:
        for listener in self._listeners:
            listener.set()

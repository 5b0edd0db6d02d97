"""The preview's web application."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from .answer import OWN, answer
from .hub import Hub

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def application(hub: Hub, host: str) -> Starlette:
    """Answers GET and HEAD for the pages that ``hub`` shows, and streams when they change."""
    from sse_starlette.sse import EventSourceResponse  # noqa: PLC0415
    from starlette.applications import Starlette  # noqa: PLC0415
    from starlette.responses import Response  # noqa: PLC0415
    from starlette.routing import Route  # noqa: PLC0415

    def refused(request: Request) -> Response | None:
        named = request.headers.get("host", "")
        return None if allowed(named, host) else Response("Unknown host.\n", 421, media_type="text/plain")

    async def page(request: Request) -> Response:
        wish = request.headers.get("accept-language", "")
        found = answer(hub.shown, request.scope["path"], wish)
        return refused(request) or Response(found.body, found.status, dict(found.headers))

    async def events(request: Request) -> Response:
        return refused(request) or EventSourceResponse(hub.tokens(), ping=15)

    return Starlette(routes=[Route(f"{OWN}events", events), Route("/{path:path}", page)])


def allowed(named: str, host: str) -> bool:
    """Whether a Host header names this preview.

    A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding) and read what we serve; then the Host
    header holds that name. An address is never such a name, so a preview for a whole network takes any.
    """
    name = _name(named)
    if name in _LOCAL or name == host.lower().strip("[]"):
        return True
    return host in {"", "0.0.0.0", "::"} and _is_address(name)  # noqa: S104 - compared, not bound


def _name(named: str) -> str:
    """The host without its port: ``[::1]:8000`` → ``::1``."""
    if named.startswith("["):
        return named[1:].partition("]")[0].lower()
    return named.partition(":")[0].lower()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True

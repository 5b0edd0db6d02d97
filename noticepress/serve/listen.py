"""A place to listen at, or why there is none."""

from __future__ import annotations

import errno
import socket

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.refused import why


def listen(host: str, port: int) -> socket.socket | Problem:
    """A listening socket. Port 0 takes any free one."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        found, hint = _explained(error, host, port)
        return Problem(
            code="cannot-listen",
            severity=Severity.ERROR,
            path=f"{host}:{port}",
            found=found,
            expected=msg("an address of this machine and a port that is free"),
            hint=hint,
        )


def address(listening: socket.socket, host: str) -> str:
    """Where a browser finds it."""
    port = listening.getsockname()[1]
    name = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - compared
    return f"http://{f'[{name}]' if ':' in name and not name.startswith('[') else name}:{port}/"


def _explained(error: OSError, host: str, port: int) -> tuple[Message, Message]:
    other = msg("Choose another port, for example: --port {port}", port=port + 1 if port < 65535 else 8000)
    if error.errno == errno.EADDRINUSE:
        return msg("port {port} is taken by another program", port=port), other
    if error.errno in {errno.EACCES, errno.EPERM}:
        return msg("port {port} is not for ordinary users", port=port), msg("Choose a port from 1024 up.")
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return msg("no address of this machine: {host}", host=host), msg("Leave --host out to use 127.0.0.1.")
    return msg("the system refused: {said}", said=why(error)), other

"""``python -m noticepress`` and the installed command."""

import gc
import sys

_MADE_BEFORE_COLLECTING = 200_000
"""Objects made beyond those thrown away before Python looks for rings of garbage; it would ask at 700.

A start makes a hundred thousand that last and hardly any rings; asking took a tenth of a comparison's time.
"""


def main() -> None:
    """Run the command line; ``--version`` is answered before anything is imported for it."""
    if sys.argv[1:] == ["--version"]:
        from noticepress import __version__  # noqa: PLC0415

        sys.stdout.write(f"noticepress {__version__}\n")
        return
    gc.set_threshold(_MADE_BEFORE_COLLECTING)
    try:
        from noticepress.cli import cli  # noqa: PLC0415

        cli()
    except KeyboardInterrupt:  # before a command has begun
        sys.exit(130)


if __name__ == "__main__":
    main()

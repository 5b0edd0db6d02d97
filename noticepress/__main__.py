"""``python -m noticepress`` and the installed command."""

import sys


def main() -> None:
    """Run the command line; ``--version`` is answered before anything is imported for it."""
    if sys.argv[1:] == ["--version"]:
        from noticepress import __version__  # noqa: PLC0415

        sys.stdout.write(f"noticepress {__version__}\n")
        return
    try:
        from noticepress.cli import cli  # noqa: PLC0415

        cli()
    except KeyboardInterrupt:  # before a command has begun
        sys.exit(130)


if __name__ == "__main__":
    main()

"""The command line without an install: ``python build.py`` means ``noticepress build``."""

import sys

from noticepress.__main__ import main

if __name__ == "__main__":
    sys.argv[1:] = sys.argv[1:] or ["build"]
    main()

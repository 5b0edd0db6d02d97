"""Every .docx of a folder, all changes accepted, and rejected; run by the Python that the bridge is made for.

Usage: accept_in_libreoffice.py FOLDER. Writes NAME.accepted.txt and NAME.rejected.txt beside each NAME.docx.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
PATIENCE = 60


def named(name: str, value: object) -> PropertyValue:
    given = PropertyValue()
    given.Name, given.Value = name, value
    return given


def connected(pipe: str) -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(PATIENCE * 5):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def convert(context: object, path: Path) -> None:
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for outcome, command in COMMANDS.items():
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (named("Hidden", value=True),))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        text = (named("FilterName", "Text (encoded)"), named("FilterOptions", "UTF8,LF"))
        document.storeToURL(path.with_suffix(f".{outcome}.txt").as_uri(), text)
        document.close(True)  # noqa: FBT003 - the bridge knows no keywords


def main(folder: Path) -> None:
    pipe = f"noticepress{folder.stat().st_ino}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        context = connected(pipe)
        for path in sorted(folder.glob("*.docx")):
            convert(context, path)
        context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        office.wait(PATIENCE)
    finally:
        office.kill()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())

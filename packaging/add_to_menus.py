"""Puts Kinetrace into the menus of a Linux desktop: .venv/bin/python packaging/add_to_menus.py

Recordings then open with a double click. To take it out again remove
applications/kinetrace.desktop, mime/packages/kinetrace.xml and
icons/hicolor/scalable/apps/kinetrace.svg below ~/.local/share.
"""

import argparse
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

ENTRY = """[Desktop Entry]
Type=Application
Name=Kinetrace
Comment=Joint angles from ordinary video
Comment[de]=Gelenkwinkel aus gewöhnlichen Videos
Comment[fr]=Angles articulaires à partir de vidéos ordinaires
Exec={program} %f
Icon=kinetrace
Categories=Science;MedicalSoftware;
MimeType=application/x-kinetrace;
StartupWMClass=Kinetrace
"""

KIND_OF_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-kinetrace">
    <comment>Kinetrace recording</comment>
    <comment xml:lang="de">Kinetrace-Aufnahme</comment>
    <comment xml:lang="fr">Enregistrement Kinetrace</comment>
    <icon name="kinetrace"/>
    <glob pattern="*.kinetrace"/>
  </mime-type>
</mime-info>
"""


def quoted(path: Path) -> str:
    """Return a path as an entry's Exec has it: in quotes, signs escaped for them and the entry."""
    in_quotes = re.sub(r'(["`$\\])', r"\\\1", str(path).replace("%", "%%"))
    return '"' + in_quotes.replace("\\", "\\\\") + '"'


def main() -> None:
    """Write entry, kind of file and icon where the desktop of this user looks for them."""
    words = argparse.RawDescriptionHelpFormatter
    argparse.ArgumentParser(description=__doc__, formatter_class=words).parse_args()
    shared = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    applications, kinds = shared / "applications", shared / "mime"
    icons = shared / "icons" / "hicolor" / "scalable" / "apps"
    for folder in (applications, kinds / "packages", icons):
        folder.mkdir(parents=True, exist_ok=True)
    entry = ENTRY.format(program=quoted(ROOT / ".venv" / "bin" / "kinetrace"))
    (applications / "kinetrace.desktop").write_text(entry, encoding="utf-8")
    (kinds / "packages" / "kinetrace.xml").write_text(KIND_OF_FILE, encoding="utf-8")
    shutil.copy(ROOT / "resources" / "icons" / "kinetrace.svg", icons)
    for program, place in (
        ("update-desktop-database", applications),
        ("update-mime-database", kinds),
    ):
        if path := shutil.which(program):  # a desktop without it looks by itself
            subprocess.run([path, str(place)], check=False, capture_output=True)
    print("Kinetrace stands in the menus of this desktop.")


if __name__ == "__main__":
    main()

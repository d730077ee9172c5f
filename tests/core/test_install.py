"""packaging/install.sh with a Python that only notes what is asked of it."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script for bash")

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "install.sh"
PYTHON = """#!/bin/sh
echo "$*; PYTHONPATH=${PYTHONPATH-}; PIP_USER=${PIP_USER-}" >> "$ASKED"
case "$*" in
    "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
esac
"""


class Computer:
    """A folder with install.sh, where the newest Python is one that makes no real environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "it's a Höhle"
        self.python = self.folder / ".venv" / "bin" / "python"
        self.asked = folder / "asked"
        self.programs = folder / "programs"
        (self.folder / "packaging").mkdir(parents=True)
        self.programs.mkdir()
        shutil.copy(SCRIPT, self.folder / "packaging")
        self.write(self.programs / "python3.14", PYTHON)
        self.write(self.programs / "uname", "#!/bin/sh\necho Darwin\n")  # no system packages

    def write(self, program: Path, content: str) -> None:
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(content, encoding="utf-8")
        program.chmod(0o755)

    def install(self, *arguments: str, **variables: str) -> list[str]:
        """Run install.sh, which has to end well, and return what Python was asked for."""
        path = f"{self.programs}{os.pathsep}{os.environ['PATH']}"
        subprocess.run(
            ["bash", str(self.folder / "packaging" / "install.sh"), *arguments],
            env=os.environ | {"PATH": path, "ASKED": str(self.asked)} | variables,
            cwd="/",
            check=True,
            capture_output=True,
        )
        return self.asked.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_second_installation_takes_the_environment_of_the_first(computer: Computer) -> None:
    assert any("-m venv" in line for line in computer.install())
    computer.asked.unlink()
    asked = computer.install("--test")
    assert not any("-m venv" in line for line in asked)
    assert "--editable .[test];" in asked[-1]


@pytest.mark.parametrize(
    "python",
    ["#!/usr/bin/python3.99\n", PYTHON + 'case "$*" in *version_info*) exit 1 ;; esac\n'],
    ids=["gone", "too old"],
)
def test_environment_of_a_python_that_is_gone_or_too_old_is_made_anew(
    python: str, computer: Computer
) -> None:
    computer.write(computer.python, python)
    asked = computer.install()
    assert any("-m venv --clear .venv" in line for line in asked)
    assert "--editable ." in asked[-1]


def test_environment_that_was_broken_off_before_it_had_pip_gets_it(computer: Computer) -> None:
    computer.write(computer.python, PYTHON + 'case "$*" in *"pip --version"*) exit 1 ;; esac\n')
    asked = [line.split(";")[0] for line in computer.install()]
    assert asked[-2] == "-m ensurepip --default-pip"
    assert asked[-1].endswith("--editable .")


def test_packages_of_other_programs_do_not_count_as_installed(computer: Computer) -> None:
    asked = computer.install(PYTHONPATH="/opt/other/site-packages", PIP_USER="1")
    assert asked[-1].endswith("PYTHONPATH=; PIP_USER=0")


def test_unknown_option_installs_nothing(computer: Computer) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        computer.install("--help")
    assert b"usage: bash packaging/install.sh [--test]" in failed.value.stderr
    assert not computer.asked.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menus of Linux desktops")
def test_a_double_click_on_a_recording_starts_the_program_of_that_folder(tmp_path: Path) -> None:
    folder, shared = tmp_path / "it's a $H`h\"l\\e" / "Kinetrace", tmp_path / "share"
    (folder / "packaging").mkdir(parents=True)
    (folder / "resources" / "icons").mkdir(parents=True)
    script = shutil.copy(SCRIPT.parent / "add_to_menus.py", folder / "packaging")
    drawn = SCRIPT.parents[1] / "resources" / "icons" / "kinetrace.svg"
    shutil.copy(drawn, folder / "resources" / "icons")
    environment = os.environ | {"XDG_DATA_HOME": str(shared)}
    subprocess.run([sys.executable, script], env=environment, check=True, capture_output=True)
    entry = configparser.RawConfigParser(interpolation=None)
    entry.read(shared / "applications" / "kinetrace.desktop", encoding="utf-8")
    started = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")  # as every value is read
    program = str(folder / ".venv" / "bin" / "kinetrace")
    words = subprocess.check_output(["sh", "-c", f"printf '%s\\n' {started}"], text=True)
    assert words.splitlines() == [program, "%f"]
    kind = ElementTree.parse(shared / "mime" / "packages" / "kinetrace.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == kind.get("type") + ";"
    assert [one.get("pattern") for one in kind if one.tag.endswith("glob")] == ["*.kinetrace"]
    icons = shared / "icons" / "hicolor" / "scalable" / "apps"
    assert (icons / f"{entry['Desktop Entry']['Icon']}.svg").is_file()


def test_who_asks_how_to_leave_the_menus_is_told_and_not_put_into_them(tmp_path: Path) -> None:
    script = SCRIPT.parent / "add_to_menus.py"
    asked = [sys.executable, str(script), "--help"]
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path)}
    told = subprocess.check_output(asked, env=environment, text=True)
    assert "To take it out again remove" in told
    assert not list(tmp_path.iterdir())

"""Who imports whom in app: down only, and only the main window's own files know all."""

import ast
import graphlib
from pathlib import Path

import kinetrace.app

FOLDER = Path(kinetrace.app.__path__[0])
GROUND = {"keys", "widgets", "words", "work"}


def imported() -> dict[str, set[str]]:
    """Return by folder which other folders, or files beside the main window, it imports."""
    found: dict[str, set[str]] = {}
    for file in FOLDER.rglob("*.py"):
        folder = file.parent.relative_to(FOLDER).as_posix()
        if folder == ".":
            continue
        nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        above = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 2]
        found.setdefault(folder, set()).update((node.module or "").split(".")[0] for node in above)
    return found


def test_no_folder_of_the_window_imports_the_window_itself() -> None:
    folders = imported()
    assert len(folders) > len(GROUND)
    assert set().union(*folders.values()) <= set(folders)


def test_folders_import_each_other_in_one_direction() -> None:
    graphlib.TopologicalSorter(imported()).prepare()  # raises CycleError


def test_looks_words_keys_and_long_work_know_nothing_of_the_rest() -> None:
    folders = imported()
    assert folders.keys() >= GROUND
    assert not any(folders[name] for name in GROUND)

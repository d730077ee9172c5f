"""Bring the translations up to date: extract every text, keep what is translated, compile.

    python packaging/translate.py            # says what still waits for a translation
    python packaging/translate.py --check    # writes nothing; fails where a text has none

Needs ``pyside6-lupdate`` and ``pyside6-lrelease``, which come with PySide6-Essentials. Open
``resources/translations/kinetrace_LANGUAGE.ts`` in Qt Linguist or an editor to translate.

Texts of the window are found by lupdate. Those of the core are fixed words and sentences with
places for names and numbers; they are collected here from its source (`core_texts`) and looked
up by `kinetrace.app.words.core_words`.
"""

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from PySide6 import __file__ as pyside

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr")
CORE_TEXTS = TRANSLATIONS / "core_texts.json"

NOT_SHOWN = ("commands", "training", "validation")
"""Parts of the core whose words the window never shows."""

ROWS: dict[str, tuple[int | str, ...]] = {
    "Definition": (1, 2, 3),
    "Feature": (2,),
    "Format": (1,),
    "Task": (1, 2),
    "Advice": (1, 2),
    "ReferenceBand": ("label",),
    "TaskResult": (2,),
    "Scale": (2,),
    "Failed": (0,),
    "Imported": (2,),
    "VideoError": (0,),
    "no_walking": (0,),
    "_logged": (0,),
}
"""Calls whose arguments, by place or name, are words for a user."""

FUNCTIONS = ("_definition", "_pauses", "_choose_device", "_notices", "judge", "_reason",
             "_how_it_ended", "_gaps", "_without_odd_strides", "without_outliers",
             "_claimed_rate", "_left_out", "_too_little", "_unsteady", "other_steps", "_seen_from",
             "overdue", "_cut", "_why_not", "_video_stream", "_too_slow",
             "not_printed", "task_title", "told_of")  # fmt: skip
"""Functions in which every text is for a user."""

LISTS = ("notices", "warnings", "notes", "note", "problems", "reasons", "reason", "unreadable")
"""What is named, appended or added to these is for a user as well."""

TABLES = ("UNAVAILABLE", "NOT_A_DEVICE", "NO_WEIGHTS", "NEEDS_CONTACTS",
          "NEEDS_FOOT_OFF", "NO_FLOOR", "DOUBTFUL_CONTACTS", "DOUBTFUL_CONTACT", "START_OR_STOP",
          "FARTHER", "LABEL", "CUT_OFF", "NO_SIDE_VIEW", "NO_FRONT_VIEW", "BETWEEN_SESSIONS",
          "NO_BODY_LENGTH", "LANDING", "RISE", "RISE_AND_FALL",
          "FAR_ARM", "FAR_KNEE", "NO_ANGLE", "ONE_JOINT", "EXTREMES", "LEAST", "MOST", "RANGE",
          "EACH",
          "TRAINED_HERE", "REACTION", "NOT_STILL", "NO_TRIAL", "ABOUT_ERRORS", "OWN_ERRORS",
          "UNSURE_LEGS", "IN_THE_WAY", "HELD", "HELD_STILL", "NEVER_STILL",
          "OWN_OFFSET", "NOT_COUNTED", "NEVER_LOW", "FROM_THE_FRONT")  # fmt: skip
"""Constants whose texts are for a user."""


def core_texts() -> list[str]:
    """Return every text of the core that a window may show, ``{0}``, ``{1}`` … for what varies."""
    found: dict[str, None] = {}
    for path in sorted((ROOT / "core").rglob("*.py")):
        if path.relative_to(ROOT / "core").parts[0] not in NOT_SHOWN:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                found |= dict.fromkeys(_texts_of(node))
    found |= dict.fromkeys(_computed())
    return [text for text in found if any(one.isalpha() for one in text) and text[0] != "<"]


def _computed() -> Iterator[str]:
    """Yield the texts that are put together when the core is loaded."""
    from kinetrace.core.gait.features import FEATURES
    from kinetrace.core.gait.reference import Speed
    from kinetrace.core.keypoints import KEYPOINTS
    from kinetrace.core.kinematics.angles import ANGLES

    for row in ANGLES.values():
        yield from (row.title, row.definition, row.zero, row.positive, row.limits)
    yield from (
        f"{one.name}: when" for one in FEATURES if one.what in ("maximum", "minimum") and one.timed
    )
    yield from (name.replace("_", " ") for name in KEYPOINTS)
    yield from ("top", "bottom", "side", "left", "right")  # of a picture or a body
    yield from (speed.replace("_", " ") for speed in get_args(Speed))
    for table in (ROOT / "resources" / "reference").glob("*.json"):
        yield from json.loads(table.read_text(encoding="utf-8"))["groups"].values()
    yield from (
        "maximum",
        "minimum",
        "foot-off",
        "leg lengths",
        "leg lengths/s",
        "m/s",
        "% of leg length",
    )


def _texts_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef) and node.name in FUNCTIONS:
        for part in node.body[1 if ast.get_docstring(node) else 0 :]:
            for one in ast.walk(part):
                if isinstance(one, ast.Return | ast.Assign | ast.Yield) and one.value is not None:
                    yield from _texts(one.value)
    elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        name = _name(node.exc.func)
        if name.endswith("Error") and name not in ("ValueError", "TypeError", "StopAskedError"):
            yield from (text for one in node.exc.args for text in _texts(one))
    elif isinstance(node, ast.Call):
        name = _name(node.func)
        for key in ROWS.get(name, ()):
            if isinstance(key, int) and key < len(node.args):
                yield from _texts(node.args[key])
            yield from (t for word in node.keywords if word.arg == key for t in _texts(word.value))
        listed = isinstance(node.func, ast.Attribute) and _name(node.func.value) in LISTS
        if listed and name in ("append", "extend"):
            yield from (text for one in node.args for text in _texts(one))
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(_name(target) in TABLES + LISTS for target in targets):
            yield from _texts(node.value)
            if isinstance(node.value, ast.Dict):
                yield from (t for key in node.value.keys if key for t in _texts(key))
    elif isinstance(node, ast.AugAssign) and _name(node.target) in LISTS:
        yield from _texts(node.value)


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts in an expression; those of an f-string as one template."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _template(node)
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.IfExp | ast.List | ast.Tuple | ast.Dict):
        parts = node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node)
        for part in parts:
            if isinstance(part, ast.expr):
                yield from _texts(part)


def _template(node: ast.JoinedStr) -> str:
    text, count = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text, count = f"{text}{{{count}}}", count + 1
    return text


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def actions() -> list[str]:
    """Return the texts of the table of commands, which lupdate does not see."""
    from kinetrace.app.keys.actions import COMMANDS, LINE

    return [text for row in COMMANDS for text in (row.menu, row.text) if text != LINE]


def other_keys() -> list[str]:
    """Return the texts of the table of other keys."""
    from kinetrace.app.keys.other_keys import OTHER_KEYS

    return [text for row in OTHER_KEYS.values() for text in (row.place, row.text)]


def extract(folder: Path, target: Path, language: str) -> None:
    """Bring one file of translations up to date."""
    listed = folder / "listed.py"
    lines = [f"QT_TRANSLATE_NOOP('Core', {text!r})" for text in core_texts()]
    lines += [f"QT_TRANSLATE_NOOP('Actions', {text!r})" for text in dict.fromkeys(actions())]
    lines += [f"QT_TRANSLATE_NOOP('Keys', {text!r})" for text in dict.fromkeys(other_keys())]
    listed.write_text("\n".join([*lines, ""]), encoding="utf-8")
    sources = [*sorted((ROOT / "app").rglob("*.py")), listed]
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    _run("lupdate", *options, "-target-language", language, *map(str, sources), "-ts", str(target))


def unfinished(path: Path) -> list[str]:
    """Return the texts without a translation."""
    messages = ET.parse(path).getroot().iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if (found := message.find("translation")) is None
        or found.get("type") == "unfinished"
        or not found.text
    ]


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of Qt's, which PySide6 brings."""
    programs = [Path(pyside).parent / f"{tool}{ending}" for ending in ("", ".exe")]
    program = next((one for one in programs if one.is_file()), None)
    if program is None:
        sys.exit(f"{tool}: not found beside PySide6; install PySide6-Essentials")
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


def main() -> int:
    """Extract, compile and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, only look")
    args = parser.parse_args()
    waiting = 0
    with tempfile.TemporaryDirectory() as name:
        for language in LANGUAGES:
            kept = TRANSLATIONS / f"kinetrace_{language}.ts"
            target = Path(name) / kept.name if args.check else kept
            if args.check:
                target.write_bytes(kept.read_bytes())
            extract(Path(name), target, language)
            left = unfinished(target)
            waiting += len(left)
            print(f"{kept.name}: {len(left)} texts wait for a translation")
            for text in left:
                print(f"  {text!r}")
            if not args.check:
                _run("lrelease", "-silent", str(target), "-qm", str(target.with_suffix(".qm")))
    if not args.check:
        texts = [text for text in core_texts() if "{" in text]
        CORE_TEXTS.write_text(json.dumps(texts, indent=0, ensure_ascii=False) + "\n", "utf-8")
    return 1 if waiting and args.check else 0


if __name__ == "__main__":
    sys.exit(main())

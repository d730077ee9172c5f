"""The translations: whole, with the same places, and used by the window and for the core."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from kinetrace.app.dialogs.help_window import HelpWindow
from kinetrace.app.dialogs.settings_dialog import SettingsDialog
from kinetrace.app.document.opening import find_video
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.keys.actions import COMMANDS, LINE, translated
from kinetrace.app.main_window import MainWindow
from kinetrace.app.plots.local_axis import LocalAxis
from kinetrace.app.words.core_words import core_word
from kinetrace.app.words.language import LANGUAGES, translations_folder, use_language
from kinetrace.app.words.numbers import Local, localised, signed
from kinetrace.app.words.weights_words import weights_words
from kinetrace.core.gait.temporal import TIMES
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.network.weights import TRAINED_HERE
from kinetrace.core.output.exports import write_table
from kinetrace.core.recordings.recording import Recording
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translate.py"
PLACES = re.compile(r"\{[^}]*\}")


OTHERS = [language for language in LANGUAGES if language not in ("system", "en")]


def messages(language: str) -> list[tuple[str, str, str]]:
    """Return context, source and translation of every text; "" where there is none."""
    found = []
    file = translations_folder() / f"kinetrace_{language}.ts"
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            done = made is not None and made.get("type") is None
            text = (made.text or "") if done and made is not None else ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), text))
    return found


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """A function that lets the program speak a language, with its numbers, until the test ends."""
    installed: list[QTranslator] = []
    before = QLocale()

    def begin(language: str) -> None:
        translator = QTranslator()
        assert translator.load(str(translations_folder() / f"kinetrace_{language}.qm"))
        qapp.installTranslator(translator)
        installed.append(translator)
        QLocale.setDefault(QLocale(language))

    yield begin
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def german(speak: Callable[[str], None]) -> None:
    speak("de")


@pytest.fixture
def french(speak: Callable[[str], None]) -> None:
    speak("fr")


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_a_translation(language: str) -> None:
    assert len(messages(language)) > 500
    assert [source for _, source, made in messages(language) if not made] == []


@pytest.mark.parametrize("language", OTHERS)
def test_the_places_for_names_and_numbers_are_those_of_the_source(language: str) -> None:
    for _, source, made in messages(language):
        assert sorted(PLACES.findall(source)) == sorted(PLACES.findall(made)), source


@pytest.mark.parametrize("language", OTHERS)
def test_menu_texts_keep_one_key_and_the_dots_of_what_asks_first(language: str) -> None:
    for context, source, made in messages(language):
        if context == "Actions":
            assert made.count("&") == source.count("&"), source
        assert source.endswith("…") == made.endswith("…"), source


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_no_two_entries_of_a_menu_share_their_key(
    language: str, speak: Callable[[str], None]
) -> None:
    if language != "en":
        speak(language)
    for menu in dict.fromkeys(row.menu for row in COMMANDS):
        texts = [translated(r.text) for r in COMMANDS if r.menu == menu and r.text != LINE]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert sorted(keys) == sorted(set(keys)), texts


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_file_is_that_of_the_translations(
    language: str, speak: Callable[[str], None], qapp: QApplication
) -> None:
    speak(language)
    stale = [s for context, s, made in messages(language) if qapp.translate(context, s) != made]
    assert stale == []


def test_french_has_its_spaces_before_double_signs_and_in_quotation_marks() -> None:
    wrong = re.compile(r"[^\u00a0][;!?»](?!;)| [:;!?%»]|«[^\u00a0]|'| …$")
    texts = [made for _, _, made in messages("fr") if not made.startswith("Image (*")]
    assert [made for made in texts if wrong.search(made)] == []


def test_french_has_a_figure_and_its_unit_in_one_line() -> None:
    apart = re.compile(r"[\d}] (s|ms|min|h|mm|cm|m|px|Hz|°)(?!\w)")
    assert [made for _, _, made in messages("fr") if apart.search(made)] == []


def test_a_note_has_one_name() -> None:
    assert [source for _, source, _ in messages("de") if "comment" in source.lower()] == []


def test_a_video_with_the_skeleton_has_one_name() -> None:
    named = [(one, made) for _, one, made in messages("de") if one.startswith("Video with the sk")]
    assert sorted(named) == [
        ("Video with the skeleton", "Video mit dem Skelett"),
        ("Video with the skeleton (MP4)", "Video mit dem Skelett (MP4)"),
    ]
    assert [source for _, source, _ in messages("de") if "annotated" in source.lower()] == []


def test_undo_begins_with_a_capital_where_there_is_nothing_to_undo(
    german: None, window: MainWindow
) -> None:
    window.commands.refresh()
    texts = [window.actions_table.by_name[name].text() for name in ("undo", "redo")]
    assert texts == ["&Rückgängig", "&Wiederholen"]


def test_whose_weights_they_are_is_told_in_german(german: None) -> None:
    assert weights_words("imported", TRAINED_HERE).endswith("(von Kinetrace trainiert)")


def test_no_text_hides_from_the_extraction_in_an_f_string() -> None:
    def translated_in_place(path: Path) -> bool:
        places = [
            part
            for part in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(part, ast.FormattedValue)
        ]
        return any(
            isinstance(part, ast.Attribute | ast.Name)
            and getattr(part, "attr", getattr(part, "id", "")) in ("tr", "translate")
            for place in places
            for part in ast.walk(place.value)
        )

    app = SCRIPT.parents[1] / "app"
    assert [path.name for path in app.rglob("*.py") if translated_in_place(path)] == []


@pytest.mark.slow
def test_every_text_in_the_source_is_among_the_translated(qapp: QApplication) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run {SCRIPT.name}: {done.stdout}{done.stderr}"


def test_angles_and_parameters_have_the_words_of_the_field(german: None) -> None:
    assert core_word(ANGLES["knee_flexion"].title) == "Knieflexion"
    words = {row.key: core_word(row.name) for row, _ in TIMES}
    assert words["stance"] == "Standphase"
    assert words["swing"] == "Schwungphase"
    assert words["stride_time"] == "Doppelschrittdauer"
    assert core_word("Cadence") == "Kadenz"
    assert core_word("Knee, range of motion") == "Knie, Bewegungsumfang"


def test_french_gait_laboratories_find_their_words(french: None) -> None:
    assert core_word(ANGLES["knee_flexion"].title) == "Flexion du genou"
    words = {row.key: core_word(row.name) for row, _ in TIMES}
    assert words["stance"] == "Appui"
    assert words["swing"] == "Oscillation"
    assert words["stride_time"] == "Durée de l’enjambée"
    assert core_word("foot-off") == "décollement du pied"
    assert core_word("left knee") == "genou gauche"


def test_numbers_have_the_languages_decimal_sign_but_not_those_in_names(german: None) -> None:
    assert f"{Local(1.25):.2f} s" == "1,25 s"
    assert f"{Local(0.5):.1f} s" == "0,5 s"
    assert signed(-16.25, ".1f") == "−16,2"
    assert signed(-0.01, ".1f") == "0,0"
    assert localised("90.5° in walk_1.2.mp4 of 1.2.3") == "90,5° in walk_1.2.mp4 of 1.2.3"
    assert LocalAxis("left").tickStrings([-0.5, 1.0], 1.0, 0.5) == ["−0,5", "1,0"]


def test_a_table_keeps_the_point_in_every_language(german: None, tmp_path: Path) -> None:
    write_table(pd.DataFrame({"knee_deg": [1.25]}), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[1] == "1.25"


def test_sentences_of_the_core_keep_what_stands_in_their_places(german: None) -> None:
    assert core_word("3 of 90 frames cannot be decoded (between 0.10 and 0.20 s)") == (
        "3 von 90 Bildern lassen sich nicht dekodieren (zwischen 0,10 und 0,20 s)"
    )
    told = core_word("walk: to the left.mp4: there is no such recording.")
    assert told == "walk: to the left.mp4: Diese Aufnahme gibt es nicht."
    assert core_word("Anna.mp4: this is a text file, not a video.") == (
        "Anna.mp4: das ist eine Textdatei, kein Video."
    )
    assert core_word("maximum of each cycle from 0 % to foot-off, averaged") == (
        "Maximum jedes Gangzyklus von 0 % bis Fußablösung, gemittelt"
    )


REASONS = {
    "the hips never go below 70 % of their standing height and back": "70 % ihrer Höhe im Stand",
    "Elbow flexion, greatest value": "Ellenbogenflexion, größter Wert",
    "from 0.3 to 2.5 s: no steps: the ankles move only 0.02 leg lengths against each other": (
        "von 0,3 bis 2,5 s: keine Schritte"
    ),
    "in the stretches 0.3–2.5; 4.0–5.1 s: only 2 contacts": (
        "in den Abschnitten 0,3–2,5; 4,0–5,1 s: "
    ),
    "in the stretches 0.3–2.5; 4.0–5.1 s and in 7 more: only 2 contacts": (
        "in den Abschnitten 0,3–2,5; 4,0–5,1 s und in 7 weiteren: "
    ),
    "gait is not measured: the task is Squat": "die Aufgabe ist: Kniebeuge",
    "the body is turned by about 31 degrees out of the side view: angles read too small": (
        "um etwa 31 Grad aus der Seitenansicht gedreht"
    ),
    "known length of 1.2 m": "bekannte Länge von 1,2 m",
    "The same content as day1/walk.mp4.": "Derselbe Inhalt wie day1/walk.mp4.",
    "day1: cannot be read (Permission denied)": "day1: nicht lesbar",
    "frames that do not come later than the one before are left out: 1": "nicht später",
    "There was not enough memory for this file.": "reichte der Arbeitsspeicher nicht",
    "song.mp4: the file has no video track (only sound).": "keine Videospur (nur Ton)",
    "may hold a pickle, which can run code: never opened; take the .h5 file": "wird nie geöffnet",
    "OpenVINO cannot run the network here (no). PyTorch does it, more slowly.": "nicht ausführen",
}


@pytest.mark.parametrize("reason", REASONS)
def test_reasons_of_the_core_are_told_in_german(reason: str, german: None) -> None:
    assert REASONS[reason] in core_word(reason)


def test_why_a_recordings_video_is_not_at_hand_is_told_in_german(
    german: None, recording: Recording, tmp_path: Path
) -> None:
    with pytest.raises(StopIteration) as end:
        next(find_video(recording.video, tmp_path))
    assert "das Video liegt nicht mehr" in end.value.value[1]


def test_what_is_not_known_stays_as_it_is(german: None) -> None:
    assert core_word("Something: that nobody translated") == "Something: that nobody translated"
    assert core_word("") == ""


def test_a_name_that_is_no_text_in_utf_8_stays_in_a_sentence(german: None) -> None:
    name = "lat\udce4in.mp4"
    assert core_word(name) == name
    said = core_word(f"The same content as {name}.")
    assert name in said
    assert "content" not in said


def test_without_a_translation_every_text_is_the_cores_own() -> None:
    text = "3 of 90 frames cannot be decoded (between 0.10 and 0.20 s)"
    assert core_word(text) == text


def test_the_help_defines_every_angle_in_german(german: None, qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    page = window.angles_page()
    for row in ANGLES.values():
        assert core_word(row.title) != row.title
        assert core_word(row.limits).split(".")[0] in page


def test_the_language_is_chosen_in_the_settings_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    assert store.value.language == "system"
    dialog = SettingsDialog(store)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.language.itemData(n) for n in range(dialog.language.count())] == list(LANGUAGES)
    assert not dialog.note.isVisible()
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert dialog.note.isVisible()
    dialog.look.setCurrentIndex(dialog.look.findData("dark"))
    dialog.accept()
    kept = SettingsStore(tmp_path / "settings.json").value
    assert (kept.language, kept.theme) == ("de", "dark")


@pytest.mark.parametrize(("language", "button"), [("es", "Discard"), ("fr", "Ne pas tenir compte")])
def test_a_system_in_a_language_that_is_not_spoken_here_gets_a_window_in_one_language(
    language: str, button: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, installed = QLocale(), []
    app = SimpleNamespace(installTranslator=installed.append)
    monkeypatch.setattr("kinetrace.app.words.language.QTranslator", lambda _app: QTranslator())
    use_language(app, language)
    assert f"{Local(0.5):.1f}" == "0,5"  # numbers are written as everywhere on that system
    QLocale.setDefault(before)
    found = [one.translate("QPlatformTheme", "Discard") for one in reversed(installed)]
    assert next(filter(None, found), "Discard") == button

"""Settings in one file that is never half written."""

import errno
from pathlib import Path

import pytest
from kinetrace.app.document.settings import MOST_RECENT, AppSettings, SettingsStore
from pytestqt.qtbot import QtBot


def test_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    store = SettingsStore(path)
    store.change(theme="dark", opacity=60, variant="II", seconds_per_frame={"RT cpu none": 0.1})
    assert SettingsStore(path).value == store.value


def test_a_change_that_changes_nothing_is_silent(qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "s.json")
    with qtbot.assertNotEmitted(store.changed):
        store.change(theme="system")
    assert not (tmp_path / "s.json").exists()


def test_damaged_or_foreign_settings_give_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    for text in ("{", "[1, 2]", '{"theme": 3, "unknown": 1, "recent": "x"}', '"dark"'):
        path.write_text(text, encoding="utf-8")
        assert SettingsStore(path).value == AppSettings()


def test_the_newest_recent_file_is_first_and_old_ones_fall_off(tmp_path: Path) -> None:
    store = SettingsStore(None)
    for number in range(MOST_RECENT + 3):
        store.remember(tmp_path / f"{number}.mp4")
    store.remember(tmp_path / "5.mp4")
    recent = [Path(one).name for one in store.value.recent]
    assert recent[:2] == ["5.mp4", f"{MOST_RECENT + 2}.mp4"]
    assert len(recent) == len(set(recent)) == MOST_RECENT


def test_two_windows_keep_what_each_of_them_changed(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    one, other = SettingsStore(path), SettingsStore(path)
    one.change(theme="dark", seconds_per_frame={"RT": 0.1})
    one.remember(tmp_path / "one.mp4")
    other.change(opacity=60, seconds_per_frame={"I": 0.2})
    other.remember(tmp_path / "other.mp4")
    one.change(trails=True)
    kept = SettingsStore(path).value
    assert (kept.theme, kept.opacity, kept.trails) == ("dark", 60, True)
    assert kept.seconds_per_frame == {"RT": 0.1, "I": 0.2}
    assert [Path(name).name for name in kept.recent] == ["other.mp4", "one.mp4"]
    other.forget(str(tmp_path / "one.mp4"))
    assert [Path(name).name for name in SettingsStore(path).value.recent] == ["other.mp4"]
    assert other.value.theme == "system"  # what is on show here changes by what is done here


def test_what_a_full_disk_did_not_take_is_written_with_the_next_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore(tmp_path / "s.json")
    store.change(opacity=60)
    with monkeypatch.context() as patch:
        patch.setattr("kinetrace.app.document.settings._write", full)
        store.change(theme="dark")
    store.change(trails=True)
    assert SettingsStore(tmp_path / "s.json").value == store.value


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_of_settings_that_is_forbidden_gives_the_defaults_and_what_is_changed_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"

    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "forbidden", str(path))

    with monkeypatch.context() as patched:
        for name in ("stat", "open", "read_text", "mkdir"):
            patched.setattr(Path, name, forbid)
        store = SettingsStore(path)
        assert store.value == AppSettings()
        store.change(theme="dark")
        assert store.value.theme == "dark"
    assert not path.exists()

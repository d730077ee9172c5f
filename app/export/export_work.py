"""Writing the chosen files one after another: what the export's job runs."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError, RecordingError, VideoError
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.system.fingerprint import check_video

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings
    from kinetrace.core.output.overlay import Ground

FIGURE, VIDEO, REPORT, STILLS = "figure", "video", "report", "stills"
"""Besides the formats of `kinetrace.core.output.interchange.FORMATS`."""

BY_HAND = "by_hand"
WITHOUT_ANALYSIS = (BY_HAND, STILLS)
"""What can be written of notes and drawings on a video that is not analysed."""


@dataclass(frozen=True)
class ReportHead:
    """Words for the head of a report, as for `kinetrace.core.output.report_options`."""

    recorded_on: date | None = None
    operator: str = ""
    conditions: str = ""


@dataclass(frozen=True)
class Choice:
    """What to write.

    Attributes
    ----------
    names : formats of the core, `FIGURE`, `VIDEO`, `REPORT` and `STILLS`
    folder, stem : the files begin with ``folder/stem``
    share : whether names, folders, dates and comments stay out of every file
    video : where the video is now, None if it is not at hand
    ground : what the annotated video shows behind the skeleton; the picture with a face in it
        is refused when `share` is set
    head : what the report says at its top besides; left out of one to share
    own_errors : table of how much repeated recordings differ, shown in the report; None for none
    """

    names: tuple[str, ...]
    folder: Path
    stem: str
    share: bool
    video: Path | None = None
    ground: "Ground" = "picture"
    own_errors: Path | None = None
    head: ReportHead = field(default_factory=ReportHead)


@dataclass(frozen=True)
class Written:
    """How far it is.

    Attributes
    ----------
    share : done of all
    files : that are whole
    problems : why others could not be written, or what they lack, fit to be shown
    """

    share: float
    files: tuple[Path, ...]
    problems: tuple[str, ...] = ()


def write(
    recording: Recording, findings: "Findings | None", choice: Choice
) -> Generator[Written, None, Written]:
    """Write the chosen files; yields how far it is, returns all files and what went wrong.

    A format that cannot be written is told in `Written.problems` and does not stop the others.

    Parameters
    ----------
    findings : as far as they are known; those of an older document, before an edit or before an
        analysis went on, are made anew. None before an analysis; `WITHOUT_ANALYSIS` can be
        written then

    Raises
    ------
    RecordingError : the folder cannot be made
    """
    try:
        choice.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordingError(
            f"{choice.folder}: cannot be written ({error.strerror or error}). "
            "Choose another folder."
        ) from error
    if findings is not None and findings.recording is not recording:
        findings = yield from _measured(recording)
    problems = _of_another_video(recording, choice)
    if problems:
        names = tuple(name for name in choice.names if name not in (VIDEO, STILLS))
        choice = replace(choice, names=names, video=None)
    if choice.share:
        recording = _without_names(recording)
    if findings is not None:
        findings = replace(findings, recording=recording)
    files: list[Path] = []
    for done, name in enumerate(choice.names):
        try:
            if name in WITHOUT_ANALYSIS and findings is None:
                steps = _write_marks(recording, choice, name, files)
            else:
                assert findings is not None
                steps = _write_one(findings, choice, name, files, problems)
            for share in steps:
                now = (done + share) / len(choice.names)
                yield _written(now, files, problems)
        except KinetraceError as error:
            problems.append(str(error))
        except GeneratorExit:  # stopped: what is whole is there
            steps.close()
            return _written(done / len(choice.names), files, problems)
    return _written(1.0, files, problems)


def _written(share: float, files: list[Path], problems: list[str]) -> Written:
    return Written(share, tuple(dict.fromkeys(files)), tuple(problems))  # formats may share a file


def _of_another_video(recording: Recording, choice: Choice) -> list[str]:
    """Return what is said where pictures are wanted and the video was replaced since it was opened.

    On other pictures the skeleton would be wrong, and a face would not be hidden.
    """
    if choice.video is None or not {VIDEO, STILLS, REPORT} & {*choice.names}:
        return []
    try:
        check_video(choice.video, recording.video.sha256)
    except VideoError as error:
        return [str(error)]
    return []


def _measured(recording: Recording) -> "Generator[Written, None, Findings]":
    from ..document.measuring_work import Measuring

    steps = Measuring().steps(recording)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            measured: Findings = end.value
            return measured
        yield Written(0.0, ())


def _write_one(
    findings: "Findings", choice: Choice, name: str, files: list[Path], problems: list[str]
) -> Generator[float, None, None]:
    """Write the files of one choice; yields the share of it that is done.

    Parameters
    ----------
    files : to which each is added as soon as it is whole
    problems : to which is added what is to be said of files that are written all the same
    """
    from kinetrace.core.output.hand_export import write_stills
    from kinetrace.core.output.interchange import export

    yield 0.0
    if name == FIGURE:
        files += _write_figures(findings, choice)
    elif name == REPORT:
        yield from _write_report(findings, choice, files, problems)
    elif name == VIDEO:
        path = choice.folder / f"{choice.stem}_skeleton.mp4"
        yield from _write_video(findings, choice, path)
        files.append(path)
    elif name == STILLS:
        made = (findings.recording, findings.measures, choice.folder, choice.stem)
        for number, path in enumerate(write_stills(*made, video=choice.video), 1):
            files.append(path)
            yield number / (number + 1)
    else:
        files += export(findings, [name], choice.folder, choice.stem)


def _write_marks(
    recording: Recording, choice: Choice, name: str, files: list[Path]
) -> Generator[float, None, None]:
    """Write what was noted and drawn on a video that is not analysed: no face can be hidden."""
    from kinetrace.core.output.hand_export import write_hand_table, write_stills
    from kinetrace.core.video.probe import probe

    yield 0.0
    if name == STILLS:
        if choice.share:
            raise ValueError("share: expected no stills before an analysis, which finds the face")
        made = (recording, None, choice.folder, choice.stem)
        for number, path in enumerate(write_stills(*made, video=choice.video, blur=False), 1):
            files.append(path)
            yield number / (number + 1)
        return
    info = None if choice.video is None else probe(choice.video)
    files.append(write_hand_table(recording, choice.folder, choice.stem, info))


def _without_names(recording: Recording) -> Recording:
    from kinetrace.core.output.sharing import without_names

    return without_names(recording)


def _write_figures(findings: "Findings", choice: Choice) -> list[Path]:
    from kinetrace.core.output.plots import angle_figure, write_figure

    figure = angle_figure(findings.recording, findings.measures)
    paths = [choice.folder / f"{choice.stem}_angles.{ending}" for ending in ("png", "svg")]
    for path in paths:
        write_figure(figure, path)
    return paths


def _write_video(findings: "Findings", choice: Choice, path: Path) -> Generator[float, None, None]:
    from kinetrace.core.output.overlay import write_overlay

    if choice.share and choice.ground == "picture":
        raise ValueError("ground: expected blurred or plain in a video to share, got picture")
    assert choice.video is not None
    facts = replace(
        findings.recording.video, name=choice.video.name, folder=str(choice.video.parent)
    )
    recording = replace(findings.recording, video=facts)
    yield from write_overlay(recording, findings.measures, path, choice.ground)


def _write_report(
    findings: "Findings", choice: Choice, files: list[Path], problems: list[str]
) -> Generator[float, None, None]:
    from kinetrace.core.output.change_table import read_repeatability
    from kinetrace.core.output.report import write_report
    from kinetrace.core.output.report_fonts import not_printed
    from kinetrace.core.output.report_options import ReportOptions

    options = ReportOptions(video=choice.video)
    if not choice.share:
        options = replace(options, made_on=date.today(), **vars(choice.head))
    if choice.own_errors is not None:
        try:
            options = replace(options, own_errors=read_repeatability(choice.own_errors))
        except RecordingError as error:
            problems.append(str(error))
    paths = [choice.folder / f"{choice.stem}_report{end}" for end in (".pdf", ".html")]
    yield from write_report(findings.recording, paths, options, files)
    if said := not_printed(findings, options):
        problems.append(said)

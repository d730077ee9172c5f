"""A recording as a report to print or to open in a browser, in one call that can be stopped."""

import logging
from collections.abc import Generator, Sequence
from pathlib import Path

from ..errors import VideoError
from ..findings import findings_of
from ..recordings.recording import Recording
from .report_options import ReportOptions
from .report_stills import Still, stills

log = logging.getLogger(__name__)

WRITERS = (".pdf", ".html")


def write_report(
    recording: Recording,
    paths: Sequence[Path],
    options: ReportOptions | None = None,
    whole: list[Path] | None = None,
) -> Generator[float, None, tuple[Path, ...]]:
    """Write a report to each path, PDF or HTML by its ending; yield the share done.

    The person's name, the video's file name, folder and date appear nowhere, unless the name
    is asked for or somebody gives the date. A recording without gait gives a report of its
    angles over time with the reason why there are no cycles; a video that is gone, one without
    key frames, of which a warning tells.

    Parameters
    ----------
    whole : to which each file is added as soon as it is, for who stops in between

    Returns
    -------
    The files, once the generator is exhausted.

    Raises
    ------
    ValueError
        for another ending than .pdf or .html
    RecordingError
        if the recording has no frame, or a file cannot be written
    """
    options = options or ReportOptions()
    for path in paths:
        if path.suffix.lower() not in WRITERS:
            raise ValueError(f"path: expected a file ending in .pdf or .html, got {path.name}")
    yield 0.0
    findings = findings_of(recording)
    yield 0.3
    pictures: list[Still] = []
    no_stills = "" if options.stills else "Left out on request."
    if options.stills:
        try:
            for still in stills(findings, options):
                pictures.append(still)
                yield 0.3 + 0.07 * min(len(pictures), 4)
        except VideoError as error:
            pictures, no_stills = [], _without_path(error, recording, options)
        if not pictures and not no_stills:
            no_stills = "No key frame is shown: the face could not be found to make it unknown."
        if no_stills:
            log.warning("%s: %s", ", ".join(path.name for path in paths), no_stills)
    for number, path in enumerate(paths):
        if path.suffix.lower() == ".pdf":
            from .report_fonts import not_printed
            from .report_pdf import write_pdf

            write_pdf(findings, pictures, no_stills, path, options)
            if said := not_printed(findings, options):
                log.warning("%s: %s", path.name, said)
        else:
            from .report_html import write_html

            write_html(findings, pictures, no_stills, path, options)
        if whole is not None:
            whole.append(path)
        yield 0.6 + 0.4 * (number + 1) / len(paths)
    return tuple(paths)


def _without_path(error: VideoError, recording: Recording, options: ReportOptions) -> str:
    """Return why the video gave no stills, without where it is or what it is called."""
    text = str(error)
    for path in (options.video, recording.video.path):
        if path is not None:
            text = text.removeprefix(f"{path}: ").removeprefix(f"{path.name}: ")
            text = text.replace(str(path), "the video").replace(path.name, "the video")
    return f"No key frame is shown: {text.rstrip('.')}."

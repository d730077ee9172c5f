"""Letters of a report that no font of this computer has are told."""

from ..findings import Findings
from .exports import as_text
from .fonts import in_no_font
from .report_head import title_and_code
from .report_notes import notes
from .report_options import ReportOptions

MOST_NAMED = 12


def peoples_words(findings: Findings, options: ReportOptions) -> list[str]:
    """Return the texts of a report that people wrote, in whatever letters."""
    video = as_text(findings.recording.video.name) if options.show_video_name else ""
    words = [options.operator, options.conditions, video]
    return [title_and_code(findings, options), *words, *notes(findings)]


def not_printed(findings: Findings, options: ReportOptions) -> str:
    """Return what is to be said of letters that no font here has, empty where there are none."""
    missing = in_no_font(peoples_words(findings, options))
    if not missing:
        return ""
    letters = " ".join(sorted(missing)[:MOST_NAMED])
    return (
        f"In the PDF of the report, boxes stand for letters that no font of this computer has: "
        f"{letters}. The HTML page shows them where it is read with such a font; or install one "
        "and write the report again."
    )

"""Every file that is written, on a disk that is full: said in words, and no half of it stays."""

import subprocess
import sys
from pathlib import Path

import pytest
from kinetrace.core.output.interchange import FORMATS

SCRIPT = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from walking_recording import walking_recording
from kinetrace.core.errors import RecordingError
from kinetrace.core.findings import findings_of
from kinetrace.core.output.interchange import export
from kinetrace.core.output.report_html import write_html
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_pdf import write_pdf
findings = findings_of(walking_recording(4.0, height_m=1.7))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path({folder!r})
for name in sys.argv[1:]:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, resource.RLIM_INFINITY))
    try:
        if name == "pdf":
            write_pdf(findings, [], "", folder / "a.pdf", ReportOptions())
        elif name == "html":
            write_html(findings, [], "", folder / "a.html", ReportOptions())
        else:
            export(findings, [name], folder, "a")
    except RecordingError as error:
        print(name, error)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits to act as a full disk")
def test_each_format_and_report_says_that_it_cannot_be_written(tmp_path: Path) -> None:
    pytest.importorskip("ezc3d")
    names = [*(name for name in FORMATS if name != "by_hand"), "pdf", "html"]
    script = SCRIPT.format(tests=str(Path(__file__).parent), folder=str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", script, *names], capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    told = dict(line.split(" ", 1) for line in run.stdout.splitlines())
    assert list(told) == names
    assert all("cannot be written" in words for words in told.values())
    assert list(tmp_path.iterdir()) == []

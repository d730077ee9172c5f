"""Measure how quick the window is, on 1080p video: pictures, scrubbing, playing, stalls, memory.

    QT_QPA_PLATFORM=offscreen python packaging/measure_window.py [--minutes 10]

Makes its videos on the spot (`measured_videos.py`), or keeps them in a folder. Needs weights for
the rows about analyses. Prints a table (`window_figures.py`), at the end
as the README has it (`window_table.py`), and to stderr what the threads did in
each long stall (`stalls.py`); the figures hold for this computer and its load at that time,
which is printed as well. Ten minutes of video take about as long.
"""

import argparse
import os
import sys
from pathlib import Path

if __name__ == "__main__":  # the processes that the window starts import this file, and no Qt
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10, help="of the long video; 0 for none")
    parser.add_argument("--analyse-s", type=float, default=120, help="how long to analyse")
    parser.add_argument("--previews-s", type=float, default=60,
                        help="how long to wait for the long video's previews")  # fmt: skip
    parser.add_argument("--videos", type=Path, help="folder of the videos, made there if missing")
    args = parser.parse_args()
    from window_figures import figures
    from window_table import tables

    rows = []
    for name, value in figures(args.minutes, args.analyse_s, args.previews_s, args.videos):
        rows.append((name, value))
        print(f"{name:48} {value}", flush=True)
    print("", *tables(rows), sep="\n")
    sys.exit(0)

"""``kinetrace weights``: list, download, import, and where they lie."""

import argparse
import contextlib
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WeightsError
from ..network.variants import VARIANTS

if TYPE_CHECKING:
    from ..network.weights import WeightsFile
    from ..network.weights_download import Progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace weights`` takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="which weights are on this computer, and which can be had")
    fetch = actions.add_parser("download", help="fetch published weights from the internet")
    fetch.add_argument(
        "variant",
        nargs="+",
        choices=list(VARIANTS),
        metavar="VARIANT",
        help=f"{', '.join(VARIANTS)}; they take the place of Kinetrace's own",
    )
    fetch.add_argument("--again", action="store_true", help="even if they are already here")
    imported = actions.add_parser("import", help="take weights from a file or a folder")
    imported.add_argument(
        "path",
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="published .h5 files, or .safetensors; they take the place of Kinetrace's own",
    )
    actions.add_parser("where", help="the folders that are searched, the first match wins")


def run(args: argparse.Namespace) -> int:
    """Do one of the four; an error of one variant does not stop the others."""
    if args.action == "list":
        return _list()
    if args.action == "download":
        return max([_download(variant, args.again) for variant in args.variant])
    if args.action == "import":
        return _import(args.path)
    return _where()


def _list() -> int:
    from ..network.published_weights import PUBLISHED_FILES
    from ..network.weights import find_weights
    from ..network.weights_import import earlier_weights

    failed = False
    for name in VARIANTS:
        try:
            file = find_weights(name)
            if file is None:
                print(f"{name:<4} not here     kinetrace weights download {name}")
                print(f"{'':17} {PUBLISHED_FILES[name].url}")
            else:
                origin = file.metadata.get("origin", "origin unknown")
                print(f"{name:<4} {file.place:<12} {file.path}")
                print(f"{'':17} {origin}; SHA-256 {file.sha256}")
        except WeightsError as error:
            print(f"{name:<4} unreadable   {error}")
            failed = True
        for path in earlier_weights(name):
            print(f"{'':4} earlier      {path}")
    return int(failed)


def _download(variant: str, again: bool) -> int:
    from ..network.published_weights import PUBLISHED_FILES
    from ..network.weights import WeightsFile, file_name, user_folder
    from ..network.weights_download import download

    published = PUBLISHED_FILES[variant]
    here = user_folder() / file_name(variant)
    try:
        if here.is_file() and not again:
            origin = WeightsFile(variant, here, "imported").metadata.get("origin", "unknown")
            if origin == published.origin:
                print(f"{variant}: already here, {here} (fetch it anew with --again)")
                return 0
            raise WeightsError(
                f"{variant}: {here} holds other weights, imported (origin: {origin}). To have the "
                "published ones in their place, add --again."
            )
        file = _show(download(variant), published.name)
    except WeightsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{variant}: {file.path}")
    return 0


def _show(job: "Generator[Progress, None, WeightsFile]", name: str) -> "WeightsFile":
    """Run a download to its end behind a progress bar, which starts with the first answer."""
    from tqdm import tqdm

    with contextlib.closing(job), contextlib.ExitStack() as stack:
        bar: Any = None
        while True:
            try:
                progress = next(job)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            if bar is None:
                bar = stack.enter_context(
                    tqdm(
                        desc=name,
                        total=progress.total_bytes,
                        initial=progress.done_bytes,
                        unit="B",
                        unit_scale=True,
                    )
                )
            bar.update(progress.done_bytes - bar.n)


def _import(path: Path) -> int:
    from ..network.weights_import import import_weights

    kept = 0
    try:
        for imported in import_weights(path):
            print(f"{imported.path.name}: {imported.note}")
            if imported.kept is None:
                continue
            kept += 1
            print(f"  -> {imported.kept.path}")
    except WeightsError as error:
        print(error, file=sys.stderr)
        return 1
    if not kept:
        print(f"{path}: no weights were imported.", file=sys.stderr)
    return 0 if kept else 1


def _where() -> int:
    from ..network.weights import ENVIRONMENT, shipped_folder, user_folder

    chosen = os.environ.get(ENVIRONMENT, "not set")
    print(f"{ENVIRONMENT}: {chosen}")
    print(f"your folder: {user_folder()}")
    print(f"with Kinetrace: {shipped_folder()}")
    return 0

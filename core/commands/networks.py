"""The networks that ``kinetrace analyze`` works with, each opened once, when it is needed."""

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, cast

from .options import engine_line, tell_of_conversion

if TYPE_CHECKING:
    from ..network.estimator import Averaging, Estimator
    from ..recordings.recording import Recording


class Networks:
    """The network that is asked for, and those that stopped recordings were begun with.

    Parameters
    ----------
    args : as of `kinetrace.core.commands.options.add_engine_options`, with None for what was not
        named
    """

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self._opened: dict[tuple[str | None, str], Estimator] = {}

    def asked(self) -> "Estimator":
        """Return the network that is asked for.

        Raises
        ------
        WeightsError : its weights are not on this computer, or damaged
        """
        return self._open(self._args.variant, self._args.averaging or "none")

    def refuse_others(self, old: "Recording", file: Path) -> None:
        """Do nothing where no other network is named than a recording with frames was begun with.

        Raises
        ------
        RecordingError : another one is asked for
        """
        from ..errors import RecordingError

        if len(old) and (options := self._otherwise(old)):
            raise RecordingError(
                f"{file} was begun with {' and '.join(options.values())}. To go on, leave "
                f"{' and '.join(options)} out; to begin anew, leave --resume out."
            )

    def begun_with(self, old: "Recording", file: Path) -> "Estimator":
        """Return the network that a recording was begun with; one without frames binds nobody.

        Raises
        ------
        WeightsError : its weights are not on this computer, or damaged
        RecordingError : another one is asked for, or the weights that are found are others
        """
        from ..errors import RecordingError
        from ..network.weights import named_path

        engine = old.engine
        self.refuse_others(old, file)
        named, args = named_path(self._args.weights), self._args
        of_file = named is not None and named.is_file()
        variant = args.variant or (None if of_file else engine.variant)
        estimator = self._open(variant, args.averaging or engine.averaging)
        if len(old) and estimator.weights.sha256 != engine.weights_sha256:
            raise RecordingError(
                f"{file} was begun with other weights: {engine.weights.split(' (')[0]} of "
                f"EfficientPose {engine.variant}, SHA-256 {engine.weights_sha256[:12]}…. To go on, "
                "name them with --weights FILE; to begin anew, leave --resume out."
            )
        return estimator

    def to_go_on(self) -> str:
        """Return what has to be added to the command to go on with a recording that is stopped."""
        weights = self._args.weights
        return shlex.join(["--resume", *(["--weights", str(weights)] if weights else [])])

    def _otherwise(self, old: "Recording") -> dict[str, str]:
        """Return the options that name another network, each with what would name the old one."""
        pairs = {
            "--variant": (self._args.variant, old.engine.variant),
            "--averaging": (self._args.averaging, old.engine.averaging),
        }
        return {
            option: f"{option} {own}"
            for option, (asked, own) in pairs.items()
            if asked not in (None, own)
        }

    def _open(self, variant: str | None, averaging: str) -> "Estimator":
        from ..network.estimator import open_estimator

        key, args = (variant, averaging), self._args
        if key not in self._opened:
            tell_of_conversion(argparse.Namespace(**vars(args) | {"variant": variant}))
            made = open_estimator(
                variant, args.device, args.weights, cast("Averaging", averaging), args.engine
            )
            line = engine_line(made.variant.name, made.weights.place, made.device, made.origin)
            print(f"{line}, {made.runtime}")
            self._opened[key] = made
        return self._opened[key]

"""Why a batch analyses a video anew of which a recording is there."""

from ..recordings.recording import Engine, Recording

ANEW = "analysed anew: "
"""What the note that says why begins with."""


def is_by(recording: Recording, engine: Engine) -> bool:
    """Return whether a recording is what a network would make: it stays, or is gone on with."""
    return _makers(recording.engine) == _makers(engine)


def why_anew(there: Recording, engine: Engine) -> tuple[str, ...]:
    """Return in words why a recording is made anew by a network, nothing where no work is lost.

    >>> from dataclasses import replace
    >>> from kinetrace.core.recordings.unanalysed import NO_NETWORK
    >>> old = replace(NO_NETWORK, kinetrace="0.1.0", variant="RT")
    >>> _reason(old, replace(old, kinetrace="0.2.0"))
    'analysed anew: the recording that was there is by Kinetrace 0.1.0'
    """
    lost = len(there) and not is_by(there, engine)
    return (_reason(there.engine, engine),) if lost else ()


def _reason(old: Engine, new: Engine) -> str:
    if old.weights_sha256 != new.weights_sha256:
        return (
            f"analysed anew: the recording that was there is by EfficientPose {old.variant} with "
            f"other weights, {old.weights}"
        )
    if old.averaging != new.averaging:
        return (
            "analysed anew: the recording that was there was made with the averaging "
            f"{old.averaging!r}"
        )
    return f"analysed anew: the recording that was there is by Kinetrace {old.kinetrace}"


def _makers(engine: Engine) -> tuple[str, str, str]:
    return engine.kinetrace, engine.weights_sha256, engine.averaging

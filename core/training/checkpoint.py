"""The file from which a run goes on, and what it has to have in common with that run."""

import hashlib
import io
import os
from dataclasses import fields
from pathlib import Path
from pickle import UnpicklingError  # what torch calls a damaged file; nothing is unpickled
from typing import Any

import numpy as np
import torch

from ..errors import WeightsError
from .config import Config
from .material import Material

FILE = "checkpoint.pt"

FREE = {"output", "cache", "trunks", "evaluate_epochs", "checkpoint_minutes", "threads",
        "compile", "device", "initial_share"}  # fmt: skip
"""Entries of a configuration that may change while a run goes on."""


def decided_by(config: Config, material: Material) -> dict[str, str]:
    """Return in words all that decides a run's weights, by the configuration's entry.

    In place of the sources' paths stand the persons that are in them.
    """
    said: dict[str, Any] = {
        field.name: getattr(config, field.name)
        for field in fields(config)
        if field.name not in FREE | {"sources", "augmentation"}
    }
    said |= {f"augmentation.{name}": value for name, value in vars(config.augmentation).items()}
    said["initial"] = config.initial and config.initial.name
    return {name: str(value) for name, value in said.items()} | {"sources": _persons(material)}


def save_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint; a kill while writing leaves the one before."""
    content = io.BytesIO()  # for torch says nothing of a full disk
    torch.save(state, content)
    partial = path.with_suffix(".partial")
    try:
        with partial.open("wb") as file:
            file.write(content.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)  # noqa: PTH105
    finally:
        partial.unlink(missing_ok=True)


def read_checkpoint(path: Path, decided: dict[str, str]) -> dict[str, Any]:
    """Return the state of a run that was begun with the same decisions, on the CPU.

    Raises
    ------
    WeightsError : unreadable, or of a run that was begun differently; names the first difference
    """
    try:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, KeyError, ValueError, EOFError, UnpicklingError) as error:
        raise damaged(path, error) from error
    begun = state.get("decided", {})  # earlier versions did not keep it
    for name, now in decided.items():
        if begun.get(name, now) != now:
            raise WeightsError(
                f"{path}: this run was begun with {name} {begun[name]}, and the configuration "
                f"now has {now}. Put that back to go on with it, or name another output folder to "
                "begin anew, where 'initial' can name the last.safetensors of this one."
            )
    return state


def damaged(path: Path, error: Exception) -> WeightsError:
    """Return the error of a checkpoint that cannot be used."""
    return WeightsError(
        f"{path}: cannot be resumed from ({error}). Use another output folder, or "
        "delete the file to begin again."
    )


def _persons(material: Material) -> str:
    digest = hashlib.sha1(usedforsecurity=False)
    digest.update("\0".join(picture.name for picture in material.samples.pictures).encode())
    rows = [material.once, material.held, *(part for part, _ in material.drawn)]
    shares = np.array([share for _, share in material.drawn])
    for array in (material.xy.numpy(), shares, *rows):
        digest.update(np.ascontiguousarray(array).tobytes())
    return f"{len(material.once)} persons ({digest.hexdigest()[:12]})"

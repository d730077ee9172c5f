"""Why something is not measured, said once for all the stretches of which it is so."""

import re
from collections.abc import Iterable

STRETCH = re.compile(r"from (\S+) to (\S+) s: (.*)", re.DOTALL)


def once_each(said: Iterable[str]) -> list[str]:
    """Return reasons, those that are of several stretches once.

    >>> once_each(["from 1.0 to 2.0 s: dark", "nobody", "from 3.0 to 4.5 s: dark"])
    ['in the stretches 1.0–2.0; 3.0–4.5 s: dark', 'nobody']
    """
    stretches: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for text in said:
        found = STRETCH.fullmatch(text)
        why = found[3] if found else text
        first.setdefault(why, text)
        stretches.setdefault(why, []).append(f"{found[1]}–{found[2]}" if found else "")
    reasons: list[str] = []
    for why, when in stretches.items():
        if len(when) == 1:
            reasons.append(first[why])
        elif all(when):
            reasons.append(f"in the stretches {'; '.join(when)} s: {why}")
        else:
            reasons.append(why)
    return reasons

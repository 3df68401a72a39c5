"""How sure an attribution is, by the construction that found it: constants measured on articles annotated by hand."""

from functools import cache

from extract.speech.cues import table_rows
from extract.speech.findings import Finding

_LEAST = 0.3


def confidence(finding: Finding) -> float:
    """The measured share of right ones among attributions of this construction and class of cue, in [0, 1]."""
    known = _measured()
    rule, kind = finding.construction, finding.cue.kind
    family = rule.split(" ", 1)[0]
    for key in ((rule, kind), (family, kind), (rule, "*"), (family, "*")):
        if key in known:
            return known[key]
    return _LEAST


@cache
def _measured() -> dict[tuple[str, str], float]:
    return {(row[0], row[1]): float(row[2]) for row in table_rows("confidence")}

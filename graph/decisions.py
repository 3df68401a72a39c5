"""What an analyst decided, one decision a line of JSON: of who is who, of a claim, or to withdraw a decision.

    {"id": "d-5ae0…", "decide": "same", "one": {"type": "person", "name": …}, "other": …, "shown": […], "by": …, …}
    {"id": "d-91c2…", "decide": "reject", "claim": "9f86d081884c7d65-c0a1b2c3d4", "shown": […], "by": …, "at": …, …}
    {"id": "d-07fe…", "decide": "withdraw", "decision": "d-5ae0…", "shown": […], "by": …, "at": …, "why": …}

`by` says who, `at` when (UTC, ISO 8601), `why` the reason. `shown` holds words for readers of the file, such as the
claim's quote; the program does not go by it. The id is derived from all else, so that a line that was altered shows.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from graph.errors import RecordError
from graph.iris import content_hash
from graph.resolution.constraint_records import Plain, constraint_of, constraint_record
from graph.resolution.constraints import Constraint

ID_PREFIX = "d-"
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class Review(StrEnum):
    """What an analyst made of a claim; `cg:review` in RDF."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


_VERBS = {Review.ACCEPTED: "accept", Review.REJECTED: "reject"}
_REVIEWS: Mapping[object, Review] = {verb: review for review, verb in _VERBS.items()}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The claim with this id was read rightly, or was not."""

    claim: str
    review: Review


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The decision with this id holds no longer. It cannot be withdrawn itself: decide anew."""

    decision: str


Content = Constraint | Reviewed | Withdrawal


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, by whom, when and why; `shown` is for readers only."""

    content: Content
    by: str
    at: str
    why: str
    shown: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Derived from all that the decision says."""
        return ID_PREFIX + content_hash(json.dumps(_content(self), ensure_ascii=True, sort_keys=True))


def verb_of(content: Content) -> str:
    """The word by which the log calls it.

    >>> verb_of(Withdrawal("d-1"))
    'withdraw'
    """
    return str(_decided(content)["decide"])


def _decided(content: Content) -> Plain:
    match content:
        case Reviewed(claim, review):
            return {"decide": _VERBS[review], "claim": claim}
        case Withdrawal(decision):
            return {"decide": "withdraw", "decision": decision}
        case _:
            return constraint_record(content)


def _content(decision: Decision) -> Plain:
    about = {"shown": list(decision.shown)} if decision.shown else {}
    return _decided(decision.content) | about | {"by": decision.by, "at": decision.at, "why": decision.why}


def decision_line(decision: Decision) -> bytes:
    """The decision as a line of the log, keys in the documented order, with its line break."""
    record = {"id": decision.id} | _content(decision)
    try:
        return json.dumps(record, ensure_ascii=False).encode("utf8") + b"\n"
    except UnicodeEncodeError:  # a lone surrogate, which an article may hold
        return json.dumps(record, ensure_ascii=True).encode("ascii") + b"\n"


def decision_of(line: bytes) -> Decision:
    """The decision that the line holds; RecordError says what is wrong with it.

    >>> reject = Decision(Reviewed("a1-c0", Review.REJECTED), "Ana", "2020-02-01T10:00:00Z", "not what it says")
    >>> decision_of(decision_line(reject)) == reject
    True
    """
    try:
        record = json.loads(line.decode("utf8"))
    except (ValueError, RecursionError) as error:
        raise RecordError(f"not a line of JSON ({error})") from error
    if not isinstance(record, dict):
        raise RecordError("not a JSON object")
    found = Decision(
        _content_of(record),
        _text(record, "by"),
        _instant(_text(record, "at")),
        _text(record, "why"),
        _shown(record.get("shown", [])),
    )
    given = record.get("id", found.id)
    if given != found.id:
        raise RecordError(f"its id is {given!r}, but what it says makes {found.id}: it was altered; decide it anew")
    return found


def _content_of(record: Mapping[str, Any]) -> Content:
    verb = record.get("decide")
    if isinstance(verb, str) and verb in _REVIEWS:
        return Reviewed(_text(record, "claim"), _REVIEWS[verb])
    if verb == "withdraw":
        return Withdrawal(_text(record, "decision"))
    try:
        return constraint_of(record)
    except AttributeError as error:  # a reference that is neither a text nor an object
        raise RecordError("it names an entity neither by id nor by type and name") from error


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or not value.strip():
        raise RecordError(f"it has no {key!r}" if value is None else f"its {key!r} is {value!r}, not a text")
    return value


def _instant(value: str) -> str:
    try:
        if _INSTANT.fullmatch(value):
            datetime.fromisoformat(value)
            return value
    except ValueError:
        pass
    raise RecordError(f"its 'at' is {value!r}, not an instant such as 2020-02-01T10:00:00Z")


def _shown(value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(words, str) for words in value):
        return tuple(value)
    raise RecordError(f"its 'shown' is {value!r}, not a list of texts")

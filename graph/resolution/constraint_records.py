"""Constraints as plain JSON values, for the log of decisions and for the index."""

from collections.abc import Mapping
from typing import Any

from graph.errors import RecordError
from graph.model import EntityType
from graph.resolution.constraints import Constraint, Decided, Different, Named, Reference, Rename, Retype, Same

Plain = dict[str, Any]  # what json.loads gives for an object: its values are checked below


def constraint_record(constraint: Constraint) -> Plain:
    """The constraint as plain values.

    >>> constraint_record(Same(Named(EntityType.PERSON, "Jane Sample", "IR"), "a1-e0"))
    {'decide': 'same', 'one': {'type': 'person', 'name': 'Jane Sample', 'state': 'IR'}, 'other': 'a1-e0'}
    """
    match constraint:
        case Same(one, other):
            return {"decide": "same", "one": _plain(one), "other": _plain(other)}
        case Different(one, other):
            return {"decide": "different", "one": _plain(one), "other": _plain(other)}
        case Rename(what, name):
            return {"decide": "rename", "what": _plain(what), "name": name}
        case Retype(what, kind):
            return {"decide": "retype", "what": _plain(what), "type": kind.value}


def _plain(reference: Reference) -> str | dict[str, str | None]:
    if isinstance(reference, str):
        return reference
    return {"type": reference.type.value, "name": reference.name, "state": reference.state}


def constraint_of(record: Mapping[str, Any]) -> Constraint:
    """The constraint that `constraint_record` wrote; RecordError names what is wrong.

    >>> constraint_of({"decide": "rename", "what": "a1-e0", "name": "Jane Sample"})
    Rename(what='a1-e0', name='Jane Sample')
    """
    try:
        kind = record["decide"]
        if kind in ("same", "different"):
            pair = _reference(record["one"]), _reference(record["other"])
            return Same(*pair) if kind == "same" else Different(*pair)
        if kind == "rename":
            return Rename(_reference(record["what"]), _text(record["name"]))
        if kind == "retype":
            return Retype(_reference(record["what"]), EntityType(record["type"]))
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(f"{record!r} is no decision ({error!r}); mend or remove it") from error
    raise RecordError(f"{record!r} is no decision of who is who: {kind!r} is not same, different, rename or retype")


def _reference(value: Any) -> Reference:
    if isinstance(value, str):
        return value
    state = value.get("state")
    return Named(EntityType(value["type"]), _text(value["name"]), None if state is None else _text(state))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def constraints_in(decided: Decided) -> list[Constraint]:
    """The constraints that were made into these decisions, but for those in conflict."""
    renames = (Rename(what, name) for what, name in decided.rename.items())
    retypes = (Retype(what, kind) for what, kind in decided.retype.items())
    return [*decided.same, *decided.different, *renames, *retypes]

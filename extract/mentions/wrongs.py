"""Which verbs tell a wrong, whatever stands beside them or with what does, as the table of offences has them."""

from functools import cache

from extract.tables import read_table


@cache
def wrong_verbs() -> frozenset[str]:
    """The verbs that tell a wrong whatever stands beside them."""
    rows = read_table("propositions/offences")
    return frozenset(row["trigger"] for row in rows if row["pos"] == "v" and not row["with"] and not row["when"])


@cache
def hurting_verbs() -> frozenset[str]:
    """The verbs that tell a wrong where somebody is their object."""
    rows = read_table("propositions/offences")
    return frozenset(row["trigger"] for row in rows if row["pos"] == "v" and row["with"].startswith("=@person"))


@cache
def attacking_verbs() -> frozenset[str]:
    """The verbs for violence that may befall anybody on duty."""
    rows = (row for row in read_table("propositions/offences") if row["offence"] in ("attack", "killing"))
    return frozenset(r["trigger"] for r in rows if r["pos"] == "v" and r["with"].split("|")[0] in ("", "=@person"))


@cache
def deadly_verbs() -> frozenset[str]:
    """The verbs that kill whoever is their object."""
    rows = read_table("propositions/offences")
    killing = (row for row in rows if row["offence"] == "killing" and row["pos"] == "v")
    return frozenset(row["trigger"] for row in killing if row["with"] in ("", "=@person"))


@cache
def killing_verbs() -> frozenset[str]:
    """The verbs that kill, and those for how somebody who is dead was killed: "shot him"."""
    return deadly_verbs() | {
        row["verb"] for row in read_table("mentions/fates") if row["does"] in ("kills", "finishes")
    }


@cache
def offending_verbs() -> frozenset[str]:
    """The verbs that tell a wrong, be it only with what stands beside them."""
    return frozenset(row["trigger"] for row in read_table("propositions/offences") if row["pos"] == "v")


@cache
def wrong_nouns() -> frozenset[str]:
    """The nouns for wrongs, be it only with what stands beside them."""
    return frozenset(row["trigger"] for row in read_table("propositions/offences") if row["pos"] == "n")


@cache
def act_nouns() -> frozenset[str]:
    """The nouns for what brings harm to people: wrongs, and what violence is done with."""
    means = {row["word"] for row in read_table("propositions/kinds") if row["kind"] == "means"}
    return wrong_nouns() | means

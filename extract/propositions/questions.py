"""What a clause only asks, bids or leaves open: "who fled?", "unclear how many fled", "asked whether they fled"."""

from functools import cache

from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.tables import read_table


@cache
def markers() -> dict[tuple[str, str], str]:
    """What small words make of what is said, by word and kind."""
    return {(row["word"], row["kind"]): row["effect"] for row in read_table("propositions/markers")}


def is_question(parse: Parse, i: int) -> bool:
    """Whether a clause is a question of its own, or one that somebody puts in quotation marks."""
    if parse.heads[i] != i and parse.deps[i] not in ("parataxis", "ccomp", "conj"):
        return False
    if any(parse.words[c] == "?" for c in parse.children[i]):
        return True
    first = parse.leftmost(i)  # '"Who would beat a child?" he asked': the mark hangs on the asking
    while parse.pos[first] == "PUNCT":
        first += 1
    opens = parse.tags[first] in ("WRB", "WP") or (parse.deps[first].startswith("aux") and first < i)
    if not opens or parse.deps[i] != "ccomp":
        return False
    ends = (k for k in range(i, parse.sentence_end(i)) if parse.words[k] in ("?", ".", ";", "”", '"'))
    end = next(ends, None)
    return end is not None and parse.words[end] == "?"


def is_imperative(parse: Parse, i: int) -> bool:
    """Whether a clause bids somebody do something: "| ask | them"."""
    if parse.pos[i] != "VERB" or parse.tags[i] != "VB":
        return False
    if parse.heads[i] != i and parse.deps[i] not in ("ccomp", "parataxis"):
        return False
    if any(parse.deps[c] == "aux" and parse.lemmas[c] != "do" for c in parse.children[i]):
        return False
    return parse.child(i, "nsubj", "nsubj:pass", "mark", "expl", "csubj", "cop") is None


def is_open(parse: Parse, i: int) -> bool:
    """Whether a clause only asks within another: "it is unclear how many were killed", not "told how they fled"."""
    dep, above = parse.deps[i], parse.heads[i]
    if above == i or dep not in ("ccomp", "csubj", "csubj:pass", "advcl", "acl", "nsubj", "nsubj:pass"):
        return False
    opening = parse.leftmost(i)
    if parse.tags[opening] not in ("WRB", "WP", "WDT", "WP$"):
        return False
    counting = parse.lowers[opening] == "how" and parse.lemmas[parse.heads[opening]] in ("many", "much")
    unknown = (parse.lemmas[above], "open") in markers() or is_negated(parse, above)
    return unknown or (counting and dep in ("ccomp", "csubj", "csubj:pass"))

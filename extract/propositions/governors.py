"""What stands over an act and what it makes of it: "involved in kidnapping", "prevent killings", "tried to kill"."""

from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.triggers import part_of_speech, trigger_of
from extract.tables import read_table


class Effect(StrEnum):
    """What a governor makes of the act that depends on it; see governors.tsv."""

    COMMITS = "commits"
    ALLEGED = "alleged"
    AIDS = "aids"
    PERMITS = "permits"
    ASSISTS = "assists"
    INFLICTS = "inflicts"
    ORDERS = "orders"
    AMOUNTS = "amounts"
    SUFFERS = "suffers"
    OCCURS = "occurs"
    HEDGES = "hedges"
    IMPLIES = "implies"
    MAKES = "makes"
    FAILS = "fails"
    ENDS = "ends"
    ASSURES = "assures"
    DOUBTS = "doubts"
    EXCLUDES = "excludes"
    PREVENTS = "prevents"
    TOPIC = "topic"


LISTED = frozenset({"including", "such", "like", "notably", "among"})
"""How a noun hangs on one whose examples it gives: "abuses, including rape"."""
_SUFFERING = frozenset({"person", "organization", "animal"})


class Governor(NamedTuple):
    """The word over an act, how the act hangs on it, and, if the table knows it, the effect on the act and its party.

    `passed` are the container nouns between the two.
    """

    word: int
    link: str
    effect: Effect | None = None
    party: str = "ARG0"
    passed: tuple[int, ...] = ()


_CONTAINED = frozenset({"of", "compound", "amod", "including", "such"})
"""How a noun hangs on one that only contains it: "crimes of kidnapping", "18 counts, including murder"."""


@cache
def _table() -> dict[str, dict[tuple[str, str], tuple[Effect, str]]]:
    """The rows by word, then by part of speech and link."""
    found: dict[str, dict[tuple[str, str], tuple[Effect, str]]] = {}
    for row in read_table("propositions/governors"):
        found.setdefault(row["word"], {})[row["pos"], row["link"]] = Effect(row["effect"]), row["party"]
    return found


@cache
def words_with(effects: tuple[Effect, ...]) -> frozenset[str]:
    """The words that have one of these effects on what hangs on them, without their particles."""
    found = (word for word, known in _table().items() if any(effect in effects for effect, _ in known.values()))
    return frozenset(word.partition("_")[0] for word in found)


@cache
def light_verbs() -> dict[tuple[str, str], str]:
    """Whose the noun under a light verb is, by the verb and how the noun hangs on it."""
    return {(row["verb"], row["link"]): row["party"] for row in read_table("propositions/light_verbs")}


@lru_cache(maxsize=4096)
def governor_of(parse: Parse, i: int) -> Governor | None:
    """The word over `i`, past coordination and container nouns ("crimes of"); None at the top of a sentence.

    "They were involved in crimes of kidnapping and forgery": for both, "involved", by "in".
    """
    at = listed_with(parse, i)
    passed: tuple[int, ...] = ()
    laid = parse.child(i, "acl", "acl:relcl")
    blamed = _table_entry(parse, laid, "obj") if laid is not None and parse.tags[laid] in ("VBN", "VBD") else None
    if laid is not None and blamed is not None and blamed[0] is Effect.ALLEGED and blamed[1] != "ARG1":
        return Governor(laid, "obj", *blamed)  # "an attack | (he) blamed | on the militia"
    while (above := parse.heads[at]) != at:
        link = link_of(parse, at)
        known = _table_entry(parse, above, "result") if _is_result(parse, at) else None
        known, link = (known, "result") if known is not None else (_table_entry(parse, above, link), link)
        listed = link in LISTED and parse.pos[above] == "NOUN"
        charged = _table_entry(parse, above, "of") if listed and known is None else None
        if charged is not None and charged[0] is Effect.ALLEGED:  # "face several | charges |, including slavery"
            return Governor(above, "of", *charged, passed)
        scheme = (
            link in ("comp", "compound") and parse.pos[above] == "NOUN" and is_kind(parse.lemmas[above], "scheming")
        )
        if scheme or (known is None and (listed or (link in _CONTAINED and _contains(parse, above)))):
            passed += (above,)
            at = parse.first_conjunct(above)
            continue
        if known is None and parse.deps[at] in ("obl", "advcl"):
            noun, known = _of_noun_beside(parse, above, at, link)
            above = noun if known is not None else above
        if known is not None and known[0] is Effect.COMMITS and link == "comp" and _has_subject(parse, at):
            known = None  # "admitted that he was killed" does not say by whom
        if known is not None and known[0] in (Effect.COMMITS, Effect.MAKES) and _is_made_so(parse, above, at, link):
            known = None
        if known is not None and known[0] is Effect.SUFFERS and any(is_kind(parse.lemmas[k], "charge") for k in passed):
            known = Effect.ALLEGED, known[1]  # "faces eleven | counts | of fraud"
        if known is None and parse.tags[at] == "VBG":
            known = _of_gerund(parse, above, at, link)
        effect, party = known or (None, "ARG0")
        return Governor(above, link, effect, party, passed)
    return None


def _of_noun_beside(parse: Parse, verb: int, at: int, link: str) -> tuple[int, tuple[Effect, str] | None]:
    """What a verb's noun makes of what hangs on the verb: "took | part | in killings", "went on | trial | for them"."""
    for noun in parse.children[verb]:
        judged = parse.deps[noun] in ("obl", "xcomp") and is_kind(parse.lemmas[noun], "judgement")
        if noun < at and (parse.deps[noun] == "obj" or judged):
            known = _table_entry(parse, noun, link)
            if known is not None:
                return noun, known
    return verb, None


def _of_gerund(parse: Parse, above: int, gerund: int, link: str) -> tuple[Effect, str] | None:
    """What a word makes of a bare gerund that it names: "fights | scamming |", "campaigns against | flogging |"."""
    if link == "against":
        return Effect.TOPIC, "ARG0"
    named = _table_entry(parse, above, "obj") if link == "comp" and not _has_subject(parse, gerund) else None
    return named if named is not None and named[0] in (Effect.TOPIC, Effect.PREVENTS) else None


def listed_with(parse: Parse, i: int) -> int:
    """The first of the phrases that are told in a row: of "crimes against humanity, | rape | and arson", the crimes."""
    first = parse.first_conjunct(i)
    of_crime = first != i and parse.case(first) == "against" and is_kind(parse.lemmas[parse.heads[first]], "container")
    return parse.first_conjunct(parse.heads[first]) if of_crime else first


def does(parse: Parse, verb: int) -> bool:
    """Whether a verb says of its object that it was done: "an attack | carried out | by them", not "filmed by them"."""
    known = _table_entry(parse, verb, "obj")
    does_it = known is not None and known[0] in (Effect.COMMITS, Effect.ORDERS)
    return does_it or is_kind(parse.lemmas[verb], "avowing")


def effect_on(parse: Parse, above: int, link: str) -> Effect | None:
    """What a word makes of an act that hangs on it so: "failing | to publish | it" fails."""
    known = _table_entry(parse, above, link)
    return None if known is None else known[0]


def only_seems(parse: Parse, verb: int) -> bool:
    """Whether a verb says no more of its subject than that something seems so: "two | seem | to have been sold"."""
    known = _table_entry(parse, verb, "comp") if parse.child(verb, "xcomp") is not None else None
    return known is not None and known == (Effect.HEDGES, "ARG1")


def is_rumoured(parse: Parse, verb: int) -> bool:
    """Whether a passive tells what is only thought or rumoured of its subject: "is | rumoured | to be worth nine"."""
    passive = parse.child(verb, "aux:pass", "cop") is not None and parse.child(verb, "xcomp") is not None
    return passive and effect_on(parse, verb, "comp") is Effect.HEDGES


def occurs(parse: Parse, verb: int) -> bool:
    """Whether a verb says of its subject that it happened: "the raid that | took | place in May"."""
    return effect_on(parse, verb, "subj") is Effect.OCCURS


def link_of(parse: Parse, i: int) -> str:
    """How `i` hangs on the word above, in the table's words: obj, subj, comp, a preposition; else the relation."""
    dep, above = parse.deps[i], parse.heads[i]
    if dep == "obj" or dep == "nsubj:pass":
        return "obj"
    if dep in ("nsubj", "csubj", "csubj:pass"):
        return "subj"
    case = parse.case(i)
    if dep.startswith(("nmod", "obl")) and dep != "nmod:poss":
        return case or "TMP"
    unfolds = dep == "acl:relcl" and case == "that" and _is_complete(parse, i)  # "no sign | that they left the camp"
    if dep in ("xcomp", "ccomp", "acl") or dep.startswith("advcl") or unfolds:
        if case and case not in ("to", "that"):
            return case
        if dep.startswith("advcl"):
            if parse.tags[i] == "VBG" and parse.is_set_off(i):
                return "participle"  # "pushed them back, | robbing | them": no complement
            if part_of_speech(parse, above) == "a" or parse.tags[i] == "VBG":
                return "comp"
            return "purpose" if case == "to" or (parse.tags[i] == "VB" and not case) else dep
        if dep == "acl" and case not in ("to", "that") and parse.tags[i] in ("VBG", "VBN", "VBD"):
            return "participle"
        return "comp"
    return dep


def _is_result(parse: Parse, i: int) -> bool:
    """Whether a participle is what somebody had done to others: "had the men | killed", not "had her men killed"."""
    above = parse.heads[i]
    if parse.deps[i] != "xcomp" or parse.tags[i] != "VBN" or (undergoing := parse.child(above, "obj")) is None:
        return False
    owned = parse.child(undergoing, "nmod:poss") is not None
    doer = parse.child(above, "nsubj")
    body = doer is not None and parse.types[doer] == "organization"  # "the firm had its workers beaten"
    counted = parse.child(undergoing, "nmod") if parse.pos[undergoing] == "NUM" else None  # "two of our citizens"
    whom = undergoing if counted is None else counted
    return (body or not owned) and parse.types[whom] in _SUFFERING


def _is_made_so(parse: Parse, above: int, thing: int, link: str) -> bool:
    """Whether a verb only says what becomes of its object, or is of an eye or ear: "makes | the raid | a | crime |"."""
    if link == "to":  # "turned a blind eye to | torture |"
        own = parse.child(above, "obj")
        return own is not None and is_kind(parse.lemmas[own], "bodypart")
    if parse.lemmas[above] != "make" or link not in ("obj", "comp"):
        return False
    if link == "comp":
        return parse.pos[thing] == "NOUN"
    result = parse.child(above, "xcomp")
    definite = any(parse.lowers[c] == "the" for c in parse.children[thing])  # one makes a raid, or the raid easy
    return (result is not None and result > thing) or (
        definite and parse.tags[above] == "VBG" and parse.is_set_off(above)
    )


def _has_subject(parse: Parse, i: int) -> bool:
    return parse.child(i, "nsubj", "nsubj:pass", "csubj") is not None


def _is_complete(parse: Parse, i: int) -> bool:
    """Whether a clause lacks neither subject nor object, so that "that" before it stands for nothing in it."""
    return _has_subject(parse, i) and parse.child(i, "obj", "nsubj:pass", "ccomp", "xcomp") is not None


def _contains(parse: Parse, i: int) -> bool:
    """Whether a noun only says how much, how long or what kind of something there was: "years of | torture |"."""
    return parse.types[i] == "time" or any(
        is_kind(parse.lemmas[i], kind) for kind in ("container", "quantity", "venture", "growth")
    )


def _table_entry(parse: Parse, above: int, link: str) -> tuple[Effect, str] | None:
    table = _table()
    forms = (trigger_of(parse, above), parse.lemmas[above], parse.lowers[above])
    if table.keys().isdisjoint(forms):
        return None
    letter = part_of_speech(parse, above) or "n"
    letters = (letter, "a") if letter == "v" else (letter, "v") if parse.tags[above] in ("VBN", "VBG") else (letter,)
    known = [table[form] for form in forms if form in table]
    return next((rows[key, link] for rows in known for key in letters if (key, link) in rows), None)

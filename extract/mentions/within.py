"""Whom a pronoun means by its place in the sentence: who acts in its clause, in the one above, or in the one before.

"Roe said that Lind kept it for himself."                    himself: Lind
"Roe was freed after the envoy had visited him."             him: Roe, whoever was spoken of before
"Roe was aide to Lind, who owned a mill. Before that he ..." he: Roe
"""

from collections.abc import Mapping

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.pronoun_forms import REFLEXIVE

_BEHIND = frozenset({"obj", "iobj", "obl", "nmod"})


def bound(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The option to which its sentence, or the one before, ties the pronoun, with the reason."""
    return (
        _of_oneself(talk, i, options) or _of_clause_above(talk, i, options, chosen) or _topic(talk, i, options, chosen)
    )


def _of_oneself(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who acts in the clause of "himself"."""
    if talk.parse.lowers[i] not in REFLEXIVE:
        return None
    heads = subjects(talk.parse, predicate(talk.parse, i))
    found = {s.entity for s in options.values() if s.head in heads}
    return (found.pop(), "acts there") if len(found) == 1 else None


def _of_clause_above(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who is the subject before an adverbial clause in which another one does something to the pronoun."""
    parse, clause = talk.parse, predicate(talk.parse, i)
    if (
        parse.deps[clause] != "advcl"
        or parse.deps[i] not in _BEHIND
        or (chosen and chosen.sentence == talk.sentences[i])
    ):
        return None
    own, above = parse.child(clause, *SUBJECTS), parse.child(parse.heads[clause], *SUBJECTS)
    if own is None or above is None or own == i or not above < parse.heads[clause] < clause:
        return None
    acts = [s for s in options.values() if s.head == above]
    between = any(above < s.head < i for s in options.values())
    return (acts[0].entity, "acts above it") if acts and not between else None


def _topic(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Of whom the sentence before says what he was to the one chosen, who is only described there."""
    parse = talk.parse
    if chosen is None or parse.deps[i] not in SUBJECTS or chosen.sentence != talk.sentences[i] - 1:
        return None
    described = parse.heads[chosen.clause] if parse.deps[chosen.clause] == "acl:relcl" else chosen.head
    post = parse.heads[described]
    beside = parse.deps[described] == "nmod" and parse.child(described, "acl:relcl") is not None
    if not beside or parse.deps[post] not in ("ROOT", "root") or parse.child(post, "cop") is None:
        return None
    subject = parse.child(post, "nsubj")
    found = next((s.entity for s in options.values() if s.head in (subject, post)), None)
    return (found, "the text is about him") if found is not None else None

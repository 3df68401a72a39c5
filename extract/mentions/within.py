"""Whom a pronoun means by its place in the sentence: who acts in its clause, in the one above, or in the one before.

"The rebels seized the nuns, and they killed them."          they: the rebels, them: the nuns
"Roe said that Lind kept it for himself."                    himself: Lind
"Roe was stabbed by Lind when he tried to flee."      he: Roe
"Roe was freed after the envoy had visited him."             him: Roe, whoever was spoken of before
"Roe was aide to Lind, who owned a mill. Before that he ..." he: Roe
"""

from collections.abc import Mapping

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import befalling, coercing_verbs, lured
from extract.mentions.fitting import sort_of
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import accusing_verbs
from extract.mentions.wrongs import wrong_nouns
from extract.pronoun_forms import REFLEXIVE
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_WHEN = frozenset({"when", "after", "before", "as", "while", "because", "until"})
_DURING = frozenset({"before", "while", "as"})
_BEHIND = frozenset({"obj", "iobj", "obl", "nmod"})


def bound(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The option to which its sentence, or the one before, ties the pronoun, with the reason."""
    return (
        whose_own(talk, i, options)
        or _parallel(talk, i, options)
        or _of_oneself(talk, i, options)
        or _of_clause_above(talk, i, options, chosen)
        or _who_undergoes(talk, i, options, chosen)
        or _undergoes_means(talk, i, options)
        or _is_promised(talk, i, options, chosen)
        or _topic(talk, i, options, chosen)
    )


def whose_own(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Whose it is, where it tells of somebody's own: what makes him such, or a wrong that he is said to hide."""
    return _made_such(talk, i, options) or _charged_over(talk, i, options)


def _charged_over(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who is accused, where a wrong of "its" is what he hides: "a nun accused | the guild | of hiding its abuses"."""
    parse, wrong = talk.parse, talk.parse.heads[i]
    if parse.deps[i] != "nmod:poss" or parse.lemmas[wrong] not in wrong_nouns() or parse.deps[wrong] not in _BEHIND:
        return None
    if parse.types[wrong] not in ("event", "abstract"):
        return None  # "accused him of taking | her passport |"
    over = next((v for v in parse.up(wrong) if parse.lemmas[v] in accusing_verbs()), None)
    charged = None if over is None else parse.child(over, "obj", "nsubj:pass")
    found = next((s.entity for s in options.values() if s.head == charged and s.head < i), None)
    return (found, "stands accused") if found is not None else None


def _made_such(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Whom something of his own makes what he is: "| Kenda |'s coast makes | it | a route for smugglers"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    thing = parse.child(verb, "nsubj") if parse.deps[i] == "obj" and is_kind(parse.lemmas[verb], "rendering") else None
    if thing is None or not any(parse.deps[c] in ("xcomp", "obj") for c in parse.children[verb] if c > i):
        return None
    owners = [c for c in parse.children[thing] if parse.deps[c] == "nmod:poss" or parse.case(c) == "of"]
    found = next((s.entity for s in options.values() if s.head in owners), None)
    return (found, "is made such by his own") if found is not None else None


def _parallel(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who did, or suffered, what the clause before tells, where of two pronouns alike one does more to the other.

    "The rebels seized the patients, and | they | killed | them |."
    """
    parse, verb = talk.parse, talk.parse.heads[i]
    relation = "nsubj" if parse.deps[i] == "nsubj" else "obj"
    other = parse.child(verb, "obj" if relation == "nsubj" else "nsubj")
    if parse.deps[i] != relation or other is None or sort_of(parse.lowers[other]) != sort_of(parse.lowers[i]):
        return None
    joined = parse.deps[verb] == "conj"
    before = parse.heads[verb] if joined else _deed_during(parse, verb) or _main_before(parse, verb)
    if before is None or gender_told(parse.lowers[other]) != gender_told(parse.lowers[i]):
        return None
    did, suffered = parse.child(before, "nsubj"), parse.child(before, "obj")
    heads = {s.head: s.entity for s in talk.back_to(talk.sentences[before])}
    wanted = did if relation == "nsubj" else suffered
    if did is None or suffered is None or wanted is None or not {did, suffered} <= heads.keys():
        return None
    return (heads[wanted], "does more of it") if heads[wanted] in options else None


def _deed_during(parse: Parse, verb: int) -> int | None:
    """What was done to somebody before or while a clause of time goes on: "tied them up before they shot them".

    Also what they were made to do: "made the men | dig | while they beat them".
    """
    above = parse.heads[verb]
    if parse.deps[verb] != "advcl" or parse.lowers[parse.leftmost(verb)] not in _DURING:
        return None
    if parse.deps[above] == "xcomp" and parse.child(parse.heads[above], "obj") is not None:
        return parse.heads[above]
    return above if parse.lemmas[above] in befalling() else None


def _main_before(parse: Parse, verb: int) -> int | None:
    """The main verb of the sentence before, where this one is a main verb too."""
    start = parse.sentences[verb]
    hindsight = any(parse.lowers[c] == "had" for c in parse.children[verb])  # "Police held the men. They had shot them"
    if not start or hindsight or parse.deps[verb] not in ("ROOT", "root"):
        return None
    return next((j for j in range(parse.sentences[start - 1], start) if parse.deps[j] in ("ROOT", "root")), None)


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
    if parse.deps[clause] != "advcl" or parse.deps[i] not in _BEHIND:
        return None
    if chosen is not None and chosen.sentence == talk.sentences[i]:
        owner = parse.child(chosen.head, "nmod:poss") if parse.heads[chosen.head] == parse.heads[clause] else None
        owning = {s.entity for s in talk.back_to(chosen.sentence) if s.head == owner and s.form == "pronoun"}
        above = parse.child(parse.heads[clause], *SUBJECTS)
        found = {s.entity for s in talk.back_to(chosen.sentence) if s.head == above and s.entity in options} & owning
        return (found.pop(), "acts above it") if found else None  # "called | their | parents while guards beat them"
    own, above = parse.child(clause, *SUBJECTS), parse.child(parse.heads[clause], *SUBJECTS)
    if own is None or above is None or own == i or not above < parse.heads[clause] < clause:
        return None
    acts = [s for s in options.values() if s.head == above]
    between = any(above < s.head < i for s in options.values())
    return (acts[0].entity, "acts above it") if acts and not between else None


def _who_undergoes(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who suffered it, or was helped, where the doer was chosen for what a clause behind tells of "him".

    "was hit by a cook when | he | fled", "hit Roe after | he | refused", "freed girls where | they | were held"
    """
    if chosen is None or talk.parse.deps[i] not in SUBJECTS or chosen.sentence != talk.sentences[i]:
        return None
    parse, clause = talk.parse, predicate(talk.parse, i)
    over = parse.heads[parse.first_conjunct(chosen.head)]
    timed = parse.deps[clause] == "advcl" and parse.heads[clause] == over
    timed = timed and parse.lowers[parse.leftmost(clause)] in _WHEN
    if chosen.head == parse.child(over, "obl:agent"):
        undergoing = parse.child(over, "nsubj:pass") if timed else None
    else:
        provoked = timed and parse.lemmas[over] in befalling() and is_kind(parse.lemmas[clause], "provoking")
        freed = parse.deps[i] == "nsubj:pass" and parse.lemmas[clause] in befalling() | coercing_verbs()
        freed = freed and is_kind(parse.lemmas[over], "freeing") and over in parse.up(clause)
        undergoing = parse.child(over, "obj") if provoked or freed else None
    found = next((s.entity for s in options.values() if s.head == undergoing), None)
    return (found, "undergoes it above") if found is not None else None


def _undergoes_means(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """To whom something is done by doing it to "them": "made | nuns | cook for its men by beating | them |"."""
    parse, clause = talk.parse, talk.parse.heads[i]
    mark = parse.child(clause, "mark") if parse.deps[i] == "obj" and parse.deps[clause] == "advcl" else None
    if mark is None or parse.lowers[mark] != "by":
        return None
    people = parse.child(parse.heads[clause], "obj")
    found = next((s.entity for s in options.values() if s.head == people), None)
    return (found, "undergoes it above") if found is not None else None


def _is_promised(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who is to get what he is lured with: "the traffickers told | the girls | they would be paid"."""
    parse, clause = talk.parse, predicate(talk.parse, i)
    if chosen is None or parse.deps[i] not in SUBJECTS or parse.deps[clause] not in ("ccomp", "acl:relcl"):
        return None
    verb = parse.heads[clause] if parse.deps[clause] == "ccomp" else parse.heads[parse.heads[clause]]
    if chosen.head != parse.child(verb, "nsubj"):
        return None
    if parse.deps[i] != "nsubj:pass" and not is_kind(parse.lemmas[clause], "earning"):
        return None
    heads = lured(parse, chosen.head, verb)
    found = next((s.entity for s in options.values() if s.head in heads), None)
    return (found, "is promised it") if found is not None else None


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

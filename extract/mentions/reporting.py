"""What reporting says of a pronoun: who tells of himself, who goes on speaking, who is only told.

"Ana Diaz claims that she was held"                                     she is who claims
"Rossi said Weber had fled. He added that ..."                          he is who said, not who is said to have fled
"Refugees told investigators that soldiers had beaten them"             they are who told
"The police arrested ten students. Lawyers say they were arrested ..."  they are those who were arrested
"""

from collections.abc import Iterator, Mapping, Set
from functools import cache

from extract.mentions.another import does_it_to_another, is_done_to_another
from extract.mentions.binding import predicate, predicates, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.wrongs import act_nouns, deadly_verbs, killing_verbs, offending_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import cue_table
from extract.tables import read_table
from graph.model import EntityType

_SUBJECTS = ("nsubj", "nsubj:pass")
_PATIENTS = ("obj", "nsubj:pass")
_ABSOLUTE = frozenset({"his", "hers", "theirs"})
_NEAR = 2  # sentences back in which a voice goes on, or in which the same was done to somebody
_NAMED = ("name", "pronoun")  # what a noun is called by does not tell whose words they are: "his lawyer said he"


@cache
def hearers() -> frozenset[str]:
    """The nouns for those to whom accounts are given."""
    return frozenset(row["noun"] for row in read_table("mentions/hearers"))


@cache
def professionals() -> frozenset[str]:
    """The nouns for those who tell of others by trade, as lawyers do."""
    return frozenset(row["role"] for row in read_table("mentions/roles") if row["kind"] == "professional")


@cache
def accusing_verbs() -> frozenset[str]:
    """The verbs that accuse, be it without a clause that tells of what: "accused him of theft"."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "verb" and any(cue.kind == "accusation" for cue in cues)
    )


def has_content(parse: Parse, verb: int) -> bool:
    """Whether a verb says, or thinks, what another clause tells."""
    return parse.deps[verb] == "parataxis" or parse.child(verb, "ccomp", "parataxis") is not None


def told_in_content(talk: Discourse, i: int) -> tuple[Set[str], Set[str]]:
    """The entities and the nouns that what the pronoun's verb tells names: "They said the men had held ten workers"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    content = parse.child(verb, "ccomp") if parse.deps[i] == "nsubj" else None
    if content is None or content < verb:
        return frozenset(), frozenset()
    told = [j for j in parse.below(content) if parse.deps[j] not in ("compound", "nmod:desc", "nmod")]
    entities = {talk.ahead[j][0] for j in told if parse.pos[j] == "PROPN" and j in talk.ahead}
    return entities, {parse.lemmas[j] for j in told if parse.pos[j] == "NOUN"}


def is_named_there(talk: Discourse, s: Spoken, entities: Set[str], nouns: Set[str]) -> bool:
    """Whether a candidate is among those `told_in_content`."""
    return s.entity in entities or (s.form in ("the", "a", "bare") and talk.parse.lemmas[s.head] in nouns)


def entities_at(talk: Discourse, sentence: int) -> dict[int, str]:
    """The entities of the mentions by head word, back to a sentence."""
    found: dict[int, str] = {}
    for s in talk.back_to(sentence):
        found.setdefault(s.head, s.entity)
    return found


def who_tells(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The option that reporting prefers to the `chosen` one, with the reason; None where it has nothing to say."""
    for reason, found in (
        ("was killed", _was_killed(talk, i, options, chosen)),
        ("tells of oneself", _of_oneself(talk, i, options)),
        ("goes on speaking", _speaks_on(talk, i, options, chosen)),
        ("suffered the same", _suffered_same(talk, i, options)),
        ("undergoes what follows", _undergoes_more(talk, i, options)),
        ("calls it so", _calls_it_so(talk, i, options)),
        ("does it in an act of one's own", _in_own_act(talk, i, options)),
    ):
        if found is not None:
            return found, reason
    return None


def _of_oneself(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """Who says the clause of which the pronoun is the subject: "Diaz claims that she"; of a lawyer the client.

    Also of what somebody suffers there, and owns, if nobody else comes in question in what is said.
    """
    parse = talk.parse
    if does_it_to_another(parse, i):
        return None  # "a clerk who says that he robbed him": one of two
    teller = teller_around(parse, i)
    said_of = teller if teller is not None else _teller_above(parse, i)
    if said_of is None or talk.quotations[said_of] != talk.quotations[i]:
        return None
    verb = _verb_of_saying(parse, i, parse.heads[parse.first_conjunct(said_of)])
    if any(parse.heads[s.head] == verb and s.head != said_of and s.role != "subject" for s in options.values()):
        return None  # "Rossi told Weber that he": either
    if teller is None and any(said_of < s.head < i and s.clause != verb for s in options.values()):
        return None
    at = entities_at(talk, talk.sentences[said_of])
    owner = next((at[c] for c in owners(parse, said_of) if c in at), None)
    sees = _is_of_ones_own(parse, i, said_of) and is_done_to_another(parse, i)  # "his deputy said | he | had seen him"
    if owner is not None and owner in options and options[owner].type is EntityType.PERSON and not sees:
        return owner if at.get(said_of) != owner and teller is not None else None
    entity = at.get(said_of, "")
    named = entity in talk.times_named or _is_of_ones_own(parse, i, said_of) or parse.pos[said_of] == "PRON"
    return entity if named and entity in options and options[entity].type is not EntityType.GROUP else None


def _is_of_ones_own(parse: Parse, i: int, teller: int) -> bool:
    """Whether somebody tells what he knows or feels, and not of others by trade: "a cook said | he | knew"."""
    known = parse.deps[i] == "nsubj" and is_kind(parse.lemmas[parse.heads[i]], "minding")
    return known and parse.lemmas[teller] not in professionals() and not is_kind(parse.lemmas[teller], "pleading")


def _verb_of_saying(parse: Parse, i: int, main: int) -> int:
    """The verb that tells the word's clause, be it not the `main` verb: "took it, | promising | he would"."""
    clause = next((at for at, link in predicates(parse, i) if link == "ccomp"), main)
    return clause if parse.deps[clause] == "advcl" else main


def _teller_above(parse: Parse, i: int) -> int | None:
    """The head of who says what the word stands in, if it is an object or an owner there; None elsewhere."""
    if parse.deps[i] not in ("obj", "nmod:poss"):
        return None
    for at, link in predicates(parse, i):
        if link == "ccomp":
            tellers = subjects(parse, at)
            return next(iter(tellers)) if len(tellers) == 1 else None
        if link not in ("same", "conj"):
            return None
    return None


def owners(parse: Parse, noun: int) -> Iterator[int]:
    """Whose somebody is described to be: "his lawyer, Ana Diaz", "Rossi's lawyer", "a cousin of hers"."""
    beside = [c for c in parse.children[noun] if parse.deps[c] in ("appos", "nmod:desc", "flat", "compound")]
    if parse.deps[noun] in ("appos", "nmod:desc", "flat"):
        beside.append(parse.heads[noun])
    for word in (noun, *beside):
        owner = parse.child(word, "nmod:poss")
        if owner is None:
            owner = next((c for c in parse.children[word] if parse.lowers[c] in _ABSOLUTE), None)
        if owner is not None:
            yield owner


def teller_around(parse: Parse, i: int) -> int | None:
    """The head of who says the clause of which the word is, or owns, the subject; None where that is not one."""
    if parse.deps[i] == "nmod:poss":
        i = parse.heads[i]
    if parse.deps[i] not in _SUBJECTS:
        return None
    clause = predicate(parse, i)
    if parse.deps[clause] != "ccomp":
        return None
    tellers = subjects(parse, parse.heads[clause])
    return next(iter(tellers)) if len(tellers) == 1 else None


def _speaks_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """The last voice before "he added", if the one chosen stands in what that voice said."""
    parse = talk.parse
    verb = parse.heads[i]
    tells = has_content(parse, verb) or parse.lemmas[verb] in accusing_verbs()
    speaks = parse.deps[i] == "nsubj" and tells and not talk.quotations[i]
    if chosen is None or not speaks:
        return None
    for s in talk.back_to(talk.sentences[i] - _NEAR):
        before = s.sentence < talk.sentences[i] and s.role == "subject" and not s.quotation
        if not before or not has_content(parse, s.clause):
            continue
        inside = chosen.quotation or s.head in tellers_around(parse, chosen.head)
        return s.entity if inside and s.entity in options and s.form in _NAMED else None
    return None


def tellers_around(parse: Parse, i: int) -> Iterator[int]:
    """The heads of those who say what the word stands in."""
    for at, link in predicates(parse, i):
        if link in ("ccomp", "parataxis"):
            yield from subjects(parse, at)


def _suffered_same(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """To whom just before the same was done as to the pronoun, where no name tells of itself."""
    if teller_around(talk.parse, i) is None:
        return None
    return _underwent(talk, i, options, frozenset({talk.parse.lemmas[talk.parse.heads[i]]}))


def _was_killed(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """Who was killed just before, where those chosen tell how: "Nine were killed. Cooks said they shot | them |"."""
    parse = talk.parse
    verb = parse.lemmas[parse.heads[i]]
    if chosen is None and parse.deps[i] == "nsubj:pass" and verb in deadly_verbs():
        return _underwent(talk, i, options, killing_verbs(), _NEAR + 1)
    if chosen is None or parse.deps[i] != "obj" or verb not in killing_verbs():
        return None
    return _underwent(talk, i, options, deadly_verbs()) if chosen.head in tellers_around(parse, i) else None


def _underwent(talk: Discourse, i: int, options: Mapping[str, Spoken], verbs: Set[str], back: int = 2) -> str | None:
    """The only one of the options to whom one of the verbs happened just before, where the pronoun undergoes more."""
    parse = talk.parse
    if parse.deps[i] not in _PATIENTS:
        return None
    done = {
        s.entity
        for s in talk.back_to(talk.sentences[i] - back)
        if s.sentence < talk.sentences[i]
        and s.entity in options
        and parse.deps[parse.first_conjunct(s.head)] in _PATIENTS
        and parse.lemmas[parse.heads[parse.first_conjunct(s.head)]] in verbs
    }
    return done.pop() if len(done) == 1 else None


def _undergoes_more(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """Whom the same subject did something to right before: "dragged Roe out and shot him", "and called on him to"."""
    parse = talk.parse
    verb = parse.heads[i]
    undergoes = parse.deps[i] == "obj" or (parse.deps[i] == "obl" and is_kind(parse.lemmas[verb], "calling"))
    if not undergoes or parse.deps[verb] != "conj" or parse.child(verb, *_SUBJECTS) is not None:
        return None
    before = parse.child(parse.heads[verb], "obj")
    return next((s.entity for s in options.values() if s.head == before), None)


def _calls_it_so(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """Who acts in the clause that holds "what they called": "the body voiced concern about what it called a plot"."""
    parse = talk.parse
    if parse.deps[i] != "nsubj" or i == 0 or parse.lowers[i - 1] != "what" or talk.quotations[i]:
        return None
    for at, _ in predicates(parse, i):
        heads = subjects(parse, at) - {i, i - 1}
        found = [s.entity for s in options.values() if s.head in heads and s.head < i]
        if heads and at != predicate(parse, i):
            return found[0] if len(found) == 1 else None
    return None


def _in_own_act(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """Whose act it is in which a wrong is told as done by them: "the rebels killed nine in | their | attack"."""
    parse = talk.parse
    act = parse.heads[i]
    if parse.deps[i] != "nmod:poss" or parse.case(act) not in ("in", "during") or parse.lemmas[act] not in act_nouns():
        return None
    verb = parse.heads[act]
    if parse.lemmas[verb] not in offending_verbs() or parse.child(verb, "nsubj:pass", "aux:pass") is not None:
        return None
    heads = subjects(parse, verb)
    found = [s.entity for s in options.values() if s.head in heads]
    return found[0] if len(found) == 1 else None

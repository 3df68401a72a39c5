"""Who tells something, by which verb, and in which words: the voices of an article before a word."""

from collections.abc import Iterator
from functools import cache, lru_cache

from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.reporting import accusing_verbs, has_content
from extract.propositions.parse import Parse
from extract.speech.cues import cue_table, word_list

REMEMBERED = 20  # sentences after which a voice is spoken of anew before it speaks
_CUTS = frozenset({":", ";"})
_CLOSING = frozenset('"”»')
_GOES_ON = frozenset({",", "!", "?"})
_SAID = ("ccomp", "parataxis")
_MAIN = frozenset({"ROOT", "root"})
_SPEECH = frozenset({"speech", "accusation", "denial", "rejection", "admission", "confirmation", "warning", "thought"})


@cache
def telling_verbs() -> frozenset[str]:
    """The verbs that put words, or a belief, into somebody's mouth."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "verb" and any(cue.kind in _SPEECH and not {"that", "quote"}.isdisjoint(cue.takes) for cue in cues)
    )


@cache
def _acts() -> frozenset[str]:
    """The verbs with which somebody speaks of others, though no clause tells what he says: "accused him of theft"."""
    return accusing_verbs() | word_list("asking")


def speaking_verb(parse: Parse, i: int) -> int | None:
    """The verb of speech that the word is subject of; None where it is none, or nothing is said by it."""
    while parse.deps[i] in ("flat", "appos") and parse.heads[i] < i:
        i = parse.heads[i]  # a name may be headed by its title, or by "another"
    verb = parse.heads[i]
    if parse.deps[i] != "nsubj":
        return None
    lemma = parse.lemmas[verb]
    if lemma in _acts() or (lemma == "tell" and _tells_story(parse, verb)):
        return verb
    inverted = verb < i and parse.words[verb - 1] == ","
    said = lemma in telling_verbs() and (has_content(parse, verb) or inverted or _ends_quotation(parse, i, verb))
    return verb if said else None  # "A scandal, said | Roe |", whatever the parse makes of the scandal


def _ends_quotation(parse: Parse, i: int, verb: int) -> bool:
    """Whether a voice and its verb stand behind a quotation that the parse cuts off: '"It burned," | Roe | said'."""
    start = parse.sentences[i]
    behind = start > 1 and parse.words[start - 1] in _CLOSING and parse.words[start - 2] in _GOES_ON
    return behind and verb > i and parse.leftmost(i) == start and parse.child(verb, "obj") is None


def told_view(parse: Parse, i: int) -> int | None:
    """The noun for an opinion or account that is the word's own: "in | her | view", "in the words of | Ana Roe |"."""
    while parse.deps[i] in ("flat", "appos") and parse.heads[i] < i and parse.lemmas[i] not in _views():
        i = parse.heads[i]
    noun = i if parse.lowers[i] in _views() else parse.heads[i]
    if parse.lowers[noun] not in _views():
        return None
    own = parse.deps[i] == "nmod:poss" or (parse.deps[i] == "nmod" and noun < i) or noun == i
    case = parse.child(noun, "case")
    return noun if own and case is not None and parse.lowers[case] in ("in", "by", "to") else None


@cache
def _views() -> frozenset[str]:
    return word_list("recounting", "minding")


def _tells_story(parse: Parse, verb: int) -> bool:
    """Whether somebody tells something as a whole, of which more is told then: "told a different | story |"."""
    thing = parse.child(verb, "obj")
    return thing is not None and parse.lemmas[thing] in word_list("tale")


def words_said(talk: Discourse, verb: int) -> frozenset[int]:
    """The words that a verb of speech reports: its clause, and the quotations that its sentence ends or holds."""
    parse, own = talk.parse, set(talk.parse.below(verb))
    if parse.deps[verb] == "parataxis" and parse.child(verb, "ccomp") is None:
        above = parse.heads[verb]
        while parse.deps[above] == "xcomp":
            above = parse.heads[above]  # "pupils need to | know | it, they said"
        found: set[int] = set(parse.below(above)) - own
        cut = max((j for j in found if j < verb and parse.words[j] in _CUTS), default=-1)
        found = {j for j in found if j > cut}  # "Roe denied it: he had fled, he claimed"
    else:
        found = {j for c in parse.children[verb] if parse.deps[c] in _SAID for j in parse.below(c)}
    start, end = parse.sentences[verb], parse.sentence_end(verb)
    numbers = set(talk.quotations[start:end]) - {0}
    found |= {j for j in range(start, end) if talk.quotations[j] in numbers}
    while numbers and start and talk.quotations[start - 1] in numbers:
        start -= 1
        found.add(start)
    return frozenset(found)


def voices(talk: Discourse, before: int) -> Iterator[Spoken]:
    """The mentions as whose words something is told outside quotation marks, the last one before a word first."""
    parse = talk.parse
    for s in talk.back_to(talk.sentences[before] - REMEMBERED):
        if s.head < before and not s.quotation and _tells(parse, s.head):
            yield s


@lru_cache(maxsize=4096)
def _tells(parse: Parse, head: int) -> bool:
    first = parse.first_conjunct(head)
    according = parse.child(first, "case")
    if according is not None and parse.lowers[according] == "according":
        return True
    if speaking_verb(parse, head) is not None or told_view(parse, head) is not None:
        return True
    clauses = (c for c in parse.children[head] if parse.deps[c] == "acl:relcl")  # "She met Roe, | who said | that"
    whos = (parse.child(c, "nsubj") for c in clauses)
    return any(w is not None and parse.lowers[w] == "who" and speaking_verb(parse, w) is not None for w in whos)


def asks(parse: Parse, s: Spoken) -> bool:
    """Whether a voice only puts a question."""
    verb = speaking_verb(parse, s.head)
    return verb is not None and parse.lemmas[verb] in word_list("asking")


def begins(parse: Parse, s: Spoken) -> bool:
    """Whether somebody is the subject of a main clause, so that the next one may be his too."""
    at = s.clause
    while parse.deps[at] == "conj":
        at = parse.heads[at]
    return s.role in SUBJECT_ROLES and parse.deps[at] in _MAIN

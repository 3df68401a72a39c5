"""Which noun phrases take up what is named before: "the group" for the last group named, "the colonel" for a colonel.

Only what is certain is joined. A definite noun phrase stands for a named entity when just one that fits was named
before, or just one in its own sentence and the one before; otherwise it is an entity of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from extract.mentions.binding import SUBJECTS
from extract.mentions.candidates import (
    Called,
    called_more_widely,
    candidates,
    full_post,
    is_body_before,
    is_other_body,
    may_be_unknown,
)
from extract.mentions.heard import told_by
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.organisations import known_names
from extract.mentions.several import is_aside
from extract.mentions.sightings import Sighting, only_one
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import Entity, EntityType

_PUBLISHING = frozenset({"media", "news-agency"})
_NEAR = 2  # sentences: the phrase's own and the one before
_LATELY = 3  # sentences before its own in which somebody was named who is called by a wider word
_DESCRIBING = ("amod", "compound", "nummod", "nmod", "nmod:poss")
_OFTEN = 5  # times more often than any other is of whom the article speaks all the time
_REMEMBERED = 200  # mentions; what was named longer ago is named again before it is taken up


@cache
def _words(effect: str) -> frozenset[str]:
    """The words of the table that have this effect."""
    return frozenset(row["word"] for row in read_table("mentions/modifiers") if row["effect"] == effect)


def idle_words() -> frozenset[str]:
    """The words that do not tell a thing from another of its kind."""
    return _words("idle")


def taken_up(parse: Parse, phrase: Nominal, sentence: int, seen: Sequence[Sighting], called: Called) -> str | None:
    """The entity that a definite phrase of one thing takes up from what was `seen` before, if there is no doubt which.

    `called` are the nouns by which each entity was introduced: "the spokesman" is the one who was called so.
    """
    before = seen[-_REMEMBERED:]
    if parse.deps[phrase.head] in ("obj", "iobj"):  # nobody acts on himself: "Acme accused | the firm | of fraud"
        acting = {i for i in parse.children[parse.heads[phrase.head]] if parse.deps[i] == "nsubj"}
        before = [s for s in before if s.head not in acting]
    if phrase.definite and not phrase.plural and (office := _office(parse, phrase)) is not None:
        return only_one((s for s in before if office in called.get(s.entity, ())), sentence, _REMEMBERED)
    if not phrase.definite or phrase.plural or not _says_no_more(parse, phrase) or _is_named_behind(parse, phrase):
        return None
    if phrase.determiner == "this" and not _PUBLISHING.isdisjoint(phrase.row.stands_for):
        return None  # "told this agency": the one that publishes the article
    fitting = candidates(parse, phrase, called_so(parse, phrase), before, called)
    if not fitting and phrase.type is EntityType.PERSON:
        recent = [s for s in before if sentence - s.sentence <= _LATELY]
        return only_one(called_more_widely(phrase, recent, called), sentence, _LATELY)
    if phrase.row.type == "country":
        fitting = [s for s in fitting if parse.words[s.span.end : s.span.end + 1] != ("-",)]  # "a | US |-based group"
        return only_one(fitting, sentence, 0) or only_one(fitting, sentence, 1)
    fitting = [s for s in fitting if not told_by(parse, s.head, body=True)] or fitting  # "told Reuters that it burned"
    others = {s.entity for s in before if is_other_body(phrase, s) or _is_name_of_others(parse, phrase, s)}
    if spoken_of := [s for s in fitting if not _is_whose_speaker(parse, phrase, s)]:
        fitting, before = spoken_of, [s for s in before if not _is_whose_speaker(parse, phrase, s)]
    unknown = [s for s in before if s.entity not in others and may_be_unknown(parse, phrase, s, called)]
    near = {s.entity for s in fitting if sentence - s.sentence < _NEAR}
    if not near and any(sentence == s.sentence for s in unknown):
        return only_one(unknown, sentence, _NEAR - 1)  # "a notice by Vexoil that the company had published"
    if len({s.entity for s in fitting}) == 1:
        return fitting[0].entity
    both = [*fitting, *unknown]
    found = only_one(fitting, sentence, _NEAR - 1) or only_one(both, sentence, _NEAR - 1)
    if found is not None:
        return found
    topic = _topic(parse, phrase, sentence, fitting, near)
    if topic is not None:
        return topic
    named = {s.entity for s in both if phrase.lemma in (s.last_word, parse.lowers[s.head])}
    return only_one((s for s in both if s.entity in named and _leads(parse, s)), sentence, 1)


def _office(parse: Parse, phrase: Nominal) -> str | None:
    """The office of two words that is all that a phrase tells of somebody: "the | foreign minister |"."""
    described = [c for c in parse.children[phrase.head] if parse.deps[c] in _DESCRIBING]
    alone = described == [phrase.head - 1] and not _is_idle(parse, described[0], phrase)
    return _with_word_before(parse, phrase) if alone and not _is_named_behind(parse, phrase) else None


def _is_name_of_others(parse: Parse, phrase: Nominal, seen: Sighting) -> bool:
    """Whether the noun behind a name tells another kind of body: "the Tigal | rebels |" are no charity."""
    behind = seen.span.end
    if behind >= len(parse.words) or parse.heads[seen.head] != behind:
        return False
    row = noun(parse.lemmas[behind])
    return row is not None and bool(row.stands_for) and row.stands_for.isdisjoint(phrase.row.stands_for)


def _is_whose_speaker(parse: Parse, phrase: Nominal, seen: Sighting) -> bool:
    """Whether a name only tells of which body somebody is who speaks of a group: "Roe of | the Argus | said it hid".

    In a sentence of its own the group may speak: "Roe of | Redress | said so. | The group | sued".
    """
    somebody = parse.heads[seen.head]
    if parse.deps[seen.head] != "nmod" or parse.pos[somebody] != "PROPN" or parse.types[somebody] == "organization":
        return False
    return parse.deps[phrase.head] not in SUBJECTS or parse.sentences[phrase.head] == parse.sentences[seen.head]


def _topic(
    parse: Parse, phrase: Nominal, sentence: int, fitting: Sequence[Sighting], near: Collection[str]
) -> str | None:
    """Of whom the article speaks all the time, and again in this sentence, or of nobody else close by.

    Who speaks of the group, in a clause over it, is not the group.
    """
    times = Counter(s.entity for s in fitting).most_common(2)
    if len(times) < 2 or times[0][1] < _OFTEN * times[1][1]:
        return None
    here = [s for s in fitting if s.entity == times[0][0] and s.sentence == sentence]
    over = {*parse.up(phrase.head)}
    speaks = any(parse.deps[s.head] in SUBJECTS and parse.heads[s.head] in over for s in here)
    return times[0][0] if not speaks and (here or not near) else None


def _leads(parse: Parse, seen: Sighting) -> bool:
    """Whether a name is the subject of its sentence: "The NAP and DIA held him, | the NAP | said. The agency"."""
    verb = parse.heads[seen.head]
    return parse.deps[seen.head] == "nsubj" and parse.heads[verb] == verb


def _is_named_behind(parse: Parse, phrase: Nominal) -> bool:
    """Whether a name that nobody recognised stands right behind: "the company Vexoil"."""
    after = phrase.head + 1
    named = parse.pos[after : after + 1] == ("PROPN",) and parse.words[after][:1].isupper()
    return named and phrase.head in (parse.heads[after], *(parse.heads[c] for c in parse.up(after)))


def called_so(parse: Parse, phrase: Nominal) -> str:
    """The noun with what makes it another post: a former minister is not the minister, nor is a deputy minister."""
    words = (parse.lowers[c] for c in _described_by(parse, phrase.head))
    return " ".join([*sorted(_words("post").intersection(words)), phrase.lemma])


def posts_told(parse: Parse, phrase: Nominal) -> frozenset[str]:
    """By which nouns a phrase introduces somebody or something, with the words that make it another post."""
    posts = (called_so, full_post, _left_post, _with_word_before)
    return frozenset(filter(None, (post(parse, phrase) for post in posts)))


def _left_post(parse: Parse, phrase: Nominal) -> str | None:
    """The former post of whom another word says that he has left it: "the ousted president" is a former president."""
    before = (*_described_by(parse, phrase.head), max(0, phrase.span.start - 1))
    left = any(parse.lowers[c] in _words("former") for c in before)
    return f"former {phrase.lemma}" if left else None


def _with_word_before(parse: Parse, phrase: Nominal) -> str | None:
    """The noun for somebody with the word before it: "foreign minister", "ministry spokeswoman"."""
    before = phrase.head - 1
    told = phrase.type is EntityType.PERSON and before >= 0 and parse.pos[before] in ("ADJ", "NOUN", "PROPN")
    return f"{parse.lowers[before]} {phrase.lemma}" if told else None


def _described_by(parse: Parse, head: int) -> Iterator[int]:
    """The words that describe a post, be they hung on the name behind it: "| former | President Roe"."""
    name = parse.heads[head] if parse.deps[head] in ("nmod:desc", "compound") else head
    for above in dict.fromkeys((head, name)):
        yield from (c for c in parse.children[above] if c < head and parse.deps[c] in ("amod", "compound"))


def _says_no_more(parse: Parse, phrase: Nominal) -> bool:
    """Whether the phrase has no modifier that may tell its referent from another one of its kind."""
    clauses = (c for c in parse.children[phrase.head] if c > phrase.head and parse.deps[c] in ("acl", "acl:relcl"))
    if phrase.type is not EntityType.WORK and any(not is_aside(parse, c) for c in clauses):
        return False  # "the company that had hired them"
    return not phrase.modified or all(
        _is_idle(parse, c, phrase) for c in parse.children[phrase.head] if parse.deps[c] in _DESCRIBING
    )


def _is_idle(parse: Parse, i: int, phrase: Nominal) -> bool:
    """Whether a word only reminds of what is known of the one named: "the armed group", "the West African country"."""
    word = parse.lowers[i]
    if parse.lemmas[i] in idle_words() or word in idle_words():
        return True
    if i == phrase.head - 1 and phrase.lemma == f"{word} {parse.lemmas[phrase.head]}":
        return True  # "the rights group"
    if parse.words[i + 1 : i + 2] == ("-",) and f"-{parse.lowers[i + 2]}" in _words("ending"):
        return True  # "the | Geneva |-based group"
    if phrase.type is EntityType.PERSON:
        return word in _words("post") | _words("fate") or is_body_before(parse, i)
    if parse.deps[i] not in ("amod", "compound") or i > phrase.head:
        return False
    if phrase.type is EntityType.ORGANISATION and parse.deps[i] == "amod" and _is_nation(parse.words[i]):
        return True  # "the Lebanese group"
    return f"-{word.rpartition('-')[2]}" in _words("ending") or (
        phrase.row.type == "country" and parse.words[i][0].isupper()
    )


def _is_nation(word: str) -> bool:
    known = known_names().get(word)
    return known is not None and known.type is EntityType.COUNTRY


def of_state(phrase: Nominal, iso: str | None, seen: Sequence[Sighting]) -> str | None:
    """What "Iran's state-run news agency" means: the only body of that kind and that state in the article so far."""
    if iso is None or phrase.plural:
        return None
    found = {s.entity for s in seen[-_REMEMBERED:] if s.iso == iso and s.kind in phrase.row.stands_for and s.stands}
    return found.pop() if len(found) == 1 else None


def only_body_with(word: str, entities: Mapping[str, Entity]) -> str | None:
    """The key of the only body with this word in one of its longer names, be it one or many."""
    fits = {
        key
        for key, entity in entities.items()
        if entity.type is EntityType.ORGANISATION
        and any(
            " " in name and not _singles(word).isdisjoint(_singles(name)) for name in (entity.name, *entity.aliases)
        )
    }
    return fits.pop() if len(fits) == 1 else None


def _singles(name: str) -> set[str]:
    """The words of a name in lower case, plurals as their singular too."""
    words = {word.casefold() for word in name.split()}
    return words | {word.removesuffix("s") for word in words}

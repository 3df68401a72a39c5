"""Of whom a voice goes on to tell: of those of whom it told in the sentence before, hardly of those they acted upon.

"Gunmen took five nuns, a cook said. She said they had come at dawn."   they: the gunmen
"'They knew our names,' the cook said."                                  they: the gunmen still
"Wardens jailed two cooks, she said. She said they had sold a nun."     not the wardens
"""

from collections.abc import Iterator, Mapping

from extract.mentions.binding import predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import fate_verbs, judging_verbs
from extract.mentions.fitting import sort_of
from extract.mentions.reporting import teller_around
from extract.mentions.tellers import speaking_verb, voices
from extract.mentions.undergoing import doers_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from graph.model import EntityType

TOLD_ON = "is told of on"
_CONTENT = frozenset({"ccomp", "parataxis"})
_BESIDE_QUOTATION = 6  # words from a quotation to who says it


def told_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Who acted in what a voice told in the sentence before, where the pronoun acts in what it tells next."""
    parse, clause = talk.parse, predicate(talk.parse, i)
    if parse.deps[i] != "nsubj" or parse.heads[i] != clause or parse.lemmas[clause] in fate_verbs("suffers"):
        return None
    if (chosen is not None and chosen.sentence == talk.sentences[i]) or parse.child(clause, "cop") is not None:
        return None
    before = talk.sentences[i] - 1
    voice = next((s for s in voices(talk, i) if s.sentence == before), None)
    if voice is None or voice.quotation or not _speaks_again(talk, i, clause, voice):
        return None
    heads = frozenset(_acting(parse, voice))
    found = {s.entity for s in talk.back_to(before) if s.head in heads} & options.keys() - {voice.entity}
    if len(found) != 1:
        return None
    one = options[next(iter(found))]
    if one.many and one.type is not EntityType.COUNTRY and sort_of(parse.lowers[i]) == "it":
        return None
    alone = voice.entity not in options or (one.many and voice.type is EntityType.ORGANISATION and not voice.many)
    return (one.entity, TOLD_ON) if alone else None


def _acting(parse: Parse, voice: Spoken) -> Iterator[int]:
    """The heads of those who act in what a voice tells, unless they only deal with suspects or free those held."""
    cue = speaking_verb(parse, voice.head)
    if cue is None:
        return
    parts = [c for c in parse.children[cue] if parse.deps[c] == "ccomp"]
    if parse.deps[cue] == "parataxis" and not parts:
        parts.append(parse.heads[cue])
    for verb in parts:
        lemma = parse.lemmas[verb]
        if not (lemma in judging_verbs() | fate_verbs("arrests") or is_kind(lemma, "freeing")):
            yield from doers_of(parse, verb) or subjects(parse, verb)


def _speaks_again(talk: Discourse, i: int, clause: int, voice: Spoken) -> bool:
    """Whether the same voice tells the clause of a pronoun: before it, behind it or around its quotation marks."""
    parse = talk.parse
    teller = teller_around(parse, i)
    if teller is None and parse.deps[clause] in _CONTENT:
        return False
    if teller is None:
        teller = next(_behind(parse, clause), None) or _around(talk, i)
    if teller is None:
        return False
    if teller in talk.ahead:
        return talk.ahead[teller][0] == voice.entity
    if teller < i:
        return any(s.head == teller and s.entity == voice.entity for s in talk.back_to(talk.sentences[teller]))
    sort = sort_of(parse.lowers[teller])
    return sort is not None and sort != sort_of(parse.lowers[i])


def _behind(parse: Parse, clause: int) -> Iterator[int]:
    """Who says a clause behind it: "They had come at dawn, | she | said"."""
    for cue in parse.children[clause]:
        if parse.deps[cue] == "parataxis" and cue > clause and (own := parse.child(cue, "nsubj")) is not None:
            yield own


def _around(talk: Discourse, i: int) -> int | None:
    """Who says the quotation that a word stands in, right behind it: '"They knew us," | Roe | said'."""
    number, parse = talk.quotations[i], talk.parse
    if not number:
        return None
    last = i
    while last + 1 < len(parse.words) and talk.quotations[last + 1] == number:
        last += 1
    near = range(last + 1, min(last + _BESIDE_QUOTATION, len(parse.words)))
    return next((j for j in near if speaking_verb(parse, j) is not None), None)

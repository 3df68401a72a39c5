"""Whom a pronoun means by what the text tells around it, whatever its weights say: the rules in their order."""

from collections.abc import Mapping

from extract.mentions.accused import is_accused
from extract.mentions.announced import referred_to
from extract.mentions.another import does_it_to_another
from extract.mentions.asked import answers
from extract.mentions.binding import SUBJECTS, predicate
from extract.mentions.complaints import complains
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.doers_told import doer_told, outlives_it, spoken_of_last, struck_before
from extract.mentions.fates import by_fate, denies_doing
from extract.mentions.mourned import of_the_dead
from extract.mentions.onstage import comes_on, is_shown, presented, steps_forward
from extract.mentions.plural_voices import (
    accused_beside,
    befallen,
    called_outlaws,
    of_anybody,
    of_spokesman,
    they_go_on,
    told_us,
)
from extract.mentions.posts import whose_post
from extract.mentions.pronouns import gender_told
from extract.mentions.relative import described
from extract.mentions.reporting import tellers_around, who_tells
from extract.mentions.speaking import (
    goes_on,
    of_who_says_it,
    says_of_others,
    says_of_place,
    says_so_of_himself,
    told_of_by,
    urges_on,
)
from extract.mentions.stories import does_more_of_it, in_story
from extract.mentions.suspects import did_it_together
from extract.mentions.told_on import done_more_to, hurt_in_body, of_tellers_own, only_ones, told_on, who_answers
from extract.mentions.within import bound, whose_own
from graph.model import EntityType

_RECENT = 3  # sentences in which the known woman was spoken of


def what_is_told(
    talk: Discourse, i: int, sort: str, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """The option that the text tells, with the reason, whatever was `chosen`; None for one that is none of them."""
    one = sort == "he/she"
    meant = referred_to(talk.parse, i) if talk.quotations[i] else None
    if meant is not None:
        return next((s.entity for s in options.values() if s.head == meant), None), "referred to"
    around = described(talk, i, options) if sort != "it" else None
    if around is not None:
        another = one and does_it_to_another(talk.parse, i)  # "a clerk who says that he robbed him"
        return (None, "does it to another") if another else (around, "described by the clause")
    tied = bound(talk, i, options, chosen) if sort != "it" else whose_own(talk, i, options)
    if tied is not None:
        return tied
    ahead = _announced(talk, i, options, chosen) if not one else None
    if ahead is not None:
        return ahead, "announced"
    told = told_us(talk, i, options) or accused_beside(talk, i, options) if sort == "they" else None
    if told is not None:
        return told
    anybody = of_anybody(talk, i) if sort == "they" else None
    if anybody is not None:
        return anybody
    together = did_it_together(talk, i, chosen) if sort == "they" else None
    if together is not None:
        return together
    did = doer_told(talk, i, options, chosen)
    if did is not None:
        return did
    denied = denies_doing(talk, i, options)
    if denied is not None:
        return denied
    wronged = complains(talk, i, options, chosen) if one else None
    if wronged is not None:
        return wronged
    accused = is_accused(talk, i, options, chosen) if one else None
    if accused is not None:
        return accused
    spoken = (
        answers(talk, i, options) or says_of_place(talk, i, options) or of_who_says_it(talk, i, options, chosen)
        if one
        else None
    )
    spoken = (
        spoken
        or (says_so_of_himself(talk, i, options) if one else None)
        or who_tells(talk, i, options, chosen)
        or comes_on(talk, i, options)
    )
    if spoken is not None:
        return spoken
    story = in_story(talk, i, options, chosen) if one else None
    if story is not None:
        return story
    more = does_more_of_it(talk, i, options, chosen) if sort != "it" else None
    more = (
        more
        or told_on(talk, i, options, chosen)
        or (done_more_to(talk, i, options) or hurt_in_body(talk, i, options, chosen) if one else None)
    )
    if more is not None:
        return more
    alive = outlives_it(talk, i, options, chosen)
    if alive is not None:
        return alive
    fate = by_fate(talk, i, options, chosen)
    if fate is not None:
        return fate
    if sort == "it":
        return (
            whose_post(talk, i, options, chosen)
            or struck_before(talk, i, options, chosen)
            or of_spokesman(talk, i, options)
            or says_of_others(talk, i, options, chosen)
        )
    if not one:
        told = befallen(talk, i, options, chosen) or called_outlaws(talk, i, options, chosen)
        told = told or who_answers(talk, i, options, chosen)
        told = told or they_go_on(talk, i, options, chosen) or of_tellers_own(talk, i, options)
        told = told or only_ones(talk, i, options, chosen)
        return told or says_of_others(talk, i, options, chosen)
    last = spoken_of_last(talk, i, options, chosen)
    if last is not None:
        return last
    told_of = _of_whom_a_body_tells(talk, i, options, chosen)
    if told_of is not None:
        return told_of, "told of by a body"
    dead = of_the_dead(talk, i, options, chosen)
    if dead is not None:
        return dead
    spoken = (
        steps_forward(talk, i, options, chosen)
        or presented(talk, i, options)
        or told_of_by(talk, i, options, chosen)
        or goes_on(talk, i, options, chosen)
        or urges_on(talk, i, options, chosen)
    )
    woman = chosen is not None and gender_told(talk.parse.lowers[i]) == "female"
    return spoken or (_known_woman(talk, i, options, chosen) if woman and chosen is not None else None)


def _announced(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """The subject that a relative clause before it announces: "In a report it wrote in May, the union says"."""
    parse = talk.parse
    if not parse.deps[predicate(parse, i)].startswith("acl") or (
        chosen is not None and chosen.sentence == talk.sentences[i]
    ):
        return None
    found = {s.entity for s in options.values() if s.head > i}
    return found.pop() if len(found) == 1 else None


def _of_whom_a_body_tells(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """The only person in a sentence in which a body says more: "spoke of the arrest of Lin, saying he was beaten"."""
    parse = talk.parse
    clause = predicate(parse, i)
    saying = parse.heads[clause]
    if chosen is None or chosen.sentence == talk.sentences[i] or parse.deps[clause] != "ccomp":
        return None
    if parse.tags[saying] != "VBG" or parse.deps[saying] not in ("acl", "advcl"):
        return None
    start = parse.sentences[i]
    people = {s.entity for s in talk.back_to(talk.sentences[i]) if start <= s.head < i and s.type is EntityType.PERSON}
    return people.pop() if len(people) == 1 and people <= options.keys() else None


def _known_woman(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> tuple[str, str] | None:
    """The only named one who is known to be a woman, rather than somebody of whom only the trade was told, once.

    "Rosa Mendez borrowed money. The lender came every week. She works in Doha now."
    """
    if chosen.form == "name" or talk.gender(chosen.entity) is not None or talk.mentioned[chosen.entity] > 1:
        return None
    near = (s for s in options.values() if talk.sentences[i] - s.sentence < _RECENT)
    beside = (
        s for s in near if s.entity in talk.times_named or s.sentence == chosen.sentence
    )  # "lent his | sister | it"
    known = [s.entity for s in beside if talk.gender(s.entity) == "female"]
    tells = chosen.head in tellers_around(talk.parse, i) and talk.parse.deps[i] not in SUBJECTS
    same = (chosen.sentence == talk.sentences[i] and not tells) or is_shown(talk.parse, chosen)
    return (known[0], "known to be a woman") if len(known) == 1 and not same else None

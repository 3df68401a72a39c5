"""Claim graphs of any number of made-up articles, shaped like news and read by no language model.

    python -m benchmarks.made_up_graph 500        what a graph of so many articles holds

News comes in stories: a few stories fill most articles, and most are told once (Zipf's law with exponent 1), as do
actors, publishers and offences. An article has about eighteen claims, as the sample articles have: what a story
alleges and who denies it, and what is said once only.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.resolution_scale import COUNTRIES, SYLLABLES
from graph.model import Certainty, EntityType, Extraction, LinkKind, MentionKind, Proposition, PropositionKind, Stance
from graph.network import network
from graph.offences import label as offence_label
from graph.offences import offence_ids
from graph.resolution.resolve import resolve_extractions
from tests.example import Draft, allegation

if TYPE_CHECKING:
    from graph.network import ClaimGraph

STORIES = 4_000
PUBLISHERS = 120
BYSTANDERS = 200_000  # who is met once or twice
FIRST_YEAR, YEARS = 2009, 14
VERBS = {
    Stance.ALLEGES: "accused",
    Stance.ASSERTS: "said",
    Stance.CONFIRMS: "confirmed",
    Stance.ADMITS: "admitted",
    Stance.DENIES: "denied",
    Stance.DISPUTES: "disputed",
    Stance.DOUBTS: "doubted",
    Stance.DECLINES: "declined to comment on",
}


@dataclass(frozen=True, slots=True)
class Story:
    """An affair with its cast: who accuses, who is accused, who suffers, and of what."""

    country: str
    accused: str
    spokesman: str
    accusers: tuple[str, ...]
    victims: str
    place: str
    offences: tuple[str, ...]
    day: int


def made_up_graph(articles: int, seed: int = 11) -> "ClaimGraph":
    """The claim graph of so many articles, resolved as articles that were read are; the same for the same numbers."""
    read = list(made_up_articles(articles, seed))
    return network(read, resolve_extractions(read))


def made_up_articles(count: int, seed: int = 11) -> Iterator[Extraction]:
    """So many articles, as the extractor would give them."""
    chance = random.Random(seed)
    for number in range(count):
        yield _article(number, _story(_zipf(chance, STORIES)), chance)


def _story(rank: int) -> Story:
    chance = random.Random(rank)
    country = chance.choice(COUNTRIES)
    return Story(
        country=country,
        accused=f"{_word(rank)} {_word(rank + 10_000)} Guard",
        spokesman=f"{_word(rank + 20_000)} {_word(rank + 30_000)}",
        accusers=tuple(f"{_word(_zipf(chance, 600) + 40_000)} Watch {n}" for n in range(1 + chance.randrange(4))),
        victims=f"villagers of {_word(rank + 50_000)}",
        place=_word(rank + 50_000),
        offences=tuple(sorted({_offence(chance) for _ in range(3)})),
        day=chance.randrange(YEARS * 360),
    )


def _article(number: int, story: Story, chance: random.Random) -> Extraction:
    people = sorted({f"{_word(_zipf(chance, 300))} {_word(90_000 + _zipf(chance, BYSTANDERS))}" for _ in range(4)})
    accuser = chance.choice(story.accusers)
    offence = chance.choice(story.offences)
    land = f"Land {story.country}"
    told = [f"The affair of {number} was told in {land} by {story.accused} at {story.place} with {story.victims}."]
    told += [f"{_speech(stance, who)} {offence_label(offence)} near {story.place}, item {item}."
             for item, (stance, who) in enumerate(_lines(story, accuser, people, chance))]  # fmt: skip
    day = min(YEARS * 360 - 1, story.day + int(chance.expovariate(1 / 40)))
    published = f"{FIRST_YEAR + day // 360}-{day % 360 // 30 + 1:02}-{day % 30 % 28 + 1:02}"
    publisher = f"{_word(70_000 + _zipf(chance, PUBLISHERS))} Post"
    draft = Draft(
        " ".join(told),
        title=f"{story.accused} and the {offence_label(offence)} at {story.place}, part {number}",
        publisher=publisher,
        published=published,
        url=f"https://news.example/{number}",
        source=f"made-up-{number}.txt",
    )
    _claims(draft, story, offence, told[1:], chance)
    return draft.build()


def _lines(story: Story, accuser: str, people: list[str], chance: random.Random) -> list[tuple[Stance, str]]:
    """Who takes which stance, line by line."""
    answer = chance.choices((Stance.DENIES, Stance.DECLINES, Stance.ADMITS, Stance.DISPUTES), (60, 25, 5, 10))[0]
    lines = [(Stance.ALLEGES, accuser), (answer, story.spokesman)]
    if chance.random() < 0.3:
        lines.append((chance.choice((Stance.CONFIRMS, Stance.DOUBTS)), chance.choice(people)))
    return lines + [(Stance.ASSERTS, chance.choice([*people, accuser])) for _ in range(8 + chance.randrange(16))]


def _speech(stance: Stance, who: str) -> str:
    return f"{who} {VERBS[stance]} what was told of"


def _claims(draft: Draft, story: Story, offence: str, told: list[str], chance: random.Random) -> None:
    ids: dict[str, str] = {}

    def actor(name: str, kind: EntityType, **about: str) -> str:
        if name not in ids:
            ids[name] = draft.entity(kind, name, **about)  # type: ignore[arg-type]
        return ids[name]

    land = actor(f"Land {story.country}", EntityType.COUNTRY, iso=story.country)
    accused = actor(story.accused, EntityType.ORGANISATION)
    place = actor(story.place, EntityType.PLACE)
    victims = draft.entity(EntityType.GROUP, story.victims, how=MentionKind.NOMINAL)
    crime = allegation(
        offence, accused, label=f"{offence_label(offence)} by {story.accused}", victims=(victims,), places=(place,)
    )
    alleged = ""
    for number, words in enumerate(told):
        who, stance = _voice(words)
        by = actor(who, EntityType.ORGANISATION if " Watch " in who else EntityType.PERSON)
        again = stance is not Stance.ASSERTS
        kind = PropositionKind.EVENT if number % 5 == 0 else PropositionKind.STATEMENT
        other = Proposition(kind, f"what item {number} of {draft.title} tells", predicate="tell", objects=(accused,))
        key = draft.claim(
            words,
            stance,
            crime if again else other,
            by if again or chance.random() < 0.8 else None,
            cue=VERBS[stance] if words == told[0] else None,
            disputes=[alleged] if alleged and stance in (Stance.DENIES, Stance.DISPUTES) else [],
            certainty=Certainty.HEDGED if chance.random() < 0.1 else Certainty.STATED,
            confidence=round(chance.uniform(0.3, 0.98), 2),
        )
        alleged = alleged or key
    draft.link(LinkKind.SPEAKS_FOR, actor(story.spokesman, EntityType.PERSON), accused, told[1])
    draft.link(LinkKind.PART_OF, accused, land, draft.text.split(".", 1)[0])


def _voice(words: str) -> tuple[str, Stance]:
    """Who speaks in a line, and how: the verb stands after the name."""
    stance, verb = max(((s, v) for s, v in VERBS.items() if f" {v} what " in words), key=lambda found: len(found[1]))
    return words.split(f" {verb} what ", 1)[0], stance


def _offence(chance: random.Random) -> str:
    ids = offence_ids()
    return ids[_zipf(chance, len(ids)) - 1]


def _zipf(chance: random.Random, most: int) -> int:
    """A rank from 1 to `most` by Zipf's law with exponent 1."""
    return min(most, int(most ** chance.random()))


def _word(rank: int) -> str:
    chance = random.Random(rank)
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def main(articles: int) -> None:
    """Print how much there is of each kind."""
    graph = made_up_graph(articles)
    print(f"{articles:,} articles: {len(graph):,} nodes, {graph.number_of_edges():,} edges")
    for kind, count in Counter(kind for _, kind in graph.nodes(data="kind")).most_common():
        print(f"{count:>9,} {kind}")
    for stance, count in Counter(said for *_, said in graph.edges(data="stance") if said).most_common():
        print(f"{count:>9,} {stance}")
    degrees = sorted((degree for _, degree in graph.degree()), reverse=True)
    print("most ties:", ", ".join(f"{degree:,}" for degree in degrees[:8]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)

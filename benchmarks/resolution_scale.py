"""Resolve, store and draw synthetic articles, and print how cost grows with their number.

    python -m benchmarks.resolution_scale 1000 10000

Names follow a Zipf law, as those of news do: few actors stand in most articles, most stand in one.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from graph.build import claim_graph, resolve
from graph.model import EntityType, Extraction, LinkKind, Stance
from graph.offences import offence_ids
from graph.resolution.resolve import resolve_extractions
from graph.store import open_store
from tests.example import Draft, allegation

COUNTRIES = ("IR", "IQ", "US", "AL", "AF", "SY", "TR", "DE", "FR", "GB", "PK", "LY", "SD", "NG", "RU", "UA", "CN", "MM")
STANCES = (Stance.ALLEGES, Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS)
SYLLABLES = ("ba", "ra", "mi", "ko", "la", "ne", "tu", "sha", "di", "vor", "en", "gal", "ho", "sel", "pra")


def articles(count: int) -> Iterator[Extraction]:
    """Synthetic articles, the same for the same count: a voice accuses, another denies, one relays."""
    random_source = random.Random(7)
    for number in range(count):
        yield _article(number, random_source)


def _article(number: int, chance: random.Random) -> Extraction:
    country = chance.choice(COUNTRIES)
    accuser, accused, speaker = _body(chance), _body(chance), _person(chance)
    padding = " ".join(_word(chance) for _ in range(120))
    text = (
        f"{accuser} accused {accused} of a crime in Land {country} on day {number}. "
        f"The ministry's spokesman {speaker} denied it. Some forty men from there were held. {padding}"
    )
    draft = Draft(
        text, published=f"20{10 + number % 12}-0{1 + number % 9}-11", publisher=f"Paper {chance.randrange(40)}"
    )
    land = draft.entity(EntityType.COUNTRY, f"Land {country}", iso=country)
    one = draft.entity(EntityType.ORGANISATION, accuser)
    other = one if accused == accuser else draft.entity(EntityType.ORGANISATION, accused)
    person = draft.entity(EntityType.PERSON, speaker)
    said = allegation(chance.choice(offence_ids()), other, label=f"crime by {accused}", places=(land,))
    first, second, *_ = text.split(". ")
    alleged = draft.claim(first, chance.choice(STANCES), said, one)
    draft.claim(second, Stance.DENIES, said, person, disputes=[alleged])
    draft.link(LinkKind.SPEAKS_FOR, person, land, f"spokesman {speaker}")
    return draft.build()


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4)))


def _rank(chance: random.Random) -> int:
    return int(chance.paretovariate(0.5)) % 50_000


def _body(chance: random.Random) -> str:
    rank = _rank(chance)
    return f"{_name(rank)} {_name(rank + 60_000)} Movement"


def _person(chance: random.Random) -> str:
    rank = _rank(chance)
    return f"{_name(rank % 300)} {_name(rank + 1000)}"


def _name(rank: int) -> str:
    return _word(random.Random(rank)).capitalize()


def _measure(count: int) -> dict[str, float]:
    made = list(articles(count))
    times = {"articles": float(count)}
    began = time.process_time()
    resolution = resolve_extractions(made)
    times["resolve in memory"] = time.process_time() - began
    times["entities"] = len(resolution.entities)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "kg", create=True) as store:
        for name, step in (
            ("put all", lambda: [store.put(extraction) for extraction in made]),
            ("resolve the store", lambda: resolve(store)),
            ("resolve it again", lambda: resolve(store)),
            ("claim graph", lambda: claim_graph(store)),
        ):
            began = time.process_time()
            step()
            times[name] = time.process_time() - began
    return times


def main(counts: list[int]) -> None:
    """Print the processor seconds of each step for each count, and their ratio to the first count's."""
    measured = [_measure(count) for count in counts]
    for key in measured[0]:
        values = "  ".join(f"{m[key]:>10.2f}" for m in measured)
        ratios = "  ".join(f"{m[key] / measured[0][key]:>7.1f}" for m in measured)
        print(f"{key:<20}{values}    x {ratios}")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [500, 2000])

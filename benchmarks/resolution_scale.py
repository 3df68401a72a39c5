"""How resolution grows with the number of articles: mentions a second, and the time that one more article takes.

    python -m benchmarks.resolution_scale speed 10000 1000000     mentions a second, in memory, of so many mentions
    python -m benchmarks.resolution_scale one 1000 10000          one more article in a store of so many

Names follow a Zipf law, as those of news do: few actors stand in most articles, most stand in one; some are spelt in
several ways.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from graph.build import resolve
from graph.model import EntityType, Extraction, LinkKind, MentionKind, Proposition, PropositionKind, Stance
from graph.offences import offence_ids
from graph.resolution.index import memory_index
from graph.resolution.ingest import Read
from graph.resolution.resolve import update
from graph.snapshot import publish
from graph.store import open_store
from tests.example import Draft, allegation

COUNTRIES = ("IR", "IQ", "US", "AL", "AF", "SY", "TR", "DE", "FR", "GB", "PK", "LY", "SD", "NG", "RU", "UA", "CN", "MM")
STANCES = (Stance.ALLEGES, Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS)
SYLLABLES = ("ba", "ra", "mi", "ko", "la", "ne", "tu", "sha", "di", "vor", "en", "gal", "ho", "sel", "pra", "zu", "wi")
SPELLINGS = (("sha", "scha"), ("ko", "co"), ("tu", "tou"), ("wi", "vi"))
NAMES = 2_000_000  # actors there are to be met
FIRST_NAMES = 400
MORE = 5  # articles added one by one, of whose times the median counts


def articles(mentions: int, seed: int = 7) -> Iterator[Extraction]:
    """Synthetic articles with at least so many mentions in all, the same for the same numbers."""
    chance, made, number = random.Random(seed), 0, 0
    while made < mentions:
        found = _article(f"{seed}.{number}", chance)
        made += len(found.mentions)
        number += 1
        yield found


def _article(number: str, chance: random.Random) -> Extraction:
    """Bodies and persons accuse, deny and relay; each is met several times."""
    country = chance.choice(COUNTRIES)
    bodies = sorted({_body(chance) for _ in range(3)})
    people = sorted({_person(chance) for _ in range(4)})
    names = [*bodies, *people]
    said = [f"{name} said that of {chance.choice(names)} on day {number}." for name in names for _ in range(2)]
    padding = " ".join(_word(chance) for _ in range(150))
    text = f"{number}: Land {country}. {' '.join(said)} Some forty men from there were held. {padding}"
    published = f"20{10 + chance.randrange(12)}-0{1 + chance.randrange(9)}-11"
    draft = Draft(text, published=published, publisher=f"Paper {chance.randrange(40)}")
    land = draft.entity(EntityType.COUNTRY, f"Land {country}", iso=country)
    men = draft.entity(EntityType.GROUP, "forty men", how=MentionKind.NOMINAL)
    ids = [draft.entity(EntityType.ORGANISATION, name) for name in bodies]
    ids += [draft.entity(EntityType.PERSON, name) for name in people]
    for name, entity in zip(names, ids, strict=True):
        for nth in range(1, min(3, text.count(name))):
            draft.again(entity, name, nth)
    crime = allegation(chance.choice(offence_ids()), ids[0], label=f"crime by {names[0]}", places=(land,))
    event = Proposition(PropositionKind.EVENT, "men were held", predicate="hold", agents=(ids[0],), objects=(men,))
    alleged = draft.claim(said[0], chance.choice(STANCES), crime, ids[-1], via=[ids[-2]])
    draft.claim(said[2], Stance.DENIES, crime, ids[-2], disputes=[alleged])
    draft.claim("Some forty men from there were held.", Stance.ASSERTS, event)
    draft.link(LinkKind.SPEAKS_FOR, ids[-1], ids[0], said[0])
    return draft.build()


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4)))


def _rank(chance: random.Random) -> int:
    """A rank by Zipf's law with exponent 1: the share of what was met before stays alike as more is read."""
    return int(NAMES ** chance.random())


def _body(chance: random.Random) -> str:
    rank = _rank(chance)
    return _spelt(f"{_name(rank)} {_name(rank + NAMES)} Movement", chance)


def _person(chance: random.Random) -> str:
    rank = _rank(chance)
    return _spelt(f"{_name(rank % FIRST_NAMES)} {_name(rank + 3 * NAMES)}", chance)


def _spelt(name: str, chance: random.Random) -> str:
    return name.replace(*chance.choice(SPELLINGS)) if chance.random() < 0.1 else name


def _name(rank: int) -> str:
    chance = random.Random(rank)
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 5))).capitalize()


def speed(mentions: int) -> float:
    """Mentions a second of resolving so many in memory; making the articles does not count."""
    index, making, met, count = memory_index(), 0.0, 0, 0

    def made() -> Iterator[Read]:
        nonlocal making, met, count
        stream = articles(mentions)
        while True:
            began = time.process_time()
            extraction = next(stream, None)
            making += time.process_time() - began
            if extraction is None:
                return
            met += len(extraction.mentions)
            count += 1
            yield Read(extraction)

    began = time.process_time()
    update(index, made())
    spent = time.process_time() - began - making
    print(f"{met:>9,} mentions in {count:>6,} articles: {met / spent:>7,.0f} a processor second", flush=True)
    return met / spent


def one_more(count: int) -> dict[str, float]:
    """Milliseconds of each step of adding one article to a knowledge graph of so many, as a build does it (medians).

    Each is first the time on the clock, then that of the processor; all steps together are "all".
    """
    with tempfile.TemporaryDirectory() as folder:
        stream, path = articles(10**9), Path(folder) / "kg"
        with open_store(path, create=True) as store:
            for _ in range(count):
                store.put(next(stream))
            resolve(store)
        times: dict[str, list[float]] = {}
        for _ in range(MORE):
            extraction = next(stream)
            marks = {"": _now()}
            with open_store(path) as store:
                marks["open"] = _now()
                store.put(extraction)
                marks["put"] = _now()
                resolve(store, for_readers=False)
                marks["resolve"] = _now()
                publish(store)
                marks["publish"] = _now()
            marks["close"] = _now()
            steps = [*pairwise(marks.values()), (marks[""], marks["close"])]
            for what, (before, after) in zip([*list(marks)[1:], "all"], steps, strict=True):
                for clock, start, end in zip(("wall", "processor"), before, after, strict=True):
                    times.setdefault(f"{what} {clock}", []).append((end - start) * 1000)
    found = {what: statistics.median(values) for what, values in times.items()}
    told = ", ".join(f"{what} {value:.0f}" for what, value in found.items())
    print(f"{count:>6,} articles, one more (ms): {told}", flush=True)
    return found


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def main(what: str, counts: list[int]) -> None:
    """Print the figure for each count, and the ratio of the last to the first."""
    if what == "speed":
        rates = [speed(count) for count in counts]
        print(f"mentions a second: {rates[-1] / rates[0]:.2f} times the first")
    else:
        times = [one_more(count) for count in counts]
        for step in ("resolve processor", "publish processor", "all processor"):
            print(f"one more article, {step}: {times[-1][step] / times[0][step]:.2f} times as long")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "speed", [int(a) for a in sys.argv[2:]] or [2_000, 20_000])

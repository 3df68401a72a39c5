"""Articles added, replaced and dropped one by one give the very bytes of resolving all at once, in any order."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import claim_graph, resolve
from graph.model import EntityType, Extraction, LinkKind, MentionKind, Proposition, PropositionKind, Stance
from graph.resolution.constraints import Constraint, Different, Named, Rename, Retype, Same
from graph.resolution.resolve import resolve_extractions
from graph.store import Store, open_store
from tests.example import REPORT, Draft, agency_article, allegation, example_extractions

PEOPLE = ("Mohammed Sample", "Muhammad Sample", "M. Sample", "Sample", "Jane Sample", "Jan Sampel", "Ali Other")
BODIES = (
    ("Blue Fire Organisation", ("BFO",)),
    ("Blue Fire Organization", ()),
    ("BFO", ()),
    ("Better Food Organisation", ("BFO",)),
    ("Harakat al-Sample", ()),
    ("Harakat Sampel", ()),
    ("Interior Ministry", ()),
    ("Ministry of Interior", ()),
)
STATES = (("Iran", "IR"), ("Iraq", "IQ"), ("Syria", "SY"))
PERSON, BODY = EntityType.PERSON, EntityType.ORGANISATION


def article(chance: random.Random) -> Extraction:
    """An article in which some of the names above, tied to states or not, accuse and deny."""
    state, iso = chance.choice(STATES)
    person, (body, aliases) = chance.choice(PEOPLE), chance.choice(BODIES)
    other, other_aliases = chance.choice([b for b in BODIES if b[0] != body])
    day = f"2020-0{chance.randint(1, 3)}-1{chance.randint(0, 2)}"
    text = f"{chance.randrange(40)}: {person} of {body} accused {other} in {state}. Two men there denied it."
    draft = Draft(text, published=chance.choice([day, None]), publisher=chance.choice(["Gazette", "Courier", None]))
    land = draft.entity(EntityType.COUNTRY, state, iso=iso)
    one = draft.entity(BODY, body, aliases=aliases)
    two = draft.entity(chance.choice([BODY, EntityType.GROUP]), other, aliases=other_aliases)
    voice = draft.entity(PERSON, person)
    men = draft.entity(EntityType.GROUP, "Two men", how=MentionKind.NOMINAL)
    said = allegation(
        chance.choice(["killing", "torture", "unspecified-crime"]), two, time=chance.choice([None, "2019"])
    )
    first, second = draft.text.split(". ")[0], "Two men there denied it."
    alleged = draft.claim(first, Stance.ALLEGES, said, chance.choice([voice, one, None]), via=[one])
    draft.claim(second, Stance.DENIES, said, chance.choice([men, two]), disputes=[alleged])
    event = Proposition(PropositionKind.EVENT, "it happened", predicate="arrest", agents=(one,), objects=(men,))
    draft.claim(state, Stance.ASSERTS, event)
    if chance.random() < 0.6:
        draft.link(LinkKind.PART_OF, one, land, body)
    if chance.random() < 0.4:
        draft.link(LinkKind.SPEAKS_FOR, voice, one, person)
    built = draft.build()
    known = {one: chance.choice([None, "Q1", "Q2"]), two: chance.choice([None, None, "Q1"])}
    return replace(built, entities=tuple(replace(e, wikidata=known.get(e.id)) for e in built.entities))


def articles(seed: int, count: int = 14) -> list[Extraction]:
    chance = random.Random(seed)
    found = [article(chance) for _ in range(count)]
    found += [agency_article(f"{REPORT} {words}", published=f"2020-01-0{n + 1}") for n, words in enumerate("abc")]
    return list({one.article.id: one for one in (*found, *example_extractions())}.values())


def lines(store: Store) -> list[str]:
    return [str(quad) for quad in store.quads()]


def at_once(folder: Path, extractions: list[Extraction], constraints: tuple[Constraint, ...] = ()) -> list[str]:
    with open_store(folder, create=True) as store:
        for extraction in extractions:
            store.put(extraction)
        resolve(store, constraints, for_readers=False)
        return lines(store)


@pytest.mark.parametrize("seed", range(3))
def test_step_by_step_is_all_at_once(seed: int, tmp_path: Path) -> None:
    made = articles(seed)
    expected = at_once(tmp_path / "once", made)
    random.Random(seed).shuffle(made)
    with open_store(tmp_path / "steps", create=True) as store:
        for extraction in made:
            store.put(extraction)
            resolve(store, for_readers=False)
        assert lines(store) == expected
        assert store.resolution() == resolve_extractions(made)


@pytest.mark.parametrize("seed", range(3))
def test_what_was_replaced_and_dropped_leaves_no_trace(seed: int, tmp_path: Path) -> None:
    made, chance = articles(seed), random.Random(seed)
    kept = made[:8]
    with open_store(tmp_path / "steps", create=True) as store:
        for extraction in made:
            store.put(replace(extraction, claims=(), links=()) if chance.random() < 0.5 else extraction)
            if chance.random() < 0.5:
                resolve(store, for_readers=False)
        for extraction in chance.sample(made, len(made)):
            if extraction in kept:
                store.put(extraction)
            else:
                store.drop(extraction.article.id)
            if chance.random() < 0.5:
                resolve(store, for_readers=False)
        resolve(store, for_readers=False)
        left = lines(store)
    assert left == at_once(tmp_path / "once", kept)


@pytest.mark.parametrize("seed", range(3))
def test_decisions_made_and_withdrawn_leave_no_trace(seed: int, tmp_path: Path) -> None:
    made = articles(seed)
    some = [entity for extraction in made[:6] for entity in extraction.entities]
    chance = random.Random(seed)
    decided: tuple[Constraint, ...] = (
        Same(Named(PERSON, "Jane Sample"), Named(PERSON, "Ali Other")),
        Different(Named(BODY, "Harakat al-Sample"), Named(BODY, "Harakat Sampel")),
        Different(chance.choice(some).id, chance.choice(some).id),
        Same(chance.choice(some).id, Named(BODY, "Blue Fire Organisation")),
        Rename(Named(BODY, "BFO"), "The Fire"),
        Retype(Named(PERSON, "Sample"), BODY),
    )
    with open_store(tmp_path / "steps", create=True) as store:
        for extraction in chance.sample(made, len(made)):
            store.put(extraction)
            resolve(store, chance.sample(decided, chance.randint(0, len(decided))), for_readers=False)
        resolve(store, decided, for_readers=False)
        assert lines(store) == at_once(tmp_path / "once", made, decided)
        assert store.resolution() == resolve_extractions(made, constraints=decided)
        resolve(store, for_readers=False)
        assert lines(store) == at_once(tmp_path / "never", made)


def test_anew_changes_nothing(tmp_path: Path) -> None:
    expected = at_once(tmp_path / "kg", articles(1))
    with open_store(tmp_path / "kg") as store:
        report = resolve(store, anew=True, for_readers=False)
        assert (report.rewritten, report.removed) == (0, 0)
        assert lines(store) == expected


@pytest.mark.parametrize("lost", ["index.sqlite", "store"])
def test_what_is_not_a_record_can_be_made_again(lost: str, tmp_path: Path) -> None:
    kg = tmp_path / "kg"
    expected = at_once(kg, articles(2))
    for path in [kg / lost, *kg.glob(f"{lost}-*")]:
        for file in path.iterdir() if path.is_dir() else [path]:
            file.unlink()
    with open_store(kg) as store:
        resolve(store, for_readers=False)
        assert lines(store) == expected


def test_a_damaged_index_is_made_again(tmp_path: Path) -> None:
    expected = at_once(tmp_path / "kg", articles(3))
    for path in tmp_path.glob("kg/index.sqlite-*"):
        path.unlink()
    (tmp_path / "kg" / "index.sqlite").write_bytes(b"garbage" * 1000)
    with open_store(tmp_path / "kg") as store:
        resolve(store, for_readers=False)
        assert lines(store) == expected


def test_records_that_others_put_there_are_seen(tmp_path: Path) -> None:
    made = articles(4)
    expected = at_once(tmp_path / "whole", made)
    at_once(tmp_path / "part", made[:-1])
    name = f"{made[-1].article.id}.json"
    record = (tmp_path / "whole" / "records" / name).read_bytes()
    (tmp_path / "part" / "records" / name).write_bytes(record)
    with open_store(tmp_path / "part") as store:
        resolve(store, for_readers=False)
        assert lines(store) == expected


def test_a_reader_sees_the_resolution_with_its_decisions(tmp_path: Path) -> None:
    made = articles(5)
    decided = (Rename(Named(EntityType.COUNTRY, "Iran", "IR"), "Persia"),)
    at_once(tmp_path / "kg", made, decided)
    with open_store(tmp_path / "kg", read_only=True) as reader:
        names = {data["label"] for _, data in claim_graph(reader).nodes(data=True)}
    assert "Persia" in names
    assert "Iran" not in names


def test_records_that_others_change_under_an_open_store_are_seen(tmp_path: Path) -> None:
    made = articles(6)
    expected = at_once(tmp_path / "whole", made)
    with open_store(tmp_path / "part", create=True) as store:
        for extraction in made[:-1]:
            store.put(extraction)
            resolve(store, for_readers=False)
        name = f"{made[-1].article.id}.json"
        draft = tmp_path / name
        draft.write_bytes((tmp_path / "whole" / "records" / name).read_bytes())
        draft.rename(tmp_path / "part" / "records" / name)
        resolve(store, for_readers=False)
        assert lines(store) == expected


def test_records_written_into_in_place_are_seen_at_the_next_opening(tmp_path: Path) -> None:
    made = articles(7)
    bare = replace(made[0], claims=(), links=())
    expected = at_once(tmp_path / "whole", made)
    at_once(tmp_path / "part", [bare, *made[1:]])
    name = f"{made[0].article.id}.json"
    (tmp_path / "part" / "records" / name).write_bytes((tmp_path / "whole" / "records" / name).read_bytes())
    with open_store(tmp_path / "part") as store:
        resolve(store, for_readers=False)
        assert lines(store) == expected


def test_a_report_counts_what_there_is(tmp_path: Path) -> None:
    made = articles(8)
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in made:
            store.put(extraction)
            resolve(store, for_readers=False)
        for extraction in made[::3]:
            store.drop(extraction.article.id)
        for anew in (False, True):
            report, found = resolve(store, anew=anew, for_readers=False), store.resolution()
            assert report.articles == len(store.articles())
            assert report.entities == len(found.entities)
            assert report.propositions == len(found.propositions)
            assert (report.disputes, report.corroborations) == (len(found.disputes), len(found.corroborations))
            assert report.reprints == len(found.reprints)

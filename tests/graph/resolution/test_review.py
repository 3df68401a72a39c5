"""What is proposed to an analyst, in which order, and why actors are said to be one."""

from pathlib import Path

from graph.build import resolve
from graph.model import EntityType, Extraction, LinkKind, Stance
from graph.resolution.constraints import Conflict, Different, Named, Rename, Retype, Same, decide
from graph.resolution.resolve import resolve_extractions
from graph.store import Store, open_store
from tests.example import Draft, allegation

PERSON, BODY = EntityType.PERSON, EntityType.ORGANISATION


def article(number: int, kind: EntityType, name: str, claims: int = 1, state: str | None = None) -> Extraction:
    words = [f"{name} denied it {n}." for n in range(claims)]
    draft = Draft(f"{number}: {' '.join(words)} Norway. Iceland.")
    entity = draft.entity(kind, name)
    for said in words:
        draft.claim(said, Stance.DENIES, allegation("forgery", entity, label=said), entity)
    if state:
        land = draft.entity(EntityType.COUNTRY, {"NO": "Norway", "IS": "Iceland"}[state], iso=state)
        draft.link(LinkKind.PART_OF, entity, land, name)
    return draft.build()


def filled(folder: Path, *extractions: Extraction) -> Store:
    store = open_store(folder, create=True)
    for extraction in extractions:
        store.put(extraction)
    resolve(store)
    return store


def test_open_pairs_are_proposed_the_most_consequential_first(tmp_path: Path) -> None:
    with filled(
        tmp_path / "kg",
        article(1, PERSON, "Sampel Lindqvist"),
        article(2, PERSON, "Jorunn Sampel Lindqvist"),
        article(3, PERSON, "Tollak Brandvik", claims=3),
        article(4, PERSON, "Tollak Brandvik Sunde", claims=2),
        article(5, PERSON, "Somebody Else"),
    ) as store:
        found = store.proposals()
        assert [(p.one.entity.name, p.other.entity.name, p.claims) for p in found] == [
            ("Tollak Brandvik", "Tollak Brandvik Sunde", 2),
            ("Jorunn Sampel Lindqvist", "Sampel Lindqvist", 1),
        ]
        assert {e.feature for e in found[0].comparison.evidence} >= {"same_sound", "more_after"}
        assert all(e.sentence for e in found[0].comparison.evidence)
        one, other = found[0].one.reference, found[0].other.reference
        resolve(store, [Same(one, other), Different(found[1].one.reference, found[1].other.reference)])
        assert store.proposals() == []
        assert len({e.iri for e in store.resolution().entities if "Tollak" in e.name}) == 1


def test_a_namesake_left_alone_is_proposed_by_its_entity(tmp_path: Path) -> None:
    with filled(
        tmp_path / "kg",
        article(1, PERSON, "Jane Sample", state="NO"),
        article(2, PERSON, "Jane Sample", state="IS"),
        article(3, PERSON, "Jane Sample"),
    ) as store:
        found = [p for p in store.proposals() if isinstance(p.one.reference, str) != isinstance(p.other.reference, str)]
        assert len(found) == 2
        resolve(store, [Same(found[0].one.reference, found[0].other.reference)])
        assert len({e.iri for e in store.resolution().entities if e.name == "Jane Sample"}) == 2


def test_the_grounds_of_an_actor_name_every_feature(tmp_path: Path) -> None:
    with filled(
        tmp_path / "kg",
        article(1, PERSON, "Mohammed Sample"),
        article(2, PERSON, "Muhammad Sampel"),
        article(3, PERSON, "Mohammed Sample Other"),
    ) as store:
        (entity,) = (e for e in store.resolution().entities if len(e.members) == 2)
        found = store.grounds(entity.iri)
        assert found is not None
        assert dict(found.names) == {"Mohammed Sample": 1, "Muhammad Sampel": 1}
        assert found.comparisons[0].evidence[0].sentence.startswith("The words that both names have")
        assert {other.name for other, _ in found.apart} == {"Mohammed Sample Other"}
        assert store.grounds("urn:claimgraph:entity/person/nobody") is None


def test_decisions_win_over_scores() -> None:
    one, other = article(1, PERSON, "Jane Sample", state="NO"), article(2, PERSON, "Jane Sample", state="IS")
    same = Same(Named(PERSON, "Jane Sample", "NO"), Named(PERSON, "Jane Sample", "IS"))
    assert len({e.iri for e in resolve_extractions([one, other]).entities if e.type is PERSON}) == 2
    assert len({e.iri for e in resolve_extractions([one, other], constraints=[same]).entities if e.type is PERSON}) == 1


def test_one_entity_can_be_taken_out_and_another_put_in() -> None:
    first, second, third = (article(n, PERSON, "Jane Sample") for n in (1, 2, 3))
    ids = [extraction.entities[0].id for extraction in (first, second, third)]
    found = resolve_extractions([first, second, third], constraints=[Different(ids[0], ids[1])]).entity_of
    assert found[ids[0]] != found[ids[1]]
    found = resolve_extractions(
        [first, second, third], constraints=[Different(ids[0], Named(PERSON, "Jane Sample"))]
    ).entity_of
    assert found[ids[1]] == found[ids[2]] != found[ids[0]]


def test_names_and_types_can_be_mended() -> None:
    read = article(1, PERSON, "Blue Fire")
    constraints = [Retype(Named(PERSON, "Blue Fire"), BODY), Rename(Named(BODY, "Blue Fire"), "Blue Fire Movement")]
    found = resolve_extractions([read, article(2, BODY, "Blue Fire")], constraints=constraints).entities
    assert [(e.type, e.name, e.aliases) for e in found] == [(BODY, "Blue Fire Movement", ("Blue Fire",))]


def test_a_noun_phrase_can_be_said_to_be_somebody() -> None:
    named = article(1, PERSON, "Jane Sample")
    short = article(2, PERSON, "Sample")
    key = short.entities[0].id
    found = resolve_extractions([named, short], constraints=[Same(key, Named(PERSON, "Jane Sample"))]).entity_of
    assert found[key] == found[named.entities[0].id]


def test_conflicts_are_reported_and_none_of_them_applied() -> None:
    one, other, third = (Named(PERSON, name) for name in ("Jane Sample", "Joan Sample", "June Sample"))
    clash = (Same(one, other), Same(other, third), Different(one, third))
    rivals = (Rename(one, "A"), Rename(one, "B"))
    fine = Different(one, Named(PERSON, "Somebody Else"))
    decided = decide([*clash, *rivals, fine])
    assert (decided.same, decided.different, dict(decided.rename)) == ((), (fine,), {})
    assert {frozenset(c.constraints) for c in decided.conflicts} == {frozenset(clash), frozenset(rivals)}
    assert all(isinstance(c, Conflict) and c.reason for c in decided.conflicts)

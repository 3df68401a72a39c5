"""What articles share is in the union of the graphs once, from the moment that the first is put until the last goes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import resolve
from graph.model import EntityType, Extraction, LinkKind, Stance
from graph.store import Store, open_store
from tests.example import Draft, allegation, example_extractions

FIRST, REPRINT, OTHER = example_extractions()
DESCRIBED = """
    ?proposition a cg:Allegation ; cg:offence offence:trafficking-in-persons ;
        cg:accused [ skos:prefLabel ?name ; a cg:Country ] .
    ?claim cg:proposition ?proposition ; cg:claimant/skos:prefLabel ?voice ; prov:wasGeneratedBy/cg:model ?model .
"""
UNDESCRIBED = """
    { ?thing cg:proposition ?it FILTER NOT EXISTS { ?it a cg:Proposition } }
    UNION { ?thing cg:entity ?it FILTER NOT EXISTS { ?it a cg:Entity } }
    UNION { ?thing prov:wasGeneratedBy ?it FILTER NOT EXISTS { ?it a prov:Activity } }
"""
ORPHANED = """
    { ?it a cg:Proposition FILTER NOT EXISTS { ?thing cg:proposition ?it } }
    UNION { ?it a cg:Entity FILTER NOT EXISTS { ?thing cg:entity ?it } }
    UNION { ?it a prov:Activity FILTER NOT EXISTS { ?thing prov:wasGeneratedBy ?it } }
"""


def rows(store: Store, where: str) -> int:
    """What a plain COUNT(*) over the default graph counts."""
    (row,) = store.dataset().query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}")
    return int(row[0])  # type: ignore[index,arg-type]


def repeated(store: Store) -> list[str]:
    triples = [str(quad.triple) for quad in store.quads()]
    return sorted({triple for triple in triples if triples.count(triple) > 1})


def put(store: Store, *extractions: Extraction) -> None:
    for extraction in extractions:
        store.put(extraction)


@pytest.mark.parametrize("resolved", [False, True])
def test_a_shared_proposition_is_counted_once(resolved: bool, tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        put(store, FIRST, OTHER)
        if resolved:
            resolve(store)
        assert rows(store, "?p a cg:Proposition ; cg:offence offence:trafficking-in-persons") == 1
        assert rows(store, "?p a cg:Proposition ; cg:offence offence:trafficking-in-persons ; cg:accused ?a") == 1
        assert rows(store, "?c cg:proposition [ cg:offence offence:trafficking-in-persons ]") == 4
        assert rows(store, "?run a prov:Activity ; cg:program ?program ; cg:model ?model") == 1


@pytest.mark.parametrize("resolved", [False, True])
def test_no_triple_stands_in_two_graphs(resolved: bool, tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        put(store, FIRST, REPRINT, OTHER)
        if resolved:
            resolve(store)
        assert repeated(store) == []


def test_an_article_just_put_is_described_whole(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(FIRST)
        assert rows(store, DESCRIBED) == 2
        assert rows(store, "?person cg:speaksFor/cg:partOf [ skos:prefLabel 'Iran' ]") == 1
        store.put(OTHER)
        assert rows(store, DESCRIBED) == 4
        assert rows(store, UNDESCRIBED) == 0


def test_what_is_known_keeps_its_name_until_all_is_resolved(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        put(store, FIRST, OTHER)
        assert rows(store, "?e cg:isoCode 'IR' ; skos:prefLabel ?name") == 1


def test_a_link_of_known_entities_is_there_at_once(tmp_path: Path) -> None:
    draft = Draft("Bahram Qassemi speaks for Iran.")
    spokesman = draft.entity(EntityType.PERSON, "Bahram Qassemi")
    draft.link(LinkKind.SPEAKS_FOR, spokesman, draft.entity(EntityType.COUNTRY, "Iran", iso="IR"), draft.text)
    with open_store(tmp_path / "kg", create=True) as store:
        put(store, FIRST, draft.build())
        assert rows(store, "[ skos:prefLabel 'Bahram Qassemi' ] cg:speaksFor [ cg:isoCode 'IR' ]") == 1


def test_dropping_leaves_what_others_share_and_nothing_that_none_shares(store: Store) -> None:
    store.drop(FIRST.article.id)
    store.drop(REPRINT.article.id)
    resolve(store)
    assert rows(store, UNDESCRIBED) == rows(store, ORPHANED) == 0
    assert rows(store, "?p a cg:Proposition") == 2
    assert rows(store, DESCRIBED) == 2


def test_replacing_leaves_no_orphan(store: Store) -> None:
    store.put(replace(OTHER, claims=OTHER.claims[:1]))
    resolve(store)
    assert rows(store, UNDESCRIBED) == rows(store, ORPHANED) == 0
    assert rows(store, "?p a cg:Event") == 0


def of_spokesman(country: str, iso: str) -> Extraction:
    draft = Draft(f"John Sample speaks for {country}. He denied a forgery.")
    sample = draft.entity(EntityType.PERSON, "John Sample")
    draft.link(LinkKind.SPEAKS_FOR, sample, draft.entity(EntityType.COUNTRY, country, iso=iso), draft.text)
    draft.claim("He denied a forgery.", Stance.DENIES, allegation("forgery", sample), sample)
    return draft.build()


@pytest.mark.parametrize("writes", range(4))
def test_a_resolution_cut_short_leaves_nothing_undescribed(
    writes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter(range(writes))

    def cut_short(method: str) -> Callable[..., None]:
        whole = getattr(Store, method)

        def write(store: Store, *of: object) -> None:
            if next(left, None) is None:
                raise KeyboardInterrupt
            whole(store, *of)

        return write

    with open_store(tmp_path / "kg", create=True) as store:
        store.put(of_spokesman("Norway", "NO"))
        resolve(store)
        store.put(of_spokesman("Ireland", "IE"))  # now there are two of that name, so that both get other IRIs
        with monkeypatch.context() as patch:
            for method in ("describe", "replace_graph", "remove"):
                patch.setattr(Store, method, cut_short(method))
            with pytest.raises(KeyboardInterrupt):
                resolve(store)
        assert rows(store, UNDESCRIBED) == 0
        resolve(store)
        assert rows(store, ORPHANED) == 0

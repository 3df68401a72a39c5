"""A knowledge graph's folder: what opening, putting and dropping do, and what is refused."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import resolve
from graph.errors import EvidenceError, RecordError, StoreError, VocabularyError
from graph.model import Extraction
from graph.records import Software
from graph.store import Store, open_store
from tests.example import allegation, example_extractions

FIRST, REPRINT, OTHER = example_extractions()


def claims_in(store: Store) -> int:
    (row,) = store.dataset().query("SELECT (COUNT(*) AS ?n) WHERE { ?c a cg:Claim }")
    return int(row[0])  # type: ignore[index,arg-type]


def test_a_new_store_is_empty_and_asks_for_create(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        open_store(tmp_path / "kg")
    with open_store(tmp_path / "kg", create=True) as store:
        assert store.articles() == ()
    open_store(tmp_path / "kg").close()


def test_create_opens_what_is_there(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(FIRST)
    with open_store(tmp_path / "kg", create=True) as store:
        assert store.articles() == (FIRST.article.id,)


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf8")
    with pytest.raises(StoreError, match="not empty and not a knowledge graph"):
        open_store(tmp_path, create=True)
    with pytest.raises(StoreError, match="not a knowledge graph"):
        open_store(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_knowledge_graph(tmp_path: Path) -> None:
    file = tmp_path / "kg"
    file.write_text("", "utf8")
    with pytest.raises(StoreError, match="is a file"):
        open_store(file, create=True)


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[1]", '{"format": 1, "base_iri": "no iri"}', '{"format": 99, "base_iri": "urn:x:"}'],
)
def test_a_damaged_or_foreign_marker_is_named(content: str, tmp_path: Path) -> None:
    open_store(tmp_path / "kg", create=True).close()
    (tmp_path / "kg" / "claimgraph.json").write_text(content, "utf8")
    with pytest.raises(StoreError, match="build"):
        open_store(tmp_path / "kg")


def test_a_damaged_rdf_store_is_named(tmp_path: Path) -> None:
    open_store(tmp_path / "kg", create=True).close()
    (tmp_path / "kg" / "store" / "CURRENT").write_text("garbage", "utf8")
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path / "kg")


def test_a_damaged_record_is_named(store: Store) -> None:
    path = store.path / "records" / f"{FIRST.article.id}.json"
    path.write_text('{"software": {}}', "utf8")
    with pytest.raises(StoreError, match=f"{FIRST.article.id}.json is damaged"):
        store.extraction(FIRST.article.id)
    assert not store.has(FIRST.article.id)


def test_a_second_process_is_told_to_wait_but_may_read(store: Store) -> None:
    program = (
        "import sys; from graph.store import open_store; from graph.errors import StoreError\n"
        "try: open_store(sys.argv[1])\n"
        "except StoreError as error: print(error)\n"
        "with open_store(sys.argv[1], read_only=True) as store: print(len(store.articles()))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(store.path)], capture_output=True, text=True, check=True
    )
    message, count = result.stdout.splitlines()
    assert "open in another process" in message
    assert count == "3"


def test_closing_frees_the_folder(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kg", create=True)
    store.close()
    with pytest.raises(StoreError, match="was closed"):
        _ = store.rdf
    open_store(tmp_path / "kg").close()


def test_read_only_refuses_to_write(store: Store) -> None:
    with open_store(store.path, read_only=True) as reader:
        for write in (
            lambda: reader.put(FIRST),
            lambda: reader.drop(FIRST.article.id),
            lambda: reader.finish("a", "b", []),
            lambda: reader.prune([]),
            lambda: resolve(reader),
        ):
            with pytest.raises(StoreError, match="read-only"):
                write()


def test_what_is_put_comes_back(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(FIRST)
        assert store.extraction(FIRST.article.id) == FIRST
        assert claims_in(store) == len(FIRST.claims)


def test_putting_again_replaces_record_and_graph(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(FIRST)
        store.put(replace(FIRST, claims=FIRST.claims[:1]))
        assert len(store.extraction(FIRST.article.id).claims) == 1
        assert claims_in(store) == 1


def test_dropping_leaves_nothing_of_the_article(store: Store) -> None:
    store.drop(OTHER.article.id)
    resolve(store)
    assert OTHER.article.id not in store.articles()
    assert not [q for q in store.quads() if OTHER.article.id in str(q)]
    with pytest.raises(StoreError, match="no article"):
        store.extraction(OTHER.article.id)


def broken() -> list[tuple[str, Extraction, type[Exception]]]:
    claim = FIRST.claims[0]
    unknown = replace(claim, proposition=allegation("jaywalking", *claim.proposition.accused))
    return [
        (
            "wrong quote",
            replace(FIRST, claims=(replace(claim, quote="x" * len(claim.quote)),)),
            EvidenceError,
        ),
        ("unknown claimant", replace(FIRST, claims=(replace(claim, claimant="nobody"),)), RecordError),
        ("unknown relay", replace(FIRST, claims=(replace(claim, via=("nobody",)),)), RecordError),
        ("unknown dispute", replace(FIRST, claims=(replace(claim, disputes=("nothing",)),)), RecordError),
        ("the same claim twice", replace(FIRST, claims=(claim, claim)), RecordError),
        ("unknown offence", replace(FIRST, claims=(unknown,)), VocabularyError),
        ("id that leads elsewhere", replace(FIRST, article=replace(FIRST.article, id="../../x")), StoreError),
    ]


@pytest.mark.parametrize(("what", "extraction", "error"), broken())
def test_a_broken_extraction_changes_nothing(
    what: str, extraction: Extraction, error: type[Exception], store: Store, tmp_path: Path
) -> None:
    before, files = list(store.quads()), sorted(tmp_path.rglob("*.json"))
    with pytest.raises(error):
        store.put(extraction)
    assert list(store.quads()) == before
    assert sorted(tmp_path.rglob("*.json")) == files


def test_a_base_iri_starts_all_data_and_is_kept(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True, base_iri="https://kg.example/") as store:
        store.put(FIRST)
        resolve(store)
        assert "urn:claimgraph:" not in "".join(map(str, store.quads()))
    with open_store(tmp_path / "kg") as store:
        assert store.base == "https://kg.example/"
    with pytest.raises(StoreError, match=r"kg\.example"):
        open_store(tmp_path / "kg", base_iri="urn:other:")


def test_another_program_or_model_asks_for_reading_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True, software=Software("claimgraph 1", "model 1")) as store:
        store.put(FIRST)
        store.finish("a.txt", "digest", [FIRST.article.id])
        assert store.has(FIRST.article.id)
        assert not store.needs("a.txt", "digest")
    with open_store(tmp_path / "kg", software=Software("claimgraph 1", "model 2")) as store:
        assert not store.has(FIRST.article.id)
        assert store.needs("a.txt", "digest")


@pytest.mark.parametrize(
    ("source", "digest", "expected"), [("a.txt", "d1", False), ("a.txt", "d2", True), ("b.txt", "d1", True)]
)
def test_a_source_is_read_when_new_or_changed(source: str, digest: str, expected: bool, store: Store) -> None:
    store.finish("a.txt", "d1", [FIRST.article.id])
    assert store.needs(source, digest) is expected


def test_a_changed_source_drops_what_only_its_old_state_held(store: Store) -> None:
    store.finish("a.jsonl", "d1", [FIRST.article.id, OTHER.article.id])
    store.finish("b.txt", "d1", [FIRST.article.id])
    assert store.finish("a.jsonl", "d2", [REPRINT.article.id]) == (OTHER.article.id,)
    assert store.articles() == tuple(sorted((FIRST.article.id, REPRINT.article.id)))


def test_pruning_drops_what_no_source_holds(store: Store) -> None:
    store.finish("a.txt", "d1", [FIRST.article.id])
    store.finish("b.txt", "d1", [FIRST.article.id, OTHER.article.id])
    assert store.prune(["b.txt"]) == (OTHER.article.id,)
    assert list(store.sources()) == ["a.txt"]
    with open_store(store.path, read_only=True) as reader:
        assert list(reader.sources()) == ["a.txt"]


def test_a_torn_line_costs_one_source_only(store: Store) -> None:
    store.finish("a.txt", "d1", [FIRST.article.id])
    with (store.path / "sources.jsonl").open("a", encoding="utf8") as file:
        file.write('{"source": "b.txt", "dig')
    path = store.path
    store.close()
    with open_store(path) as again:
        assert list(again.sources()) == ["a.txt"]
        again.finish("c.txt", "d1", [OTHER.article.id])
    with open_store(path) as again:
        assert list(again.sources()) == ["a.txt", "c.txt"]


def test_a_record_is_json_with_the_software_that_read_it(store: Store) -> None:
    content = json.loads((store.path / "records" / f"{FIRST.article.id}.json").read_text("utf8"))
    assert content["software"] == {"program": "claimgraph", "model": "none"}
    assert content["record"]["article"]["id"] == FIRST.article.id


def test_the_default_graph_is_the_union(store: Store) -> None:
    rows = store.dataset().query(
        "SELECT DISTINCT ?label WHERE { ?c cg:claimant ?e ; cg:stance 'denies' . ?e skos:prefLabel ?label }"
    )
    assert [str(row[0]) for row in rows] == ["Bahram Qassemi"]  # type: ignore[index]


def test_the_vocabulary_is_there_for_queries(store: Store) -> None:
    rows = store.dataset().query("SELECT ?l WHERE { offence:slavery skos:broader/skos:prefLabel ?l }")
    assert [str(row[0]) for row in rows] == ["trafficking in persons"]  # type: ignore[index]

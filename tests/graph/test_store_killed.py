"""A build killed at any moment leaves a store that opens, whose graphs are whole, and that can go on."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.build import resolve
from graph.iris import article_iri
from graph.model import Extraction
from graph.rdf import article_quads
from graph.records import new_record
from graph.resolution.resolve import resolve_extractions
from graph.store import Store, open_store
from tests.example import REPORT, agency_article

ARTICLES = 4
WRITER = """
import sys
from graph.build import resolve
from graph.store import open_store
from tests.graph.test_store_killed import article
with open_store(sys.argv[1], create=True) as store:
    print("open", flush=True)
    while True:
        for number in range(4):
            store.put(article(number))
        resolve(store)
        for number in range(0, 4, 2):
            store.drop(article(number).article.id)
        resolve(store)
"""


def article(number: int) -> Extraction:
    return agency_article(f"Number {number}. {REPORT}", publisher=f"Paper {number}", published="2020-01-01")


def graphs_that_are_whole(store: Store) -> None:
    """Each article graph is as resolved alone, as resolved with others, or missing: never a part."""
    for extraction in store.extractions():
        name = ox.NamedNode(article_iri(store.base, extraction.article.id))
        found = set(store.rdf.quads_for_pattern(None, None, None, name))
        record = new_record(extraction, store.software)
        assert len(found) in {0, len(article_quads(record, resolve_extractions([extraction])))}


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_a_random_moment(seed: int, tmp_path: Path) -> None:
    kg = tmp_path / "kg"
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(kg)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    time.sleep(random.Random(seed).uniform(0.0, 1.5))
    process.kill()
    process.wait()
    process.stdout.close()
    with open_store(kg) as store:
        graphs_that_are_whole(store)
        for number in range(ARTICLES):
            store.put(article(number))
        resolve(store)
        mended = [str(quad) for quad in store.quads()]
    with open_store(tmp_path / "untouched", create=True) as store:
        for number in range(ARTICLES):
            store.put(article(number))
        resolve(store)
        assert mended == [str(quad) for quad in store.quads()]

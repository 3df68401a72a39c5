"""What an analyst rejected lends nothing to what others say: no name, no role, no place in the figures."""

from pathlib import Path

import pytest

from graph.build import claim_graph, resolve
from graph.decision_log import append_decisions
from graph.decisions import Decision, Review, Reviewed
from graph.model import EntityType, Extraction, Stance
from graph.reviewed import unrejected
from graph.store import Store, open_store
from graph.summary import summarise
from tests.example import Draft, allegation


def told(paper: str, speaker: str, label: str, *, day: int, victims: str = "") -> Extraction:
    """One voice on the same wrong of the same accused, which it calls so."""
    text = f"{speaker} accuses Blue Guard of torture{f' of {victims}' if victims else ''}, writes {paper} on day {day}."
    draft = Draft(text, publisher=paper, published=f"2020-01-{day:02}", source=f"{paper}-{day}.txt")
    guard = draft.entity(EntityType.ORGANISATION, "Blue Guard")
    by = draft.entity(EntityType.ORGANISATION, speaker)
    suffering = (draft.entity(EntityType.PERSON, victims),) if victims else ()
    draft.claim(text, Stance.ALLEGES, allegation("torture", guard, label=label, victims=suffering), by)
    return draft.build()


FIRST = told("Harbour Times", "Lyon Rights Watch", "vile torture", day=1, victims="Jane Sample")
AGAIN = told("Harbour Times", "Lyon Rights Watch", "torture by Blue Guard", day=3)
OTHER = told("Lakeside Review", "Oslo Rights Forum", "torture by Blue Guard, often", day=2)


def reject(claim: str) -> Decision:
    return Decision(Reviewed(claim, Review.REJECTED), "Ana", "2020-02-01T10:00:00Z", "misread", ())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "kg", create=True)
    for extraction in (FIRST, AGAIN, OTHER):
        opened.put(extraction)
    resolve(opened)
    return opened


def rejected(store: Store, *extractions: Extraction) -> None:
    append_decisions(store.path, [reject(claim.id) for found in extractions for claim in found.claims])
    resolve(store)


def test_a_proposition_is_called_as_the_claims_that_are_left_call_it(store: Store) -> None:
    (before,) = unrejected(store)[1].propositions
    assert before.proposition.label == "vile torture", "the shortest, where all are as frequent"
    assert len(before.proposition.victims) == 1
    rejected(store, FIRST)
    (after,) = unrejected(store)[1].propositions
    assert after.iri == before.iri
    assert after.proposition.label == "torture by Blue Guard"
    assert after.aliases == ("torture by Blue Guard, often",)
    assert after.proposition.victims == ()
    assert "vile torture" not in {node["label"] for _, node in claim_graph(store).nodes(data=True)}
    assert "vile torture" in {node["label"] for _, node in claim_graph(store, rejected=True).nodes(data=True)}
    store.close()


def test_who_says_it_again_still_corroborates(store: Store) -> None:
    ((tie,), claims) = unrejected(store)[1].corroborations, [found.claims[0].id for found in (FIRST, AGAIN, OTHER)]
    assert (tie.claim, tie.other) == (claims[2], claims[0]), "each speaker counts once, by the earliest"
    rejected(store, FIRST)
    (tie,) = unrejected(store)[1].corroborations
    assert (tie.claim, tie.other) == (claims[1], claims[2])
    store.close()


def test_figures_leave_out_rejected_claims_and_what_only_they_say(store: Store) -> None:
    assert summarise(store).offences == {"torture": 1}
    rejected(store, FIRST)
    found = summarise(store)
    assert (found.articles, found.claims, found.stances["alleges"]) == (3, 2, 2)
    assert found.propositions["allegation"] == 1
    rejected(store, AGAIN, OTHER)
    found = summarise(store)
    assert (found.articles, found.claims, found.corroborations) == (3, 0, 0)
    assert found.propositions["allegation"] == 0
    assert found.offences == {}
    store.close()

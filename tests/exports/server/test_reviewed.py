"""What the server's pages make of reviewed claims: rejected ones stand in no list, and their own page says so."""

from pathlib import Path

from exports.server.claims import claim_view, claim_views
from graph.build import resolve
from graph.decision_log import append_decisions
from graph.decisions import Decision, Review, Reviewed
from graph.iris import claim_iri
from graph.model import Stance
from graph.store import open_store
from tests.example import example_extractions


def test_a_rejected_claim_is_in_no_list_and_its_page_says_who_rejected_it_and_why(tmp_path: Path) -> None:
    claims = example_extractions()[0].claims
    (denied,) = [claim.id for claim in claims if claim.stance is Stance.DENIES]
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        review = Reviewed(denied, Review.REJECTED)
        append_decisions(store.path, [Decision(review, "Ana", "2020-02-01T10:00:00Z", "misread")])
        resolve(store)
        iris = [claim_iri(store.base, claim.id) for claim in claims]
        shown = claim_views(store.rdf, iris)
        rejected = claim_iri(store.base, denied)
        assert len(shown) == len(iris) - 1
        assert all(rejected not in (claim.iri, *claim.disputed_by) for claim in shown)
        own = claim_view(store.rdf, rejected)
    assert own.review == "rejected"
    assert [(one.verb, one.by, one.why) for one in own.decided] == [("reject", "Ana", "misread")]

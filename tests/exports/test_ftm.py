"""FollowTheMoney: known schemata and properties, stable ids that resolve, and never more than a note of a claim."""

import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from exports.ftm import ftm_id, write_ftm

if TYPE_CHECKING:
    from graph.network import ClaimGraph

THING = {
    "name",
    "alias",
    "country",
    "wikidataId",
    "keywords",
    "summary",
    "description",
    "publisher",
    "sourceUrl",
    "proof",
}
DOCUMENT = THING | {"title", "fileName", "author", "publishedAt", "language"}
PROPERTIES = {  # those of the model that are used here, as its schemata list them
    "Person": THING,
    "Organization": THING,
    "PublicBody": THING,
    "LegalEntity": THING,
    "Position": THING,
    "Address": THING | {"full"},
    "Document": DOCUMENT,
    "Article": DOCUMENT,
    "Note": THING | {"entity"},
    "UnknownLink": {"subject", "object", "role"},
}
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")  # what the model takes for an id


def written(graph: "ClaimGraph") -> list[Any]:
    out = io.BytesIO()
    write_ftm(graph, out)
    return [json.loads(line) for line in out.getvalue().decode().splitlines()]


@pytest.mark.parametrize("which", ["graph", "hostile_graph"])
def test_schemata_properties_and_references_are_the_models(which: str, request: pytest.FixtureRequest) -> None:
    entities = written(request.getfixturevalue(which))
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        assert ID.fullmatch(entity["id"])
        assert entity["properties"].keys() <= PROPERTIES[entity["schema"]]
        for name, values in entity["properties"].items():
            assert values
            assert all(isinstance(value, str) for value in values)
            if name in ("entity", "proof", "subject", "object"):
                assert set(values) <= ids


def test_every_claim_is_a_note_with_voice_stance_quote_and_article(graph: "ClaimGraph") -> None:
    notes = {entity["id"]: entity["properties"] for entity in written(graph) if entity["schema"] == "Note"}
    claims = [edge for edge in graph.edges(keys=True, data=True) if edge[3]["kind"] == "claim"]
    assert len(notes) == len(claims)
    for source, _, key, claim in claims:
        note = notes[ftm_id(key)]
        assert note["summary"][0].startswith(str(graph.nodes[source]["label"]))
        assert claim["quote"] in note["description"][0]
        assert note["proof"] == [ftm_id(claim["article"])]
        assert claim["stance"] in note["keywords"]
        assert ("disputed" in note["keywords"]) == bool(claim["disputed_by"])


def test_states_and_their_bodies_are_public_bodies(graph: "ClaimGraph") -> None:
    found = {e["properties"]["name"][0]: e for e in written(graph) if "name" in e["properties"]}
    assert (found["Iran"]["schema"], found["Iran"]["properties"]["country"]) == ("PublicBody", ["ir"])
    assert found["Iran"]["properties"]["wikidataId"] == ["Q794"]
    assert found["United States Department of State"]["schema"] == "PublicBody"
    assert found["Lyon Rights Watch"]["schema"] == "Organization"
    assert found["Bahram Qassemi"]["schema"] == "Person"


def test_ties_are_links_of_offices_alone(graph: "ClaimGraph") -> None:
    ties = [entity["properties"]["role"] for entity in written(graph) if entity["schema"] == "UnknownLink"]
    assert len(ties) == sum(kind == "link" for *_, kind in graph.edges(data="kind"))
    assert {role for (role,) in ties} == {"speaks for", "part of"}

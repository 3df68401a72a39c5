"""The log of decisions: what is read, what is named as wrong, what holds, and what it does to the graph."""

import json
import random
from pathlib import Path

import pytest

from exports.write import write_export
from graph.build import claim_graph, resolve
from graph.decision_log import append_decisions, read_log
from graph.decisions import Content, Decision, Review, Reviewed, Withdrawal, decision_line, decision_of
from graph.errors import RecordError
from graph.folder import DECISIONS
from graph.in_force import in_force
from graph.iris import claim_iri, decisions_graph
from graph.model import EntityType, Stance
from graph.resolution.constraints import Different, Named, Rename, Retype, Same
from graph.store import Store, open_store
from tests.example import example_extractions

PERSON, BODY = EntityType.PERSON, EntityType.ORGANISATION
QASSEMI, ZARIF = Named(PERSON, "Bahram Qassemi"), Named(PERSON, "Javad Zarif")
WATCH, TASNIM = Named(BODY, "Lyon Rights Watch"), Named(BODY, "Tasnim")


def decision(content: Content, at: str = "2020-02-01T10:00:00Z", by: str = "Ana", why: str = "read it") -> Decision:
    return Decision(content, by, at, why, ("“a quote”",))


def claim_of(stance: Stance) -> str:
    found = [c.id for e in example_extractions() for c in e.claims if c.stance is stance]
    return sorted(found)[0]


def lines(store: Store) -> list[str]:
    return [str(quad) for quad in store.quads()]


@pytest.mark.parametrize(
    "content",
    [
        Same(QASSEMI, "a1-e0"),
        Different(Named(BODY, "Foreign Ministry", "IR"), WATCH),
        Rename("a1-e0", "Jane Sample"),
        Retype(QASSEMI, BODY),
        Reviewed("a1-c0", Review.ACCEPTED),
        Reviewed("a1-c0", Review.REJECTED),
        Withdrawal("d-0123456789"),
    ],
)
def test_every_kind_of_decision_is_read_as_it_was_written(content: Content) -> None:
    made = decision(content)
    line = decision_line(made)
    assert decision_of(line) == made
    keys = list(json.loads(line))
    assert keys[0] == "id"
    assert keys[-4:] == ["shown", "by", "at", "why"]


@pytest.mark.parametrize("words", ["ﻣﺤﻤﺪ\u2028\x1b[31m", "half \ud800 a pair", '"}\n{"'])
def test_any_words_fit_on_one_line(words: str) -> None:
    made = Decision(Rename("a1-e0", words), "Ana", "2020-02-01T10:00:00Z", words)
    line = decision_line(made)
    assert line.count(b"\n") == 1
    assert decision_of(line) == made


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"<<<<<<< HEAD", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"\xff{}", "JSON"),
        (b"[1]", "object"),
        (b'{"decide": "promote"}', "promote"),
        (b'{"decide": ["same"]}', "same"),
        (b'{"decide": "same", "one": 3, "other": "e"}', "id"),
        (b'{"decide": "reject", "claim": "c", "by": "Ana", "at": "yesterday", "why": "x"}', "yesterday"),
        (b'{"decide": "reject", "claim": "c", "by": "Ana", "at": "2020-02-31T10:00:00Z", "why": "x"}', "2020-02-31"),
        (b'{"decide": "reject", "claim": "c", "by": "Ana", "at": "2020-02-01T10:00:00Z"}', "why"),
        (b'{"decide": "reject", "claim": "c", "by": " ", "at": "2020-02-01T10:00:00Z", "why": "x"}', "by"),
    ],
)
def test_what_is_no_decision_is_refused_with_what_is_wrong(line: bytes, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        decision_of(line)


def test_a_line_that_was_altered_shows() -> None:
    line = decision_line(decision(Reviewed("a1-c0", Review.REJECTED)))
    with pytest.raises(RecordError, match="altered"):
        decision_of(line.replace(b"read it", b"read this"))


def test_a_line_written_by_hand_needs_no_id() -> None:
    record = json.loads(decision_line(decision(Rename(QASSEMI, "B. Qassemi"))))
    given = record.pop("id")
    assert decision_of(json.dumps(record).encode()).id == given


def test_bad_lines_are_named_and_lose_nothing(tmp_path: Path) -> None:
    first, second = decision(Rename("a", "A")), decision(Rename("b", "B"))
    (tmp_path / DECISIONS).write_bytes(decision_line(first) + b"<<<<<<<\n\n" + decision_line(first) + b'{"torn')
    append_decisions(tmp_path, [second])
    log = read_log(tmp_path)
    assert set(log.decisions) == {first, second}
    assert [bad.partition(": ")[0] for bad in log.bad] == [f"{tmp_path / DECISIONS}:{n}" for n in (2, 5)]
    assert b'{"torn\n' in (tmp_path / DECISIONS).read_bytes()


def test_order_and_repetition_of_lines_do_not_count(tmp_path: Path) -> None:
    made = [decision(Rename(str(n), "A"), at=f"2020-02-0{n}T10:00:00Z") for n in range(1, 9)]
    made.append(decision(Withdrawal(made[0].id)))
    results = set()
    for seed in range(4):
        shuffled = [*made, *made[:3]]
        random.Random(seed).shuffle(shuffled)
        folder = tmp_path / str(seed)
        folder.mkdir()
        append_decisions(folder, shuffled)
        results.add(repr(in_force(read_log(folder))))
    assert len(results) == 1


def test_what_is_withdrawn_holds_no_longer_and_can_be_decided_anew(tmp_path: Path) -> None:
    first = decision(Reviewed("c", Review.REJECTED))
    gone = decision(Withdrawal(first.id), at="2020-02-02T10:00:00Z")
    again = decision(Reviewed("c", Review.ACCEPTED), at="2020-02-03T10:00:00Z")
    append_decisions(tmp_path, [first, gone, again])
    found = in_force(read_log(tmp_path))
    assert dict(found.reviews) == {"c": Review.ACCEPTED}
    assert dict(found.withdrawn) == {first.id: gone}


def test_a_withdrawal_of_a_withdrawal_or_of_nothing_is_idle(tmp_path: Path) -> None:
    first = decision(Reviewed("c", Review.REJECTED))
    gone = decision(Withdrawal(first.id))
    idle = [decision(Withdrawal(gone.id)), decision(Withdrawal("d-none"))]
    append_decisions(tmp_path, [first, gone, *idle])
    found = in_force(read_log(tmp_path))
    assert not found.reviews
    assert set(found.idle) == set(idle)


@pytest.mark.parametrize(
    ("contents", "kept"),
    [
        ([Same(QASSEMI, ZARIF), Different(ZARIF, QASSEMI), Rename(WATCH, "LRW")], 1),
        ([Same(QASSEMI, ZARIF), Same(ZARIF, QASSEMI)], 2),
        ([Rename(WATCH, "LRW"), Rename(WATCH, "Lyon")], 0),
        ([Reviewed("c", Review.ACCEPTED), Reviewed("c", Review.REJECTED), Reviewed("d", Review.REJECTED)], 1),
        ([Reviewed("c", Review.REJECTED), Reviewed("d", Review.ACCEPTED)], 2),
    ],
)
def test_contradictions_are_told_and_none_of_them_is_applied(contents: list[Content], kept: int) -> None:
    from graph.decision_log import Log

    found = in_force(Log(tuple(decision(content, by=f"Ana {n}") for n, content in enumerate(contents))))
    assert len(found.applied) == kept
    assert sum(len(c.decisions) for c in found.contradictions) == len(contents) - kept
    assert all(d.id in c.sentence() for c in found.contradictions for d in c.decisions)


def test_decisions_survive_rebuilds_apply_to_later_articles_and_leave_no_trace_when_withdrawn(tmp_path: Path) -> None:
    made = list(example_extractions())
    contents: list[Content] = [
        Same(QASSEMI, ZARIF),
        Rename(WATCH, "LRW"),
        Retype(TASNIM, EntityType.GROUP),
        Reviewed(claim_of(Stance.DENIES), Review.REJECTED),
        Reviewed(claim_of(Stance.DECLINES), Review.ACCEPTED),
    ]
    decisions = [decision(content) for content in contents]

    def built(name: str, order: list[int], given: list[Decision], *, early: bool) -> list[str]:
        with open_store(tmp_path / name, create=True) as store:
            if early:
                append_decisions(store.path, given)
            for n in order:
                store.put(made[n])
                resolve(store)
            if not early:
                append_decisions(store.path, given)
            report = resolve(store)
            assert report.complaints == ()
            return lines(store)

    decided = built("late", [0, 1, 2], decisions, early=False)
    assert built("early", [2, 0, 1], decisions[::-1], early=True) == decided
    never = built("never", [1, 0, 2], [], early=False)
    assert decided != never
    withdrawals = [decision(Withdrawal(one.id), at="2020-03-01T10:00:00Z") for one in decisions]
    with open_store(tmp_path / "late") as store:
        append_decisions(store.path, withdrawals)
        resolve(store)
        assert lines(store) == never


def test_a_rejected_claim_keeps_its_evidence_and_leaves_the_claim_graph(store: Store) -> None:
    denial = claim_of(Stance.DENIES)
    before = lines(store)
    append_decisions(store.path, [decision(Reviewed(denial, Review.REJECTED))])
    assert resolve(store).rewritten == 0
    graph = decisions_graph(store.base)
    assert [line for line in lines(store) if graph not in line] == before
    said = {quad.predicate.value.rpartition("#")[2] for quad in store.quads() if graph in str(quad.graph_name)}
    assert said >= {"review", "about", "why", "wasAttributedTo", "generatedAtTime"}
    iri = claim_iri(store.base, denial)
    shown = {key: edge for *_, key, edge in claim_graph(store).edges(keys=True, data=True)}
    every = {key: edge for *_, key, edge in claim_graph(store, rejected=True).edges(keys=True, data=True)}
    assert iri not in shown
    assert every[iri]["review"] == "rejected"
    assert not any(iri in edge.get("disputed_by", ()) for edge in shown.values())


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "gexf", "graphml", "csv", "html"])
def test_exports_leave_rejected_claims_out_unless_asked(store: Store, form: str, tmp_path: Path) -> None:
    denial = claim_of(Stance.DENIES)
    append_decisions(store.path, [decision(Reviewed(denial, Review.REJECTED))])
    resolve(store)
    without, everything = tmp_path / "without", tmp_path / "all"
    write_export(store, form, without)
    write_export(store, form, everything, rejected=True)
    assert denial not in without.read_text("utf8")
    assert (denial in everything.read_text("utf8")) is (form != "html")  # a page never shows them


def test_a_decision_on_what_is_gone_is_kept_and_waits(store: Store) -> None:
    append_decisions(store.path, [decision(Reviewed("gone-c0", Review.REJECTED)), decision(Same(QASSEMI, "gone-e0"))])
    before = lines(store)
    assert resolve(store).complaints == ()
    assert lines(store) == before
    assert len(read_log(store.path).decisions) == 2


def test_what_is_wrong_in_the_log_is_told_and_the_rest_applied(store: Store) -> None:
    append_decisions(store.path, [decision(Rename(WATCH, "LRW"))])
    with (store.path / DECISIONS).open("ab") as file:
        file.write(b"=======\n")
    (complaint,) = resolve(store).complaints
    assert f"{DECISIONS}:2" in complaint
    assert "LRW" in {entity.name for entity in store.resolution().entities}

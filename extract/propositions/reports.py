"""Reports that are named with who wrote them and when: that they came out is told by the way.

"The camps are described in | a report by Sea Watch last year |."    "| In its report of May 3 |, the union said ..."
"""

from collections.abc import Iterator, Sequence, Set

from extract.annotations import Draft, Tokens
from extract.propositions import confidence
from extract.propositions.labels import clause_words
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, can_act
from extract.propositions.subjects import subject_of
from graph.model import PropositionKind

REPORT_RELEASE = "release-of-report"  # the event of `propositions/events.tsv` that ties a report to who issued it
_BY = frozenset({"by", "from"})
_BEFORE_DATE = frozenset({"in", "of", "from", "on", "dated"})


def reports_in(scene: Scene, triggers: Set[int]) -> Iterator[Draft]:
    """An event for each report with a date of its own that no word of `triggers` tells of."""
    parse = scene.parse
    for i in scene.ground.reports(scene.within):
        told = (parse.heads[i], *parse.children[i])
        if not triggers.isdisjoint(told) or any(parse.deps[c] in ("acl", "acl:relcl") for c in told[1:]):
            continue  # "published a report", "a report released on Monday"
        by = [c for c in parse.children[i] if parse.deps[c] == "nmod:poss" or parse.case(c) in _BY]
        last = max([i, *(k for c in by for k in parse.below(c) if parse.types[k] != "time")])
        when = _date(scene, i, last + 1)
        if when is None:
            continue
        value, end = when
        start = parse.leftmost(i)
        yield Draft(
            kind=PropositionKind.EVENT,
            trigger=i,
            span=Tokens(start, max(end, last + 1)),
            label=clause_words(scene, list(range(start, max(end, last + 1)))),
            predicate=REPORT_RELEASE,
            agents=tuple(authors(scene, i, by)),
            objects=(i,) if scene.references.at(i) is not None else (),
            time=value,
            confidence=confidence.NOUN,
        )


def authors(scene: Scene, i: int, by: Sequence[int] = ()) -> Iterator[int]:
    """Who wrote it: whom "by" or a possessor names, else of "in a report of May 3, the union said" who says it."""
    parse = scene.parse
    named = [c for c in by if parse.pos[c] != "PRON" and can_act(scene, c)]
    if not named and parse.deps[i] == "obl" and parse.case(i) == "in":
        subject = subject_of(parse, parse.heads[i]) if not is_passive(parse, parse.heads[i]) else None
        named = [] if subject is None or not can_act(scene, subject) else [subject]
    yield from named or (c for c in by if can_act(scene, c))


def _date(scene: Scene, noun: int, behind: int) -> tuple[str, int] | None:
    """The date before the noun in its phrase, or right behind it and its author, with the token where it ends."""
    parse = scene.parse
    at = behind + (parse.lowers[behind : behind + 1] != () and parse.lowers[behind] in _BEFORE_DATE)
    for m in scene.references.within(parse.leftmost(noun), min(at + 4, scene.within.end)):
        inside = m.head < noun and parse.heads[m.head] == noun
        if m.type == "date" and m.value and (inside or m.span.start == at):
            return m.value, m.span.end
    return None

"""The figures of a knowledge graph as lines for a terminal."""

from collections.abc import Iterator, Mapping

from graph.summary import Summary


def overview(summary: Summary) -> str:
    """One figure a line, grouped: what is there, who, what is said, how, and about which offences."""
    return "\n".join(_lines(summary))


def _lines(summary: Summary) -> Iterator[str]:
    yield from _group("", {"articles": summary.articles, "mentions": summary.mentions, "claims": summary.claims})
    yield from _group("entities", summary.entities)
    yield from _group("propositions", summary.propositions)
    yield from _group("claims by stance", summary.stances)
    ties = {
        "disputes": summary.disputes,
        "corroborations": summary.corroborations,
        "reprinted articles": summary.reprints,
    }
    yield from _group("between claims", ties)
    yield from _group("most frequent allegations", summary.offences)


def _group(heading: str, figures: Mapping[str, int]) -> Iterator[str]:
    if heading and figures:
        yield f"\n{heading}"
    for name, count in figures.items():
        yield f"{count:>8,}  {name}"

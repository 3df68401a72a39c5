"""Articles into a knowledge graph: incremental, resumable, one article at a time.

Every article is stored in full before the next one is read, so that a run that is killed loses at most the article at
hand, and the next run goes on where it stopped. Resolution across articles comes last and rewrites only what changed.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import IO

from claimgraph.progress import progress
from extract.duplicates import first_of_each
from extract.processes import extract_in_processes
from extract.read import Refusal, read_articles
from extract.shipped import model_version
from graph.build import resolve
from graph.model import Article
from graph.records import Software
from graph.store import Store

_ROW = re.compile(r"#\d+$")


@dataclass(slots=True)
class BuildReport:
    """How many articles a build added, replaced, left alone and pruned; `undone` names what could not be read.

    `complaints` name what is wrong with the decisions.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    duplicates: int = 0
    pruned: int = 0
    undone: list[Refusal] = field(default_factory=list)
    complaints: tuple[str, ...] = ()

    def sentence(self) -> str:
        """The counts in words, those that are always of interest first."""
        parts = [f"{self.added} added", f"{self.replaced} replaced", f"{self.unchanged} unchanged"]
        parts += [f"{self.duplicates} with the text of another"] * bool(self.duplicates)
        parts += [f"{self.pruned} pruned"] * bool(self.pruned)
        parts += [f"{len(self.undone)} not read"] * bool(self.undone)
        return "articles: " + ", ".join(parts)


def software() -> Software:
    """The program and the model that read articles now; a change of either has articles read again."""
    return Software(f"claimgraph {version('claimgraph')}", f"english {model_version()}")


def build(
    sources: Iterable[str],
    store: Store,
    *,
    prune: bool = False,
    stdin: IO[bytes] | None = None,
    jobs: int | None = None,
) -> BuildReport:
    """Read what is new or changed under the sources into the store and resolve; all else in the store is kept.

    `jobs` is the number of processes that extract, at most: one for each processor, unless given.
    """
    report = BuildReport()
    sources = list(sources)
    seen: set[str] = set()
    repeated: list[tuple[str, str]] = []
    outcomes = first_of_each(read_articles(sources, stdin=stdin), repeated=repeated)
    waiting = _to_read(outcomes, store, report, seen)
    with closing(extract_in_processes(waiting, jobs=jobs)) as extracted:
        for outcome in progress(extracted, what="reading"):
            if isinstance(outcome, Refusal):
                report.undone.append(outcome)
                continue
            source = outcome.article.source
            known = source in store.sources()
            store.put(outcome)
            store.finish(source, _digest(outcome.article), [outcome.article.id])
            report.replaced += known
            report.added += not known
    report.duplicates += len(repeated)
    if prune:
        kept = {*seen, *(source for source, _ in repeated), *(refusal.source for refusal in report.undone)}
        gone = [s for s in store.sources() if s not in kept and _is_gone(s, sources)]
        report.pruned = len(store.prune(gone))
    report.complaints = resolve(store).complaints
    return report


def _to_read(
    outcomes: Iterable[Article | Refusal], store: Store, report: BuildReport, seen: set[str]
) -> Iterator[Article]:
    """The articles that are not in the store as they are now; the others are counted."""
    holders = {key: source for source, known in store.sources().items() for key in known.articles}
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            report.undone.append(outcome)
        else:
            seen.add(outcome.source)
            if not store.needs(outcome.source, _digest(outcome)):
                report.unchanged += 1
            elif _is_copy(outcome, holders.get(outcome.id)):
                report.duplicates += 1
            else:
                yield outcome


def _is_copy(article: Article, holder: str | None) -> bool:
    """Whether another source holds this very text already and comes first, whichever was read first."""
    return holder is not None and holder < article.source and _file_of(holder).exists()


def _digest(article: Article) -> str:
    content = json.dumps(asdict(article), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def _file_of(source: str) -> Path:
    """The file of a source; `articles.jsonl#3` is a row of one, unless a file is really called so."""
    whole = Path(source)
    return whole if whole.exists() else Path(_ROW.sub("", source))


def _is_gone(source: str, given: Iterable[str]) -> bool:
    """Whether a source that was not met in this run is gone: its file is, or lies where this run has looked."""
    if source == "-":
        return False
    file = _file_of(source)
    return not file.exists() or any(file.is_relative_to(root) for root in given)

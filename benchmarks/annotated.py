"""What readers marked in texts, compared claim by claim with what the program finds: samples for calibration.

PolNeAR (brat files, PARC 3 scheme) says whether an attribution has the right voice and content; PLOVER's sentences say
who acts on whom; the sample articles say all of it, and there a claim that nobody wrote down counts as wrong.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.isotonic import Sample
from extract.calibration import scores, voice_kind
from extract.extraction import extract_articles
from extract.read import read_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Claim, Extraction, Span
from tests.seed_scores import SEEDS, gold_claims, verdicts

# sets of floors.toml that nobody opened who writes rules: as new articles are
_UNSEEN = ("unread-5", "unread-6", "unread-7", "unread-10")
_OF_WHAT_IS_SAID = ("negated", "offence", "predicate", "accused", "victims", "agents", "objects")
_SMALL = frozenset({"the", "a", "an", "of", "in", "and", "to", "for", "his", "its", "their", "government", "officials"})
_SMALL |= {"president", "prime", "minister"}


def from_seeds() -> Iterator[Sample]:
    """Samples of every part from the sample articles that no rule was written on, each article a fold of its own."""
    sets = tomllib.loads((SEEDS / "floors.toml").read_text("utf8"))
    names = sorted(name for kind in _UNSEEN for name in sets[kind]["articles"])
    for extraction in _extracted(
        a for a in read_articles([SEEDS / f"{n}.md" for n in names]) if isinstance(a, Article)
    ):
        fold = Path(extraction.article.source).stem
        for claim, right in verdicts(extraction, gold_claims(fold)):
            said = right is not None and False not in [right.get(name) for name in _OF_WHAT_IS_SAID]
            if right is not None:
                yield _sample("claimant", claim, right["claimant"] is not False, fold)
                yield _sample("stance", claim, right["stance"] is not False, fold)
            yield _sample("proposition", claim, said, fold)
            whole = said and right is not None and False not in (right["claimant"], right["stance"])
            yield _sample("claim", claim, whole, fold)


def from_polnear(folder: Path) -> Iterator[Sample]:
    """Samples of claimants from `text/NAME.txt` with `attributions/NAME.ann`: the voice found, and saying this.

    Half of the content must be shared, and the source's last word or half of its span. Folds are two halves.
    """
    paths = sorted((folder / "text").glob("*.txt"))
    made = [article_of(path.read_text("utf8"), path.stem) for path in paths]
    for number, extraction in enumerate(_extracted(made)):
        gold = list(_brat((folder / "attributions" / f"{extraction.article.source}.ann").read_text("utf8")))
        seen = set()
        for claim in extraction.claims:
            key = (claim.claimant_span, claim.cue_span)
            if claim.claimant_span is not None and claim.cue_span is not None and key not in seen:
                seen.add(key)
                yield _sample("claimant", claim, _is_attributed(claim, gold), f"polnear {number % 2}")


def from_plover(file: Path) -> Iterator[Sample]:
    """Samples of propositions from PLOVER's sentences: who acts on whom the right way round. Folds are two halves.

    Of each sentence the claim counts that names most of the marked source and target, since other events are unmarked.
    """
    marked: list[Mapping[str, Any]] = json.loads(file.read_text("utf8"))
    rows = [row for row in marked if actors_of(row, "source") and actors_of(row, "target")]
    for number, extraction in enumerate(_extracted(article_of(row["text"], str(i)) for i, row in enumerate(rows))):
        row = rows[int(extraction.article.source)]
        source, target = content_words(actors_of(row, "source")), content_words(actors_of(row, "target"))
        judged = []
        for claim in extraction.claims:
            said = claim.proposition
            doing = content_words(names_of(extraction, (*said.agents, *said.accused)))
            done_to = content_words(names_of(extraction, (*said.objects, *said.victims, *said.places)))
            named = bool((doing | done_to) & source) + bool((doing | done_to) & target)
            if named:
                judged.append((named, bool(doing & source and done_to & target), claim.id, claim))
        if judged:
            _, right, _, claim = max(judged, key=lambda j: j[:3])
            yield _sample("proposition", claim, right, f"plover {number % 2}")


def _sample(part: str, claim: Claim, right: bool, fold: str) -> Sample:
    return Sample((part, voice_kind(claim)), round(scores(claim)[part], 3), right, fold)


def _extracted(articles: Iterable[Article]) -> Iterator[Extraction]:
    return (found for found in extract_articles(articles, calibrate=False) if isinstance(found, Extraction))


def article_of(text: str, name: str) -> Article:
    """The text as an article that comes from a file of this name."""
    return Article(article_id(text), name, text, text_sha256(text))


def _brat(text: str) -> Iterator[dict[str, list[Span]]]:
    """The attributions of a brat file: spans by role."""
    spans: dict[str, list[Span]] = {}
    for line in text.splitlines():
        cells = line.split("\t")
        if line.startswith("T"):
            _, where = cells[1].split(" ", 1)
            spans[cells[0]] = [Span(*map(int, piece.split())) for piece in where.split(";")]
        elif line.startswith("E"):
            roles: dict[str, list[Span]] = {"Source": [], "Content": []}
            for role, key in (part.split(":") for part in cells[1].split()):
                roles.setdefault(re.sub(r"\d+$", "", role), []).extend(spans.get(key, ()))
            yield roles


def _is_attributed(claim: Claim, gold: Iterable[Mapping[str, list[Span]]]) -> bool:
    voice = claim.claimant_span
    assert voice is not None
    for one in gold:
        content = _shared(claim.content_spans, one["Content"])
        enough = 2 * content >= min(_length(claim.content_spans), _length(one["Content"])) > 0
        same_end = any(voice.end == span.end for span in one["Source"])
        if enough and (same_end or 2 * _shared((voice,), one["Source"]) >= _length([voice])):
            return True
    return False


def _shared(some: Iterable[Span], others: Iterable[Span]) -> int:
    held = list(others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in held)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def actors_of(row: Mapping[str, Any], side: str) -> list[str]:
    """The texts of the actors on one side ("source" or "target") of a PLOVER sentence."""
    given = row.get(side) or []
    return [given] if isinstance(given, str) else [a if isinstance(a, str) else a.get("actorText", "") for a in given]


def names_of(extraction: Extraction, entities: Iterable[str]) -> list[str]:
    """All that these entities are called in the article: names, aliases and the words of their mentions."""
    wanted = set(entities)
    names = [name for e in extraction.entities if e.id in wanted for name in (e.name, *e.aliases)]
    return names + [m.text for m in extraction.mentions if m.entity in wanted]


def content_words(names: Iterable[str]) -> set[str]:
    """Their words in lower case, without those that many actors share, unless there are no others."""
    words = {word for name in names for word in re.findall(r"\w+", name.casefold()) if word != "s"}
    return (words - _SMALL) or words

"""Short English labels for propositions, made of the article's own words: "killing of 12 migrants by the militia"."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from lemminflect import getInflection

from extract.annotations import Reference, Tokens
from extract.phrases import noun_phrase
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from graph.model import MentionKind, Reading

LONGEST_PHRASE = 9
"""Words of one party in a label."""
LONGEST_CLAUSE = 12
"""Words of a statement's label."""
_OPENING = frozenset({"IN", "TO", "DT", "CC", "PRP$"})
"""Words that no phrase ends with."""
_TRIMMED = frozenset(" ,;:.!?\"'“”‘’-–—()[]")


@lru_cache(maxsize=4096)
def gerund(verb: str) -> str:
    """The -ing form of a lemma, with its particle.

    >>> gerund("kill"), gerund("enslave"), gerund("kidnap"), gerund("gun_down"), gerund("traffic")
    ('killing', 'enslaving', 'kidnapping', 'gunning down', 'trafficking')
    """
    stem, _, particle = verb.partition("_")
    form, *_ = getInflection(stem, "VBG") or (stem,)
    return f"{form} {particle}".strip()


def party_words(scene: Scene, head: int) -> str:
    """The words for one party: its noun phrase without relative clauses; the name, where it is known, of what only a
    pronoun says or leans on ("its leader").
    """
    mention = scene.references.at(head)
    if mention is not None and _wants_name(scene, mention):
        entity = scene.references.entities.get(mention.entity or "")
        if entity is not None:
            return entity.name
    if mention is not None and mention.span.end - mention.span.start <= LONGEST_PHRASE:
        span = mention.span
    else:
        span = noun_phrase(scene.parse, head)
    if scene.parse.lowers[head] == "those":  # "those suspected of it": the word alone names nobody
        span = Tokens(span.start, max(span.end, scene.parse.below(head)[-1] + 1))
    start = span.start
    while (
        start < head
        and scene.parse.tags[start] in ("DT", "PRP$", "WP$")
        and (scene.parse.tags[start] == "WP$" or scene.parse.lowers[start] in ("the", "a", "an", "no"))
    ):
        start += 1
    end = min(max(span.end, head + 1), start + LONGEST_PHRASE)
    while end < span.end and end > head + 1 and scene.parse.tags[end - 1] in _OPENING:
        end -= 1  # "a force responsible for the genocide | in |"
    return " ".join(scene.parse.written(start, end).split()) if start < end else scene.parse.words[head]


def _wants_name(scene: Scene, mention: Reference) -> bool:
    """Whether its own words say nothing out of their sentence."""
    leans = scene.parse.tags[mention.span.start] in ("PRP$", "WP$")
    return leans or mention.kind is MentionKind.PRONOUN or mention.reading is Reading.DEMONYM


def parties_words(scene: Scene, heads: Iterable[int]) -> str:
    """Several parties joined as in a list: "A, B and C"; without pronouns that could mean anybody."""
    names = list(dict.fromkeys(party_words(scene, h) for h in heads if not _is_open(scene, h)))
    if len(names) > 3:
        names = [*names[:2], "others"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _is_open(scene: Scene, head: int) -> bool:
    mention = scene.references.at(head)
    pronoun = scene.parse.tags[head] in ("PRP", "PRP$")
    return pronoun and (mention is None or mention.entity not in scene.references.entities)


def act_label(
    scene: Scene,
    act: str,
    *,
    of: Iterable[int] = (),
    by: Iterable[int] = (),
    places: Iterable[int] = (),
    to: str = "of",
) -> str:
    """A label of the form "<act> of <of> by <by> in <places>", of what there is; `to` may stand for the first "of"."""
    parts = [act]
    named = set(act.split())
    places = (p for p in places if scene.parse.words[p] not in named)  # "planting mines along | the road |"
    by = (a for a in by if scene.parse.words[a] not in named)  # "M23 occupation"
    for preposition, heads in ((to, of), ("by", by), ("in", places)):
        words = parties_words(scene, heads)
        if words:
            parts.append(f"{preposition} {words}")
    return " ".join(parts)


def noun_words(parse: Parse, i: int) -> str:
    """A noun with its adjectives and compounds, without its parties: "sex trafficking", "war crimes"."""
    kept = [
        c
        for c in parse.children[i]
        if c < i and parse.deps[c] in ("compound", "amod", "punct") and parse.pos[c] != "PROPN"
    ]
    start = i
    for c in sorted(kept, reverse=True):
        inside = parse.below(c)
        if inside[-1] != start - 1:
            break
        start = inside[0]
    return " ".join(parse.words[start : i + 1]).strip("".join(_TRIMMED)).replace(" - ", "-")


def clause_words(scene: Scene, tokens: list[int]) -> str:
    """A clause's own words, cut to a readable length."""
    parse = scene.parse
    words = [i for i in tokens if not parse.words[i].isspace()]
    while words and parse.words[words[0]] in _TRIMMED:
        words.pop(0)
    while words and parse.words[words[-1]] in _TRIMMED:
        words.pop()
    shown = words[:LONGEST_CLAUSE]
    return joined(parse, shown) + (" …" if len(words) > len(shown) else "")


def joined(parse: Parse, words: Sequence[int]) -> str:
    """These words in one line, apart as they stand in the text or where others stood between them."""
    following = {i - 1 for i in words}
    text = "".join(parse.words[i] + (" " if parse.spaced[i] or i not in following else "") for i in words)
    return " ".join(text.split())


def span_of(scene: Scene, trigger: int) -> Tokens:
    """The words that say it: the trigger's subtree within the passage."""
    below = scene.parse.below(trigger)
    first, behind = bisect_left(below, scene.within.start), bisect_left(below, scene.within.end)
    return Tokens(below[first], below[behind - 1] + 1) if first < behind else Tokens(trigger, trigger + 1)

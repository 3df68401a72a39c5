"""Pronouns of whom the article tells a wrong while it speaks against the body that stood nearest.

    "The police freed ten villagers. They had burned their homes, a survivor said."   they: nobody knows who

Whom `extract.mentions.ranking` finds likeliest is as a rule right; but a wrong that lands on who merely stood near is
libel. So a "they" that does wrong stays unidentified where its likeliest body is who suffers in the scene, who keeps
order or helps in it, or who tells of it, or is hardly likelier than others of whom wrongs are told.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Reference, References, Tokens
from extract.cast import Cast
from extract.mentions.binding import predicates, role, subjects
from extract.mentions.discourse import quotation_numbers, sentence_numbers
from extract.mentions.plural_voices import ACCUSED_HERE
from extract.mentions.reporting import has_content
from extract.mentions.stories import keeping_order
from extract.mentions.told_on import TOLD_ON
from extract.pronoun_forms import FIRST, FIRST_PLURAL, PLURAL
from extract.propositions import allegations_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import parse_of
from extract.propositions.passives import is_passive
from extract.tables import read_table
from graph.model import MentionKind

_SCENE = 5  # sentences back of which a scene consists
_NEAR = 1  # sentences within which who suffers is not who does
_HESITANT = 0.5  # the probability below which others of whom wrongs are told come in question
_GUESS = 0.3  # that below which a pronoun for who is accused means nobody certain
_FAR = 3  # sentences back beyond which any other group between comes in question
_SEVERAL = frozenset({"group", "organisation"})
_TOLD = frozenset({ACCUSED_HERE, TOLD_ON})
_OF_US = FIRST | FIRST_PLURAL


@cache
def _hearers() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("mentions/hearers"))


def leave_open(doc: Doc, attributions: Sequence[Attribution], cast: Cast) -> None:
    """Let each doubtful "they" who is accused be nobody known; those who take up one another are the same nobody.

    Who speaks is not asked about here: `extract.speakers` knows more of voices.
    """
    lowers, voices = parse_of(doc).lowers, {a.source_head for a in attributions}
    plurals = (m for m in cast.standing() if m.kind is MentionKind.PRONOUN and lowers[m.head] in PLURAL)
    asked = [(m, m.resolution) for m in plurals if m.resolution is not None and m.head not in voices]
    scene = _Scene(doc, cast.references()) if asked else None
    doubted: dict[int, str] = {}
    for mention, resolution in asked:
        if scene is None or resolution.antecedent is None or not scene.is_accused(mention.head):
            continue
        if not _TOLD.isdisjoint(resolution.because):
            continue  # the charge, or who tells it, tells who is meant
        same = doubted.get(resolution.antecedent)
        if same is not None:
            cast.take(mention.head, same)
        elif scene.doubts(mention, resolution.antecedent, resolution.score):
            same = cast.somebody(mention.head)
        if same is not None:
            doubted[mention.head] = same


class _Scene:
    """Who does and who suffers what in the sentences of an article, each read when it is first asked for."""

    def __init__(self, doc: Doc, references: References) -> None:
        self._doc, self._parse, self._references = doc, parse_of(doc), references
        self._numbers = sentence_numbers(self._parse)
        self._quotations = quotation_numbers(self._parse)
        starts = sorted(set(self._parse.sentences))
        self._sentences = [Tokens(start, self._parse.sentence_end(start)) for start in starts]
        self._read: dict[int, tuple[Draft, ...]] = {}

    def _wrongs(self, sentence: int) -> tuple[Draft, ...]:
        known = self._read.get(sentence)
        if known is None:
            within = self._sentences[sentence]
            known = tuple(allegations_of(self._doc, self._references, lambda _: True, within=within))
            self._read[sentence] = known
        return known

    def is_accused(self, i: int) -> bool:
        """Whether the word stands for who is accused of a wrong in its sentence."""
        return any(i in draft.accused for draft in self._wrongs(self._numbers[i]))

    def doubts(self, they: Reference, antecedent: int, score: float) -> bool:
        """Whether what the article tells of the likeliest body speaks against its being who does this wrong."""
        entity, i = they.entity or "", they.head
        if self._parse.deps[i] in ("obj", "iobj", "obl"):  # "accused | them | of theft"
            near = self._numbers[antecedent] == self._numbers[i]
            return score < _GUESS and not near and any(self._others(entity, i))
        if self._does(entity, i) or self._is_outlaw(entity, i):
            return False
        if self._suffers(entity, i) or self._keeps_order(entity, i):
            return True
        if self._tells(entity, i) or self._makes_the_charge(antecedent, i):
            return True
        others = list(self._others(entity, i))
        doing = any(self._does(other.entity or "", i) for other in others)
        if doing and (score < _HESITANT or self._parse.lemmas[antecedent] in _hearers()):
            return True
        far = self._numbers[i] - self._numbers[antecedent] >= _FAR
        return far and any(other.head > antecedent for other in others)

    def _makes_the_charge(self, antecedent: int, i: int) -> bool:
        """Whether the body stands by the noun for what is said: "charges by | activists | that they shot villagers"."""
        parse = self._parse
        for at, _ in predicates(parse, i):
            if parse.deps[at] == "acl" and parse.heads[at] < antecedent < at:
                return antecedent in parse.below(parse.heads[at])
        return False

    def _entities(self, heads: Iterable[int]) -> Iterator[str]:
        """The entities of those of the head words that are no pronouns."""
        for head in heads:
            mention = self._references.at(head)
            if mention is not None and mention.kind is not MentionKind.PRONOUN and mention.entity is not None:
                yield mention.entity

    def _before(self, i: int, reach: int = _SCENE) -> range:
        return range(max(0, self._numbers[i] - reach), self._numbers[i] + 1)

    def _does(self, entity: str, i: int) -> bool:
        """Whether wrongs are told of the body by its name or a noun, earlier in the scene."""
        accused = (a for n in self._before(i) for d in self._wrongs(n) for a in d.accused if a < i)
        return entity in self._entities(accused)

    def _suffers(self, entity: str, i: int) -> bool:
        """Whether a wrong is done to the body right before; not "three men were shot when | they | attacked"."""
        parse = self._parse
        above = {h for at, link in predicates(parse, i) if link == "advcl" for h in subjects(parse, at)}
        victims = (v for n in self._before(i, _NEAR) for d in self._wrongs(n) for v in d.victims if v < i)
        return entity in self._entities(v for v in victims if v not in above)

    def _is_outlaw(self, entity: str, i: int) -> bool:
        """Whether the very noun for the body is one for those who do such."""
        return any(
            is_kind(self._parse.lemmas[m.head], "outlaw")
            for m in self._references.mentions
            if m.entity == entity and m.head < i and m.kind is not MentionKind.PRONOUN
        )

    def _verbs(self, i: int, reach: int) -> Iterator[int]:
        first = self._sentences[max(0, self._numbers[i] - reach)].start
        return (v for v in range(first, i) if self._parse.pos[v] == "VERB")

    def _keeps_order(self, entity: str, i: int) -> bool:
        """Whether the body comes to help, or after those who did it: "the police | freed | ten villagers"."""
        parse = self._parse
        for verb in self._verbs(i, _SCENE):
            if parse.lemmas[verb] not in keeping_order():
                continue
            agent = parse.child(verb, "obl:agent")
            active = subjects(parse, verb) if not is_passive(parse, verb) else frozenset[int]()
            if entity in self._entities(active if agent is None else {agent}):
                return True
        return False

    def _tells(self, entity: str, i: int) -> bool:
        """Whether the body tells the wrong, or told just before what others now say in quotation marks of "us"."""
        parse = self._parse
        around = {h for at, link in predicates(parse, i) if link in ("ccomp", "parataxis") for h in subjects(parse, at)}
        harmless = (h for h in around if is_kind(parse.lemmas[h], "person") and not is_kind(parse.lemmas[h], "combat"))
        if entity in self._entities(harmless) and any(
            self._others(entity, i)
        ):  # not "the soldiers said that they had killed ten rebels"
            return True
        if not self._is_of_us(i):
            return False
        telling = (v for v in self._verbs(i, _NEAR + 1) if has_content(parse, v))
        return any(entity in self._entities(subjects(parse, v)) for v in telling)

    def _is_of_us(self, i: int) -> bool:
        """Whether the word stands in quotation marks, in a sentence that tells of "us" or "me"."""
        return self._quotations[i] > 0 and not _OF_US.isdisjoint(
            self._parse.lowers[slice(*self._sentences[self._numbers[i]])]
        )

    def _others(self, entity: str, i: int) -> Iterator[Reference]:
        """The other groups, and bodies of several, that the scene has named before the word."""
        first = self._sentences[max(0, self._numbers[i] - _SCENE)].start
        for m in self._references.within(first, i):
            if m.entity in (None, entity) or m.kind is MentionKind.PRONOUN or m.type not in _SEVERAL:
                continue
            several = self._parse.tags[m.head] in ("NNS", "NNPS") or m.kind is MentionKind.NAME
            if several and role(self._parse, m.head) != "modifier":
                yield m

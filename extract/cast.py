"""The cast of one article: who the head words of claims and propositions stand for.

Most heads are mentions already. A head that acts or suffers in a claim without being one ("three people familiar with
the talks") becomes a mention and an entity here, so that nobody is accused, harmed or quoted without a mention. A
voice that is a pronoun nobody could be found for stays an unknown voice of its own: it is never the article's.
"""

from spacy.tokens import Doc, Token

from extract.annotations import UNIDENTIFIED, VALUES, Reference, References, Tokens
from extract.phrases import noun_phrase
from extract.predicates import entity_type_of
from extract.pronoun_forms import FIRST, FIRST_PLURAL
from extract.propositions.kinds import is_kind
from extract.propositions.parse import parse_of
from graph.ids import derived_id
from graph.model import Article, Entity, EntityType, MentionKind, Reading

_FIRST_PERSON = FIRST | FIRST_PLURAL
_TYPE_OF_HEAD = {  # the pipeline's types of noun phrases -> ours; others do not act
    "person": EntityType.PERSON,
    "organization": EntityType.ORGANISATION,
    "place": EntityType.PLACE,
    "animal": EntityType.GROUP,
}
_COMPLETING = frozenset({"xcomp", "obj", "advmod", "compound:prt"})
_UNNAMING = frozenset({"the", "a", "an", "no"})
_LONGEST_THOSE = 8  # words
_CANNOT_ACT = frozenset({"abstract", "event", "time", "object", "substance", "plant"})


class Cast:
    """Entities and mentions of one article, growing as claims need them."""

    def __init__(self, doc: Doc, article: Article, references: References) -> None:
        self._doc = doc
        self._article = article
        self._references = references
        self.entities: dict[str, Entity] = dict(references.entities)
        self.added: list[Reference] = []
        self._added_at: dict[int, str] = {}
        self._settled: tuple[int, References] | None = None  # the last `references`, of so many that were added

    def known(self, head: int, *, speaker: str | None = None) -> str | None:
        """The entity that this head word is known to stand for; `speaker` is who says "I" and "we" here."""
        if head in self._added_at:
            return self._added_at[head]
        mention = self._references.at(head) or self._named_with(head)
        found = mention.entity if mention is not None and mention.type not in VALUES else None
        if found is None and speaker is not None:
            token = self._doc[head]
            if token.lower_ in _FIRST_PERSON and token.pos_ == "PRON":
                return speaker  # "US" is nobody's "us"
        return found

    def _named_with(self, head: int) -> Reference | None:
        """The name that a word is a later part of: "Ana | Eva | Lee"."""
        token = self._doc[head]
        mention = self._references.at(token.head.i) if token.dep_ == "flat" and token.head.i < head else None
        whole = mention is not None and mention.kind is MentionKind.NAME and head < mention.span.end
        return mention if whole else None

    def is_open(self, head: int) -> bool:
        """Whether nobody was found for a pronoun, or only that it is some "we" or "I" outside quotation marks."""
        found = self.known(head)
        return found is None or self.entities[found].name.startswith(UNIDENTIFIED)

    def is_open_owner(self, head: int) -> bool:
        """Whether the head word is a possessive pronoun that nobody was found for."""
        return self._doc[head].tag_ == "PRP$" and self.known(head) is None

    def lemma(self, head: int) -> str:
        """The head word's lemma, in lower case."""
        return self._doc[head].lemma_.lower()

    def take(self, head: int, entity: str) -> None:
        """Let the pronoun or description at this head word be a mention of this entity from now on."""
        mention = self._references.at(head)
        span = mention.span if mention is not None else Tokens(head, head + 1)
        kind = mention.kind if mention is not None else MentionKind.PRONOUN
        self.added.append(Reference(span, head, kind, self.entities[entity].type.value, entity))
        self._added_at[head] = entity

    def references(self) -> References:
        """The article's mentions with what was taken so far: a pronoun that was open means its entity now."""
        if not self.added:
            return self._references
        if self._settled is not None and self._settled[0] == len(self.added):
            return self._settled[1]
        settled = {mention.head for mention in self.added}
        kept = [m for m in self.standing() if m.entity is not None or m.head not in settled]
        mentions = sorted((*kept, *self.added), key=lambda m: (m.span, m.type))
        found = References(tuple(mentions), self.entities, self._references.links, self._references.rows)
        self._settled = len(self.added), found
        return found

    def each(self, entity: str) -> tuple[str, ...]:
        """Each of those whom an entity of several is: "the two" that were named, or itself alone."""
        return self._references.rows.get(entity, (entity,))

    def standing(self) -> list[Reference]:
        """The article's mentions as they were found, without what was taken for another entity since."""
        taken = {(m.head, m.entity) for m in self.added if m.kind is not MentionKind.NAME}
        heads = {head for head, _ in taken}
        return [
            m
            for m in self._references.mentions
            if m.head not in heads or m.kind is MentionKind.NAME or m.entity is None or (m.head, m.entity) in taken
        ]

    def actor(self, head: int, *, speaker: str | None = None) -> str | None:
        """The entity of a head word that acts, suffers or speaks, made now where needed; None where none can be."""
        found = self.known(head, speaker=speaker)
        if found is not None:
            return found
        token = self._doc[head]
        mention = self._references.at(head)
        if mention is not None and mention.type in VALUES:
            return None
        if token.pos_ == "PRON":
            return self._unknown_voice(token, mention)
        type_ = entity_type_of(token)
        if type_ in _CANNOT_ACT and is_kind(token.lemma_.lower(), "person"):
            type_ = "person"  # "nine | cooks |", taken for things
        counted = token.pos_ == "NUM" and type_ == "abstract"  # "killing at least 12"
        if token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ", "DET") or (type_ in _CANNOT_ACT and not counted):
            return None
        span = mention.span if mention is not None else noun_phrase(parse_of(self._doc), head)
        name = self._named(span)
        plural = _is_plural(token)
        default = EntityType.GROUP if plural else EntityType.ORGANISATION
        kind = _TYPE_OF_HEAD.get(type_, default)
        if kind is EntityType.PERSON and plural:
            kind = EntityType.GROUP
        return self._add(token.i, span, MentionKind.NOMINAL, kind, name)

    def voice(self, head: int) -> str:
        """The entity that speaks here, known or made now; a vague voice is still not the article's own."""
        return self.actor(head) or self._made(head, EntityType.WORK)

    def somebody(self, head: int) -> str:
        """An unknown voice for a pronoun that seemed to mean somebody who cannot be meant."""
        token = self._doc[head]
        kind = EntityType.GROUP if _is_plural(token) else EntityType.PERSON
        return self._add(head, Tokens(head, head + 1), MentionKind.PRONOUN, kind, f"{UNIDENTIFIED}{token.lower_})")

    def party(self, head: int, *, speaker: str | None = None) -> str | None:
        """The entity of a head word that did or suffered wrong: any noun counts, networks and brigades too."""
        if self._is_national(head):
            kind = EntityType.GROUP if _is_plural(self._doc[head]) else EntityType.PERSON
            return self._added_at.get(head) or self._made(head, kind)
        found = self.actor(head, speaker=speaker)
        if found is None and self._doc[head].pos_ in ("NOUN", "PROPN", "NUM"):  # "shot | one of them |"
            mention = self._references.at(head)
            if mention is None or mention.type not in VALUES:
                one = self._doc[head].lower_ == "one"
                return self._made(head, EntityType.PERSON if one else EntityType.GROUP)
        return found

    def _is_national(self, head: int) -> bool:
        """Whether a demonym means some of a nation's people and not their state: "killed | two Russians |"."""
        mention = self._references.at(head)
        if mention is None or mention.reading is not Reading.DEMONYM:
            return False
        counted = parse_of(self._doc).child(head, "nummod")
        return counted is not None or any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in self._doc[head].lefts)

    def _made(self, head: int, kind: EntityType) -> str:
        token = self._doc[head]
        mention = self._references.at(head)
        whole = mention is None or self._is_national(head)
        span = noun_phrase(parse_of(self._doc), head) if mention is None or whole else mention.span
        pronoun = token.pos_ == "PRON"
        name = f"{UNIDENTIFIED}{token.lower_})" if pronoun else self._named(span)
        return self._add(head, span, MentionKind.PRONOUN if pronoun else MentionKind.NOMINAL, kind, name)

    def _named(self, span: Tokens) -> str:
        """The words of a phrase without its article: of "no soldiers" the soldiers."""
        first = span.start
        while first < span.end - 1 and self._doc[first].lower_ in _UNNAMING:
            first += 1
        return parse_of(self._doc).written(first, span.end)

    def _unknown_voice(self, token: Token, mention: Reference | None) -> str | None:
        if token.lower_ in (
            "it",
            "this",
            "that",
            "which",
            "what",
            "there",
            "who",
            "whoever",
            "something",
            "nothing",
            "anything",
        ):
            return None
        plural = _is_plural(token)
        span = mention.span if mention is not None else Tokens(token.i, token.i + 1)
        kind = EntityType.GROUP if plural else EntityType.PERSON
        clause = parse_of(self._doc).child(token.i, "acl", "acl:relcl") if token.lower_ == "those" else None
        if clause is not None and mention is None:  # "those brought back"
            described = self._those(token.i, clause)
            return self._add(token.i, described, MentionKind.NOMINAL, EntityType.GROUP, self._named(described))
        return self._add(token.i, span, MentionKind.PRONOUN, kind, f"{UNIDENTIFIED}{token.lower_})")

    def _those(self, head: int, clause: int) -> Tokens:
        """The words of "those" and what says which, where they are few: "those who wanted to go home"."""
        parse = parse_of(self._doc)
        verbs = [clause, *(c for c in parse.children[clause] if parse.deps[c] == "xcomp")]
        last = max(d for v in verbs for d in (v, *(c for c in parse.children[v] if parse.deps[c] in _COMPLETING)))
        return Tokens(head, last + 1 if last - head < _LONGEST_THOSE else clause + 1)

    def _add(self, head: int, span: Tokens, kind: MentionKind, type_: EntityType, name: str) -> str:
        key = derived_id(self._article.id, "e", type_.value, name, self._doc[head].idx)
        self.entities[key] = Entity(key, type_, name)
        self.added.append(Reference(span, head, kind, type_.value, key))
        self._added_at[head] = key
        return key


def _is_plural(token: Token) -> bool:
    """Whether the word means several: by its form, or as a number ("killed | 43 |")."""
    return "Number=Plur" in str(token.morph) or (token.pos_ == "NUM" and token.lower_ not in ("one", "1"))

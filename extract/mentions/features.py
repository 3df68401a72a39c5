"""What speaks for and against a candidate of a pronoun: the features that `pronoun_weights.tsv` weighs."""

from collections.abc import Iterator, Sequence

from extract.mentions.binding import predicates, role, subjects
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.fitting import sort_of
from extract.mentions.pronouns import gender_told
from extract.propositions.parse import Parse

_STEPS = ("1", "2", "3-4", "5 or more")


class About:
    """The features of one pronoun's options."""

    def __init__(self, talk: Discourse, i: int, sort: str, case: str) -> None:
        self.talk, self.i, self.sort, self.case = talk, i, sort, case
        parse = talk.parse
        self.above = dict(_first(predicates(parse, i)))
        self.clause = next(iter(self.above))
        self.role = role(parse, i)
        self.gender = gender_told(parse.lowers[i])
        self.sentence, self.quoted = talk.sentences[i], talk.quotations[i]
        self.subjects = subjects(parse, self.clause)
        self.first_word = i == 0 or parse.starts[i] or talk.sentences[i - 1] != self.sentence
        self.last = next((s for s in reversed(talk.pronouns) if sort_of(parse.lowers[s.head]) == sort), None)

    def seen(self, s: Spoken, rank: int) -> list[str]:
        """What a mention shows by its place: how far it is, what it does there, how it stands to the pronoun."""
        parse = self.talk.parse
        far = min(self.sentence - s.sentence, 4)
        near = min(far, 2)
        found = [
            f"{far} sentences back",
            f"as {s.role}, {near} back",
            f"{min(rank, 4)} others nearer",
            f"form {s.form}",
        ]
        if s.head > self.i:
            found.append(f"announced by its {'phrase' if parse.deps[self.i] == 'nmod:poss' else 'clause'}")
            return found
        if s.role in SUBJECT_ROLES and parse.deps[s.clause] in ("ROOT", "root"):
            found.append(f"subject of a main clause, {near} back")
        found += s.traits
        if self.sort == "he/she":
            likely = self.talk.likely.get(s.entity)
            if likely is not None:
                found.append("gender likely" if likely == self.gender else "gender unlikely")
        if s.role == self.role:
            found.append(f"parallel, {near} back")
        found += self._in_tree(s, far)
        if self.quoted or s.quotation:
            inside = "from inside a quotation" if s.quotation else "from outside the quotation"
            found.append("same quotation" if self.quoted == s.quotation else inside)
        return found

    def known(self, s: Spoken, also: Sequence[str]) -> list[str]:
        """What the entity is, how much the article has spoken of it so far, and `also` where else it did so."""
        talk, found = self.talk, [f"type {s.type.value}{', many' if s.many else ''}"]
        if self.sort == "he/she":  # whom an article is about says little of which of two people "she" means
            return found
        if s.head > self.i:
            return [*found, *also]
        found.append(f"mentioned {_step(talk.mentioned[s.entity])}")
        if s.entity in talk.subject:
            found.append(f"subject before {_step(talk.subject[s.entity])}")
        if s.entity in talk.times_named:
            found.append(f"named {_step(talk.times_named[s.entity])} in all")
        if talk.first[s.entity] == 0:
            found.append("in the first sentence")
        if self.last is not None and self.last.entity == s.entity:
            found.append(f"meant by the pronoun before, {min(self.sentence - s.sentence, 2)} back")
        return [*found, *also]

    def _in_tree(self, s: Spoken, far: int) -> list[str]:
        found = ["subject of its clause"] if s.head in self.subjects else []
        if far == 0:
            link = self.above.get(s.clause)
            found.append(f"{s.role} above it by {link}" if link else f"{s.role} beside it")
            if link and self.quoted and not s.quotation:
                found.append(f"{s.role} speaks around it")
        elif far == 1 and self.first_word:
            found.append(f"opens the sentence after its {s.role}")
        return found

    def open(self, number: int) -> Iterator[str]:
        """The features of leaving the pronoun open."""
        yield f"open: {self.sort}"
        yield f"open: {self.case}"
        yield f"open: {self.sort}, {min(number, 4)} options"
        if self.quoted:
            yield f"open: {self.sort}, quoted"
        if self.first_word:
            yield f"open: {self.sort}, opens the sentence"
        yield f"open: {self.sort}, {_things(self.talk.parse, self.i, many=self.sort == 'they')} things before"


def _first(pairs: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Each clause once, with its first link."""
    seen: set[int] = set()
    for clause, link in pairs:
        if clause not in seen:
            seen.add(clause)
            yield clause, link


def _step(number: int) -> str:
    return _STEPS[0 if number < 2 else 1 if number < 3 else 2 if number < 5 else 3]


def _things(parse: Parse, i: int, *, many: bool) -> int:
    """The number of nouns that are no people, bodies or places among the words right before, up to 3."""
    tags = ("NNS",) if many else ("NN",)
    found: Sequence[int] = [
        j
        for j in range(max(0, i - 25), i)
        if parse.tags[j] in tags and parse.types[j] in ("abstract", "object", "event")
    ]
    return min(len(found), 3)

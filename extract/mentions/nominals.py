"""Noun phrases that act, suffer or are spoken of: "the group", "two commanders of the MEK", "its annual report"."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.nouns import Noun, noun
from extract.mentions.opponents import called_opponents
from extract.mentions.spans import POSSESSIVES
from extract.phrases import noun_phrase
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from graph.model import EntityType

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_POSSESSIVE = frozenset({"its", "his", "her", "their", "our", "my", "your", "whose"})
_NOBODY = frozenset({"no", "any", "what", "which", "every", "each", "neither", "either"})
_SKIPPED = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc"})
_DESCRIBES = frozenset({"amod", "compound", "nummod", "nmod", "nmod:poss", "acl", "acl:relcl"})
_BESIDE_NAMES = frozenset({"appos", "nmod:desc"})
_PIPELINE = {"person": "person", "organization": "organisation", "place": "place"}
_PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_TWO = frozenset({"both", "two", "either", "neither"})
_SINGULAR_PEOPLE = Noun("person", True, frozenset(), "-")
_SINGULAR_BODY = Noun("organisation", True, frozenset(), "-")
_NAMESAKE = Noun("organisation", True, frozenset({"armed-group", "party", "group"}), "-")


class Nominal(NamedTuple):
    """A noun phrase; `lemma` is its head noun (with a noun before it where the table has both), `row` says what it is.

    `determiner` is "the", "a", a possessive or "" as written in lower case; `modified` says that more than a
    determiner describes the noun.
    """

    span: Tokens
    head: int
    type: EntityType
    lemma: str
    row: Noun
    plural: bool
    determiner: str
    modified: bool

    @property
    def definite(self) -> bool:
        """Whether it speaks of something that the reader should know: "the group", "this report"."""
        return self.determiner in _DEFINITE

    @property
    def form(self) -> str:
        """What determines the noun, in one word: "the", "a", "whose" or "bare"."""
        if self.definite or self.determiner in ("a", "an"):
            return "the" if self.definite else "a"
        return "whose" if self.possessed else "bare"

    @property
    def possessed(self) -> bool:
        """Whether a possessive pronoun says whose: "its leader"."""
        return self.determiner in _POSSESSIVE


def find_nominals(parse: Parse, named: Collection[int]) -> Iterator[Nominal]:
    """The noun phrases in text order, but for those whose head word stands in a name (`named`)."""
    for i, tag in enumerate(parse.tags):
        if (tag == "CD" or parse.lowers[i] == "another") and (some := _so_many_of(parse, i)) is not None:
            yield some
        if tag not in _NOUN_TAGS and not (parse.deps[i] in _PLACES and age_said(parse, i) is not None):
            continue
        if i in named or not parse.words[i][0].isalpha():
            continue
        lemma, row = _row(parse, i)
        if row is None or (parse.deps[i] in _SKIPPED and not _is_title(parse, i, row)):
            continue
        determiner = parse.child(i, "det", "det:predet", "det:poss")
        possessor = parse.child(i, "nmod:poss")
        article = parse.lowers[determiner] if determiner is not None else ""
        if article in _NOBODY:
            continue
        if not article and possessor is not None and parse.lowers[possessor] in _POSSESSIVE:
            article = parse.lowers[possessor]
        counted = parse.child(i, "nummod") if not article and row.type == "person" else None
        if counted is not None and parse.lowers[counted] == "one":  # "one local clerk agreed to talk"
            article = "a"
        plural = tag in ("NNS", "NNPS") and lemma != "authorities" and not _is_one(parse, i)
        described = any(parse.deps[c] in _DESCRIBES for c in parse.children[i])
        span = _borders(parse, i, noun_phrase(parse, i))
        yield Nominal(span, i, _type_of(row, plural), lemma, row, plural, article, described)


def age_said(parse: Parse, head: int) -> str | None:
    """The age in "58-year-old" where the noun ends so; None elsewhere."""
    if not parse.lowers[head].endswith("old") or parse.lowers[head].rpartition("-")[2] != "old":
        return None
    parts = [part for word in parse.lowers[max(0, head - 4) : head + 1] for part in word.split("-") if part]
    return parts[-3] if len(parts) > 2 and parts[-2] == "year" and parts[-3].isdigit() else None


def _is_one(parse: Parse, i: int) -> bool:
    """Whether a noun that is written alike for one and for many ("the accused") is one by its verb and its number."""
    row = noun(parse.lowers[i])
    if row is None or row.type != "person" or parse.lowers[i].endswith("s"):
        return False
    helper = parse.child(parse.heads[i], "aux", "aux:pass", "cop")
    verb = helper if helper is not None and helper > i else parse.heads[i]
    several = parse.tags[verb] == "VBP" or parse.lowers[verb] == "were"
    return not several and parse.child(i, "nummod") is None


def _so_many_of(parse: Parse, i: int) -> Nominal | None:
    """ "One of the guards", "one of them, Ann Roe", whom "he" may mean; "three of the firms" for "all three"."""
    several = next((c for c in parse.children[i] if c > i and parse.deps[c] == "nmod"), None)
    if several is None and not parse.children[i] and parse.lowers[i].isalpha() and parse.deps[i] in _SUBJECTS:
        alone = parse.lowers[i] in ("one", "another")  # "| Two | told a judge that they had been beaten"
        if alone and _is_of_things(parse, i):
            return None
        type_ = EntityType.PERSON if alone else EntityType.GROUP
        return Nominal(Tokens(i, i + 1), i, type_, parse.lowers[i], _SINGULAR_PEOPLE, not alone, "", False)
    if several is None or parse.case(several) != "of":
        return None
    lemma, row = _row(parse, several)
    named = parse.child(i, "appos")
    if row is None and parse.lowers[i] == "one" and named is not None:
        whole = parse.pos[named] == "PROPN"
        one = Nominal(Tokens(i, several + 1), i, EntityType.PERSON, "one", _SINGULAR_PEOPLE, False, "a", True)
        return one if whole else None
    crowd = row is not None and row.type == "group" and parse.child(several, "nmod:poss") is not None  # "of its staff"
    if row is None or not (crowd or (parse.tags[several] == "NNS" and row.type in ("person", "organisation"))):
        return None
    plural = parse.lowers[i] not in ("one", "another")
    span = Tokens(i, _borders(parse, several, noun_phrase(parse, several)).end)
    return Nominal(span, i, _type_of(row, plural), lemma, row, plural, "a", True)


def _is_of_things(parse: Parse, i: int) -> bool:
    """Whether the sentence before tells of several things, and of nobody: "Three boats sank. | One | had run dry"."""
    start = parse.sentences[i]
    before = range(parse.sentences[start - 1], start) if start else range(0)
    told = [parse.types[k] for k in (*before, *range(start, i)) if parse.tags[k] in ("NNS", "NNPS")]
    return bool(told) and all(type_ in ("object", "abstract", "place", "event", "time") for type_ in told)


def _borders(parse: Parse, head: int, span: Tokens) -> Tokens:
    """The span without a stray mark or conjunction in front, and with "as young as 12" behind."""
    start, end = span
    while start < head and (
        parse.pos[start] in ("PUNCT", "CCONJ", "SPACE", "AUX") or parse.words[start] in POSSESSIVES
    ):
        start += 1
    while end > head + 1 and parse.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    after = parse.words[end : end + 4]
    if len(after) == 4 and after[0] == after[2] == "as" and parse.pos[end + 3] == "NUM":
        end += 4
    return Tokens(start, end)


def _is_title(parse: Parse, i: int, row: Noun) -> bool:
    """Whether the noun stands as a role before a name: "spokesman Bahram Qassemi"; then it is a phrase of its own."""
    before_name = parse.deps[i] in ("nmod:desc", "compound", "flat") and parse.pos[parse.heads[i]] == "PROPN"
    return row.type == "person" and before_name


def _row(parse: Parse, i: int) -> tuple[str, Noun | None]:
    """The head noun and what is known of it: from the table where it is sure, else where the pipeline agrees."""
    lemma = parse.lemmas[i]
    word = parse.lowers[i]
    before = parse.lowers[i - 1] if i else ""
    if age_said(parse, i) is not None:
        return lemma, _SINGULAR_PEOPLE
    for form in (f"{before} {lemma}", word, lemma):
        row = noun(form)
        if row is not None:
            typed = _PIPELINE.get(parse.types[i])
            agreed = typed == ("person" if row.type == "group" else row.type)
            agreed = agreed or (row.type == "person" and (parse.deps[i] in _BESIDE_NAMES or _is_of_body(parse, i)))
            agreed = agreed or (row.type == "work" and parse.types[i] in ("object", "abstract", "event", ""))
            agreed = agreed or (
                before == "the" and parse.words[i].capitalize() in parse.words[:i]
            )  # "Left Union. The union"
            return form, row if row.sure or agreed else None
    if before == "the" and is_kind(parse.words[i], "namesake") and word.capitalize() in parse.words[:i]:
        return lemma, _NAMESAKE  # "Red Front. The front said"
    typed = _PIPELINE.get(parse.types[i])
    if is_kind(word, "several") and parse.deps[i] in _SUBJECTS and parse.child(i, "nmod", "nummod") is None:
        return lemma, _SINGULAR_PEOPLE  # "| hundreds more | were held"
    if lemma in called_opponents() and any(parse.lowers[c] in _TWO for c in parse.children[i]):
        return lemma, _SINGULAR_BODY  # "both sides": no bodies of themselves, but where two of them are counted
    if parse.words[i].islower() and typed == "person" and not is_kind(lemma, "device"):
        return lemma, _SINGULAR_PEOPLE
    if parse.words[i].islower() and typed == "organisation":
        return lemma, _SINGULAR_BODY
    return lemma, None


def _is_of_body(parse: Parse, i: int) -> bool:
    """Whether a noun is of a body, as whoever leads it is: "the | head | of the coastguard"."""
    of = (c for c in parse.children[i] if parse.deps[c] == "nmod" and parse.case(c) == "of")
    return parse.tags[i] == "NN" and any(parse.types[c] == "organization" for c in of)


def _type_of(row: Noun, plural: bool) -> EntityType:
    """One person is a person, several are a group; so are several bodies or states."""
    if plural and row.type in ("person", "organisation", "country"):
        return EntityType.GROUP
    if row.type == "country":
        return EntityType.PLACE
    return EntityType(row.type)

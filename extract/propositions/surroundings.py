"""What stands around a trigger, as the conditions of the tables name it: lemmas, forms and @kinds, marked by place.

"smuggled young refugees": smuggled -> refugee, refugees, @person, =refugee, =refugees, =@person, young, =young

Of these only those are kept that some condition names.
"""

from functools import cache

from extract.annotations import References
from extract.propositions.kinds import is_kind, kinds
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.subjects import object_of, subject_of
from extract.propositions.triggers import part_of_speech
from graph.model import MentionKind

_APART = (
    "conj",
    "parataxis",
    "acl:relcl",
    "advcl:relcl",
    "ccomp",
    "punct",
    "aux",
    "cop",
    "det",
    "appos",
    "cc",
    "discourse",
)
_WHEN = frozenset({"after", "before"})
_DEPTH = 3
_BY_MENTION = frozenset({"", "@person", "@group", "@country", "@place", "@number"})
"""What a mention, or the mark of a place alone, adds to the names of words."""
_PERSONAL = frozenset(
    [
        "him",
        "her",
        "them",
        "us",
        "me",
        "you",
        "himself",
        "herself",
        "themselves",
        "who",
        "whom",
        "he",
        "she",
        "they",
        "i",
        "we",
    ]
)


class Surroundings:
    """What stands around the words of an article; each word is read once."""

    def __init__(self, parse: Parse, references: References, named: frozenset[str]) -> None:
        self._parse, self._references = parse, references
        self._named = named  # the words of all conditions, without marks
        self._found: dict[int, frozenset[str]] = {}
        self._about: dict[int, frozenset[str]] = {}
        self._near: dict[int, frozenset[str]] = {}  # by the first word of the sentence
        self._kinds: frozenset[str] | None = None  # of all words

    def near(self, i: int) -> frozenset[str]:
        """Everything that may stand `about` any word of the sentence, whatever the mentions are."""
        start = self._parse.sentences[i]
        found = self._near.get(start)
        if found is None:
            end, kinds_of = self._parse.sentence_end(i), _marked_kinds()
            lemmas = self._parse.lemmas[start:end]
            told = [kinds_of[lemma] for lemma in lemmas if lemma in kinds_of]
            found = self._near[start] = _BY_MENTION.union(lemmas, self._parse.lowers[start:end], *told)
        return found

    def of(self, i: int) -> frozenset[str]:
        """The lemmas, forms and @kinds of what depends on `i`, down to the modifiers of its objects.

        Those of an active verb's subject carry "^"; those of its infinitives and into-phrases stand with ">" too, and
        those of its object, the subject of a passive, with "=", which stands alone, too, where there is one.
        """
        found = self._found.get(i)
        if found is None:
            found = self._found[i] = frozenset(self._read(i))
        return found

    def anywhere(self, kind: str) -> bool:
        """Whether the article has a word of this kind."""
        if self._kinds is None:
            self._kinds = frozenset().union(*(kinds().get(lemma, ()) for lemma in set(self._parse.lemmas)))
        return kind in self._kinds

    def _read(self, i: int) -> set[str]:
        parse = self._parse
        found: set[str] = set()
        verbal = part_of_speech(parse, i) == "v"
        todo = [(c, 1, "^" if verbal and parse.deps[c] == "nsubj" else "") for c in parse.children[i]]
        passive = verbal and is_passive(parse, i)
        undergoing = (subject_of(parse, i) if passive else object_of(parse, i)) if verbal else None
        if verbal and undergoing is None:
            undergoing = parse.child(i, "iobj")  # "sent | boys | to work on trawlers"
        own = parse.child(i, "nsubj") if verbal else None
        if verbal and not passive and (own is None or parse.tags[own] in ("WP", "WDT")):
            understood = subject_of(parse, i)  # "beat them and | demanded | money"
            if understood is not None:
                found.update("^" + word for word in self.about(understood))
        if undergoing is not None:
            found |= self.about(undergoing) | self._of_object(undergoing) | {"="}
        if not verbal and parse.deps[i] == "nsubj" and parse.pos[parse.heads[i]] == "ADJ":
            found |= self.about(parse.heads[i])  # "their treatment was | appalling |"
        while todo:
            at, depth, mark = todo.pop()
            dep = parse.deps[at]
            apart = _stands_apart(dep) and not (dep == "conj" and depth > 1) and parse.lowers[at] != "no"
            if apart or _only_counts(parse, at):
                continue  # "for | no | pay" stands among them
            if dep == "mark" and parse.lowers[at] == "as" and parse.child(parse.heads[at], "nsubj", "nsubj:pass"):
                continue  # "attacked it | as residents slept |": it only says when
            if dep == "advcl" and parse.case(at) in _WHEN and parse.child(at, "nsubj", "nsubj:pass") is not None:
                continue  # "executed six men | after a report told of it |"
            if depth == 1 and dep == "nmod" and not verbal and parse.case(at) == "including":
                continue  # "abuses, including | sexual violence |", which says itself what it is
            about = self.about(at)
            found.update({mark + word for word in about} if mark else about)
            unfolds = depth == 1 and dep in ("xcomp", "advcl", "acl") and not _is_aside(parse, at)
            if unfolds or (depth <= 2 and parse.case(at) == "into"):
                found.update((">", *(">" + word for word in about)))
            if depth < _DEPTH and not (unfolds and not verbal and dep == "acl"):
                todo.extend([(c, depth + 1, mark) for c in parse.children[at]])
        return found

    def _of_object(self, head: int) -> set[str]:
        """What a verb's object is, with "=": its words and those that tell what it is, of all that is coordinated."""
        parse = self._parse
        heads = [*parse.conjuncts(head)]
        for k in heads:  # "some of the thousands of doctors": doctors too
            if is_kind(parse.lemmas[k], "quantity"):
                heads += [c for c in parse.children[k] if parse.deps[c] == "nmod" and parse.case(c) == "of"]
        heads += [c for k in heads for c in parse.children[k] if parse.deps[c] == "appos"]  # "the LRA, a movement"
        near = [c for k in heads for c in (k, *parse.children[k]) if _describes(parse, k, c)]
        return {"=" + word for c in near for word in self.about(c)}

    def about(self, at: int) -> frozenset[str]:
        """A word's lemma, form and @kinds."""
        found = self._about.get(at)
        if found is None:
            found = self._about[at] = self._named.intersection(_names_of(self._parse, self._references, at))
        return found


@cache
def _marked_kinds() -> dict[str, tuple[str, ...]]:
    """The kinds of each noun as conditions name them."""
    return {lemma: tuple(f"@{kind}" for kind in of) for lemma, of in kinds().items()}


@cache
def _stands_apart(dep: str) -> bool:
    """Whether what hangs so on a word says nothing more of it."""
    return dep.startswith(_APART)


def _only_counts(parse: Parse, at: int) -> bool:
    """Whether a word only says how many: "| up to | 300 monks", "| as many as | 12"."""
    return parse.deps[at] == "advmod" and parse.pos[parse.heads[at]] == "NUM"


def _describes(parse: Parse, noun: int, word: int) -> bool:
    """Whether a word is the noun, or tells what it is: "terrorist groups", "groups of smugglers"."""
    return (
        word == noun
        or parse.deps[word] in ("compound", "amod")
        or (parse.deps[word] == "nmod" and parse.case(word) == "of")
    )


def _names_of(parse: Parse, references: References, at: int) -> set[str]:
    lemma, form = parse.lemmas[at], parse.lowers[at]
    found = {lemma, form, *_marked_kinds().get(lemma, ())}
    mention = references.at(at)
    type_ = mention.type if mention is not None else parse.types[at]
    if type_ in ("person", "group") or form in _PERSONAL or _means_those(parse, at):
        found.add("@person")
    if type_ in ("organisation", "organization", "group"):
        found.add("@group")
    if parse.tags[at] == "CD":
        found.add("@number")
    if mention is not None and mention.type == "country":
        found.add("@country")
    if mention is not None and mention.type == "place" and mention.kind is MentionKind.NAME:
        found.add("@place")
    return found


def _means_those(parse: Parse, at: int) -> bool:
    """Whether "those" means people: "those who fled", "those held"."""
    return parse.lowers[at] == "those" and parse.child(at, "acl", "acl:relcl") is not None


def _is_aside(parse: Parse, at: int) -> bool:
    """Whether a gerund stands apart behind a comma: "forced a vote, | stripping | them of seats"."""
    return parse.tags[at] == "VBG" and parse.is_set_off(at)

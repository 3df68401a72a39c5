"""Reading a dependency tree: children by relation, subjects that are understood, phrases and verb groups."""

from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.cues import cue_table, word_list

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_GROUP = _AUXILIARY | {"advmod", "mark", "compound:prt"}
_CONTROLLED = frozenset({"xcomp", "advcl", "conj", "acl"})
_PASSIVE = frozenset({"aux:pass", "nsubj:pass", "csubj:pass"})


def children(token: Token, *relations: str) -> list[Token]:
    """The dependents in one of these relations, in text order; a relation without subtype covers its subtypes."""
    under = _tree(token.doc)[token.i]
    if not under:  # as with most words
        return []
    return [c for c, relation, whole in under if relation in relations or whole in relations]


def dependents(token: Token) -> list[Token]:
    """All dependents, in text order."""
    return [c for c, _, _ in _tree(token.doc)[token.i]]


def _relations(token: Token) -> set[str]:
    """The relations of the dependents, with their subtypes."""
    return {relation for _, relation, _ in _tree(token.doc)[token.i]}


class _Tree(dict[int, tuple[tuple[Token, str, str], ...]]):
    """For each token its dependents in text order, with their relations, whole and without the subtype.

    They are made when they are first asked for, as of half the words of an article nothing is.
    """

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        tree = parse_of(doc).tree
        self._doc, self._under, self._relations = doc, tree.children(), tree.deps

    def __missing__(self, i: int) -> tuple[tuple[Token, str, str], ...]:
        relations = [(c, self._relations[c]) for c in self._under[i]]
        found = tuple([(self._doc[c], relation, relation.partition(":")[0]) for c, relation in relations])
        self[i] = found
        return found


@lru_cache(maxsize=1)
def _tree(doc: Doc) -> _Tree:
    """The tree of a doc, which must not change any more."""
    return _Tree(doc)


def child(token: Token, *relations: str) -> Token | None:
    """The first dependent in one of these relations."""
    for c, relation, whole in _tree(token.doc)[token.i]:
        if relation in relations or whole in relations:
            return c
    return None


def phrase(head: Token) -> Tokens:
    """The whole range of tokens under a head word."""
    return Tokens(head.left_edge.i, head.right_edge.i + 1)


def sentence(token: Token) -> Tokens:
    """The range of the token's sentence; `Token.sent` takes fifty times as long."""
    parse = parse_of(token.doc)
    return Tokens(parse.sentences[token.i], parse.sentence_end(token.i))


def preposition(token: Token) -> str:
    """The words that introduce a phrase or clause ("of", "according to"), in lower case; "" where there are none."""
    first = next((c for c, r, _ in _tree(token.doc)[token.i] if r in ("case", "mark") and c.i < token.i), None)
    if first is None:
        return ""
    rest = [c.lower_ for c in children(first, "fixed")]
    return " ".join([first.lower_, *rest])


def with_conjuncts(head: Token) -> tuple[int, ...]:
    """The head word and those that are joined to it after it: "kidnapping, extortion and forgery".

    Of nouns only those that are meant: "not the army but | the rebels |", and no ages: "Lee, 53, and Lim, | 40 |".
    """
    tree, found = _tree(head.doc), [head.i]
    for i in found:
        found += [c.i for c, relation, _ in tree[i] if relation == "conj" and c.i > i]
    if len(found) == 1 or head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return tuple(found)
    parse = parse_of(head.doc)
    meant = (i for i in found if i == head.i or parse.tags[i] != "CD" or parse.deps[i] == "conj")
    return tuple(i for i in meant if not parse.rules_out(i, head.i)) or tuple(found)


def has_to(clause: Token) -> bool:
    """True of an infinitive with "to"."""
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.lefts)


def has_duty(token: Token) -> bool:
    """True of what somebody must or should do: no report that it was done."""
    return any(r == "aux" and c.lower_ in ("must", "should", "ought") for c, r, _ in _tree(token.doc)[token.i])


def is_passive(verb: Token) -> bool:
    """True of a verb in the passive, and of a participle that modifies a noun ("the man accused of")."""
    relations = _relations(verb)
    if not relations.isdisjoint(_PASSIVE):
        return True
    if verb.dep_ == "conj" and verb.lemma_ in word_list("addressing") and child(verb, "nsubj", "obj", "iobj") is None:
        return is_passive(verb.head)  # "was taken away and told that": a tagger takes it for a past tense
    if verb.tag_ != "VBN" or "aux" in relations or "nsubj" in relations:
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head) if verb.head.tag_ == "VBN" else False
    return verb.dep_ in ("acl", "advcl", "amod", "xcomp")


def subject(verb: Token) -> Token | None:
    """The head of the phrase that is the verb's subject, said or understood from the verb that governs it.

    A relative pronoun stands for itself; `antecedent` tells what it means.
    """
    seen, doing = 0, verb.tag_ == "VBG"
    while seen < 8:  # chains of understood subjects are short; a bound keeps a broken tree from looping
        own = [c for c, r, _ in _tree(verb.doc)[verb.i] if r in ("nsubj", "nsubj:pass", "nsubj:outer")]
        if own:  # of several, which only a parser's error gives, the one beside the verb
            return min(own, key=lambda c: abs(c.i - verb.i) if c.i < verb.i else abs(c.left_edge.i - verb.i))
        relation, above = verb.dep_.split(":", 1)[0], verb.head
        if relation == "csubj" and above.dep_ == "xcomp" and child(above, "expl") is not None:
            verb, relation = above, "xcomp"  # "they think it best | to deny | that"
            above = verb.head
        if relation not in _CONTROLLED:
            return None
        if relation == "acl":
            if verb.dep_ == "acl:relcl":
                return above if verb.tag_ != "VBN" else None
            if above.pos_ not in ("NOUN", "PROPN", "PRON", "NUM"):
                return None
            if verb.tag_ == "VBG" and not preposition(verb):
                return above
            if child(above, "cop") is not None:
                return child(above, "nsubj")
            return _holder(above)
        if relation == "xcomp" or (relation == "advcl" and preposition(verb) == "as"):
            controlled = child(above, "obj", "iobj")
            if controlled is not None and controlled.i < verb.i:
                return controlled
        if relation == "advcl" and doing and (charged := _charged(verb)) is not None:
            return charged
        if relation == "advcl" and verb.tag_ not in ("VBG", "VB", "VBN"):
            return None
        verb = above
        seen += 1
    return None


def _charged(verb: Token) -> Token | None:
    """Who is accused of an act, which is theirs: "accused | Iran | of denying it", "slammed | it | for denying"."""
    if verb.tag_ != "VBG" or preposition(verb) not in ("of", "with", "for"):
        return None
    cues = cue_table().get((verb.head.lemma_, "verb"), ())
    if not any(cue.kind in ("accusation", "criticism") for cue in cues):
        return None
    whom = child(verb.head, "nsubj:pass") if is_passive(verb.head) else child(verb.head, "obj", "iobj")
    return whom if whom is not None and whom.i < verb.i else None


def _holder(noun: Token) -> Token | None:
    """Whose a noun of speech is: its possessor, or the subject of the verb that lends it ("made a plan to")."""
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    lent = noun.dep_ == "obj" and noun.head.lemma_ in word_list("support")
    return subject(noun.head) if lent else None


def antecedent(head: Token) -> Token:
    """What a relative pronoun refers to by its place in the tree; any other word itself."""
    if head.tag_ not in ("WP", "WDT", "WP$"):
        return head
    for above in head.ancestors:
        if above.dep_ == "acl:relcl":
            return above.head
        if above.dep_ in ("ccomp", "root", "ROOT"):
            break
    return head


def agent(verb: Token) -> Token | None:
    """The head of the by-phrase of a passive."""
    for found in children(verb, "obl"):
        by = preposition(found) == "by"
        if (found.dep_ == "obl:agent" and (by or not preposition(found))) or (
            by and found.ent_type_ not in ("DATE", "TIME")
        ):
            return found
    return None


def prepositional(governor: Token, word: str) -> Token | None:
    """The head of the phrase or clause that this preposition introduces under the governor (or under its object)."""
    for found in children(governor, "obl", "advcl", "nmod", "acl", "xcomp", "ccomp", "obj"):
        if found.i > governor.i and preposition(found) == word:
            return found
    return None


def child_is(token: Token, relation: str, *lowered: str) -> bool:
    """True where a dependent in this relation is one of these words."""
    for c, relation_of_it, whole in _tree(token.doc)[token.i]:
        if relation in (relation_of_it, whole) and c.lower_ in lowered:
            return True
    return False


def light_above(verb: Token) -> Token:
    """The verb whose group this verb's group begins with: "tried" of "tried to deny"; the verb itself otherwise."""
    if verb.lower_ == "saying" and preposition(verb) == "as" and is_passive(verb.head) and verb.head.i < verb.i:
        return verb.head  # "was quoted as saying"
    while verb.dep_ == "xcomp" and verb.head.lemma_ in word_list("light") and verb.head.i < verb.i:
        between = [c for c in children(verb.head, "obj", "iobj") if c.i < verb.i]
        if between:
            break
        verb = verb.head
    return verb


def verb_group(verb: Token) -> Tokens:
    """The verb with its auxiliaries, negation, particles and the adverbs among them: "has also long denied"."""
    top = light_above(verb)
    start = top.i
    members = {c.i for v in (top, verb) for c, relation, _ in _tree(v.doc)[v.i] if relation in _GROUP}
    while start - 1 >= 0 and start - 1 in members and _of_group(verb.doc[start - 1]):
        start -= 1
    while start < top.i and verb.doc[start].dep_ == "advmod" and _loose(verb.doc[start]):
        start += 1
    end = verb.i + 1
    while end < len(verb.doc) and verb.doc[end].dep_ == "compound:prt" and verb.doc[end].head == verb:
        end += 1
    return Tokens(start, end)


def _of_group(token: Token) -> bool:
    if token.dep_ == "mark":
        return token.lower_ == "to"
    return token.dep_ != "advmod" or token.n_rights + token.n_lefts == 0


def _loose(token: Token) -> bool:
    return token.tag_ in ("WRB", "CC") or token.lower_ in ("when", "how", "why", "where", "then", "so", "thus", "but")

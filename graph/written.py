"""What `graph.assertions` promises, kept at every write: looked for only where one of what was written can break it."""

from collections.abc import Iterable, Iterator, Set

import pyoxigraph as ox

from graph.assertions import ENTITY_CLASSES, LINKS, NAMING, verify_backed
from graph.errors import AssertionFoundError
from graph.terms import term

_LINKS = frozenset(ox.NamedNode(str(link)) for link in LINKS)
_OF_ENTITIES = frozenset(ox.NamedNode(str(predicate)) for predicate in (*LINKS, *NAMING))
_CLASSES = frozenset(ox.NamedNode(str(kind)) for kind in ENTITY_CLASSES)
_TYPE, _ENTITY, _PROPOSITION = term("rdf:type"), term("cg:Entity"), term("cg:Proposition")
_REIFIED = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))

_Subject = ox.NamedNode | ox.BlankNode | ox.Triple
_Object = _Subject | ox.Literal


def verify_article(store: ox.Store, name: str) -> None:
    """Raise AssertionFoundError or EvidenceError where the article's graph states a fact or does not back a claim."""
    quads = list(store.quads_for_pattern(None, None, None, ox.NamedNode(name)))
    verify_written(store, quads)
    mentioned = {quad.object for quad in quads if quad.predicate == term("cg:entity")}
    small = ox.Store()
    small.extend(quads)
    for quad in quads:
        if quad.predicate == term("cg:proposition") and isinstance(quad.object, ox.NamedNode):
            small.extend(_accused(store, mentioned, quad.object))
    verify_backed(small)


def _accused(store: ox.Store, mentioned: Set[_Object], proposition: ox.NamedNode) -> Iterator[ox.Quad]:
    """Who is accused in the proposition, with a mention in another article with a claim on it if not among these."""
    for accused in store.quads_for_pattern(proposition, term("cg:accused"), None, None):
        yield accused
        if accused.object not in mentioned:
            for claim in store.quads_for_pattern(None, term("cg:proposition"), proposition, None):
                mentions = list(store.quads_for_pattern(None, term("cg:entity"), accused.object, claim.graph_name))
                if mentions:
                    about = (mentions[0].subject, claim.subject)
                    yield from (mentions[0], claim)
                    for one in about:
                        yield from store.quads_for_pattern(one, term("cg:article"), None, claim.graph_name)
                    break


def verify_written(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """Raise AssertionFoundError where these quads, now in the store, make it state what only a claim may say.

    What stood there before was verified when it was written: so a bare triple, or what says more of an entity than its
    names and links, has one of its parts among these.
    """
    entities: dict[_Subject, bool] = {}
    predicates: dict[ox.NamedNode, bool] = {}
    for quad in quads:
        if quad.predicate in _REIFIED:
            _refuse(next(_bare(store, quad.subject), None))
        elif quad.predicate == _TYPE and quad.object == _ENTITY:
            _refuse(next(_more(store.quads_for_pattern(quad.subject, None, None, None)), None))
        if quad.subject not in entities:
            entities[quad.subject] = _is(store, quad.subject, _ENTITY)
        if entities[quad.subject]:
            _refuse(next(_more([quad]), None))
        if quad.predicate not in predicates:
            said = store.quads_for_pattern(None, _REIFIED[1], quad.predicate, None)
            predicates[quad.predicate] = quad.predicate in _LINKS or any(  # links are noted by the article: too many
                _is(store, found.subject, _PROPOSITION) for found in said
            )
        if predicates[quad.predicate] and _is_said(store, quad):
            _refuse(quad)


def _refuse(quad: ox.Quad | None) -> None:
    if quad is not None:
        what = " ".join(str(part).strip("<>") for part in quad.triple)
        raise AssertionFoundError(f"stated as a fact: {what}; only a claim may say so, with voice and evidence")


def _more(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Those that say more of an entity than how it is called and for whom it speaks."""
    for quad in quads:
        if quad.predicate not in _OF_ENTITIES or (quad.predicate == _TYPE and quad.object not in _CLASSES):
            yield quad


def _is(store: ox.Store, node: _Subject, kind: ox.NamedNode) -> bool:
    return next(store.quads_for_pattern(node, _TYPE, kind, None), None) is not None


def _bare(store: ox.Store, proposition: _Subject) -> Iterator[ox.Quad]:
    """The triples that the proposition is about, as far as they are stated; a link's may be."""
    if not _is(store, proposition, _PROPOSITION):
        return
    subjects, predicates, objects = (
        [quad.object for quad in store.quads_for_pattern(proposition, part, None, None)] for part in _REIFIED
    )
    for subject in subjects:
        for predicate in predicates:
            if isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode):
                for found in objects:
                    yield from store.quads_for_pattern(subject, predicate, found, None)


def _is_said(store: ox.Store, quad: ox.Quad) -> bool:
    """Whether the quad's triple is what a proposition is about."""
    parts = tuple(zip(_REIFIED, (quad.subject, quad.predicate, quad.object), strict=True))
    of_subject, _, of_object = (store.quads_for_pattern(None, part, value, None) for part, value in parts)
    return any(
        _is(store, node, _PROPOSITION)
        and all(any(store.quads_for_pattern(node, part, value, None)) for part, value in parts)
        for node in _fewer(of_subject, of_object)
    )


def _fewer(one: Iterator[ox.Quad], other: Iterator[ox.Quad]) -> list[_Subject]:
    """The subjects of whichever has fewer quads: of a state and its spokesman's deputy, only one is met everywhere."""
    first: list[_Subject] = []
    second: list[_Subject] = []
    for quad in one:
        first.append(quad.subject)
        found = next(other, None)
        if found is None:
            return second
        second.append(found.subject)
    return first

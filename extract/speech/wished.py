"""Acts of speech that nobody has done yet: what others demand, plan or promise is no claim of its voice."""

from collections.abc import Iterator, Sequence

from extract.annotations import Attribution

_UNREAL = frozenset({"demand", "intention", "promise"})  # classes of cues


def wished(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions whose cue is itself what somebody demands or means to do: "urged Moscow to admit that ...".

    What only stands within the content is told as done: "demanded the release of those who denied the charge".
    """
    for outer in attributions:
        if outer.cue_class not in _UNREAL:
            continue
        for inner in attributions:
            cue = inner.cue
            if inner is not outer and cue is not None and any(cue.start <= i < cue.end for i in outer.clauses):
                yield inner

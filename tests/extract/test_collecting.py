"""The collector rests while an article is read and between batches sees what is new alone."""

import gc
import weakref
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from extract.collecting import collect_between, uncollected


class Knot:
    """An object that refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _collector_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), uncollected:
        raise ValueError("broken")
    assert gc.isenabled()


@pytest.mark.usefixtures("_collector_as_before")
def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with uncollected:
        pass
    assert not gc.isenabled()


def test_of_blocks_that_overlap_the_last_one_lets_it_go_on() -> None:
    first, second = ExitStack(), ExitStack()
    first.enter_context(uncollected)
    second.enter_context(uncollected)
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()


@pytest.mark.usefixtures("_collector_as_before")
def test_a_cycle_is_collected_between_batches() -> None:
    collect_between()
    gone = weakref.ref(Knot())
    assert gone() is not None
    collect_between()
    assert gone() is None


@pytest.mark.usefixtures("_collector_as_before")
def test_what_is_alive_is_looked_at_once() -> None:
    kept = Knot()
    collect_between()
    assert not any(one is kept for one in gc.get_objects())

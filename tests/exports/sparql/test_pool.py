"""No process of a pool outlives it, however its askers go away."""

import asyncio
import gc
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from exports.sparql.pool import Pool

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def request(kg: Path, out: Path) -> dict[str, object]:
    limits = {"max_rows": 10, "max_bytes": 10_000, "memory": 1 << 30}
    asked = {"sparql": SLOW, "graphs": (), "dataset": None, "bindings": {}, "form": "csv"}
    return {"kg": str(kg), "neutralise": True, "partial": False, "out": str(out), **asked, **limits}


async def leave(kg: Path, out: Path, *, times: int) -> None:
    """Ask, and go away again while the query is at work: once, or again while it is being stopped."""
    async with Pool(size=1) as pool:
        asking = asyncio.create_task(pool.ask(request(kg, out), timeout_s=60))
        while not pool.working:
            await asyncio.sleep(0.01)
        for _ in range(times):
            asking.cancel()
            await asyncio.sleep(0)
        if times:
            with pytest.raises(asyncio.CancelledError):
                await asking
    await asyncio.gather(asking, return_exceptions=True)
    assert pool.working == 0


@pytest.mark.parametrize("times", [0, 1, 2])
def test_no_process_is_left(kg: Path, tmp_path: Path, times: int) -> None:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with ThreadPoolExecutor(1) as thread:  # a browser of the tests has a loop at work in this one
            thread.submit(asyncio.run, leave(kg, tmp_path / "out", times=times)).result()
        gc.collect()
    assert [str(w.message) for w in warned if w.category is ResourceWarning] == []

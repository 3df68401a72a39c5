"""How fast the page opens and pans in Chromium: `python -m benchmarks.page_speed 5 500 10000` (numbers of articles).

A folder in the place of a number is a knowledge graph to be shown. Opening is from navigation to the first frame that
the finished page paints, the median of several, each in a new context; beside it how long the page's thread worked,
which a busy machine changes less, and both for a page that is empty but for the drawing library. Panning drags the
picture with the mouse for some seconds and counts the frames that the browser draws meanwhile.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import Browser, Page

from benchmarks.made_up_graph import made_up_graph
from exports.page import render_page
from exports.page.network import vis_network_script
from graph.build import claim_graph
from graph.store import open_store
from tests.exports.browsers import launched

if TYPE_CHECKING:
    from graph.network import ClaimGraph

SIZES = ("5", "500", "10000")
OPENINGS = 5
PAN_SECONDS = 3.0
VIEWPORT = {"width": 1400, "height": 900}
_PAINTED = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
)
_COUNT_FRAMES = """() => {
  window.frames_drawn = 0;
  const tick = () => { window.frames_drawn += 1; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


class Opening(NamedTuple):
    """Milliseconds until a page is painted, and how many of them its thread worked: medians of `OPENINGS`."""

    passed: float
    worked: float

    def __str__(self) -> str:
        return f"{self.passed:.0f} ms, in which its thread works {self.worked:.0f} ms"


def opening(browser: Browser, path: Path) -> Opening:
    """How long the page takes to open."""
    passed, worked = [], []
    for _ in range(OPENINGS):
        context = browser.new_context(viewport=VIEWPORT)  # type: ignore[arg-type]
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(path.as_uri())
        passed.append(float(page.evaluate(_PAINTED)))
        metrics = {metric["name"]: metric["value"] for metric in devtools.send("Performance.getMetrics")["metrics"]}
        worked.append(1000 * float(metrics["TaskDuration"]))
        context.close()
    return Opening(statistics.median(passed), statistics.median(worked))


def panning(browser: Browser, path: Path) -> float:
    """Frames a second while the picture is dragged to and fro."""
    context = browser.new_context(viewport=VIEWPORT)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=120_000)
    rate = _drag(page)
    context.close()
    return rate


def _drag(page: Page) -> float:
    x, y = _empty_spot(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_COUNT_FRAMES)
    began = time.perf_counter()
    step = 0
    while (spent := time.perf_counter() - began) < PAN_SECONDS:
        step += 1
        page.mouse.move(x + 60 * ((step % 20) - 10) / 10, y + (step % 7))
    frames = int(page.evaluate("window.frames_drawn"))
    page.mouse.up()
    return frames / spent


def _empty_spot(page: Page) -> tuple[float, float]:
    """A point of the picture with no node near, so that dragging moves the whole."""
    spots = page.evaluate("claimgraph.shown().nodes.map(claimgraph.positionOf)")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    tries = [
        (box["x"] + box["width"] * i / 12, box["y"] + box["height"] * j / 12)
        for i in range(2, 11)
        for j in range(2, 11)
    ]
    return max(tries, key=lambda at: min(((s["x"] - at[0]) ** 2 + (s["y"] - at[1]) ** 2 for s in spots), default=0))


def shown(wanted: str) -> "ClaimGraph":
    """The graph of so many made-up articles, or of the knowledge graph in the folder."""
    if wanted.isdigit():
        return made_up_graph(int(wanted))
    with open_store(wanted, read_only=True) as store:
        return claim_graph(store)


def main(graphs: tuple[str, ...]) -> None:
    """Print the figures for each graph, and how much longer the last takes to open than the first."""
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        bare = Path(folder) / "bare.html"
        bare.write_text(f"<!DOCTYPE html><script>{vis_network_script()}</script>", encoding="utf8")
        reference = opening(browser, bare)
        print(f"a page with nothing but the drawing library opens in {reference}", flush=True)
        opened = []
        for number, wanted in enumerate(graphs):
            graph = shown(wanted)
            path = Path(folder) / f"{number}.html"
            began = time.process_time()
            path.write_text(render_page(graph), encoding="utf8")
            made, megabytes = time.process_time() - began, path.stat().st_size / 1e6
            opened.append(opening(browser, path))
            times = opened[-1].worked / reference.worked
            print(
                f"{wanted:>6}: {len(graph.graph['articles']):,} articles, {len(graph):,} nodes, made in {made:.1f} s, "
                f"{megabytes:.1f} MB, opens in {opened[-1]} ({times:.1f} times the bare page's), "
                f"pans at {panning(browser, path):.0f} frames a second",
                flush=True,
            )
        print(f"the last works {opened[-1].worked / opened[0].worked:.1f} times as long to open as the first")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or SIZES)

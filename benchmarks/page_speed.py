"""How fast the page opens and pans in Chromium: `python -m benchmarks.page_speed 5 500 10000` (numbers of articles).

Opening is from navigation to the first frame that the finished page paints, the median of several, each in a new
context; beside it the same for a page that is empty but for the drawing library, which tells how busy the machine is.
Panning drags the picture with the mouse for some seconds and counts the frames that the browser draws meanwhile.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.made_up_graph import made_up_graph
from exports.page import render_page
from exports.page.network import vis_network_script
from tests.exports.browsers import launched

SIZES = (5, 500, 10_000)
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


def opening(browser: Browser, path: Path) -> float:
    """Milliseconds from navigation to a painted page, the median of `OPENINGS`."""
    times = []
    for _ in range(OPENINGS):
        context = browser.new_context(viewport=VIEWPORT)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(path.as_uri())
        times.append(float(page.evaluate(_PAINTED)))
        context.close()
    return statistics.median(times)


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


def main(sizes: tuple[int, ...]) -> None:
    """Print the figures for each size, and how much longer the largest takes to open than the smallest."""
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        bare = Path(folder) / "bare.html"
        bare.write_text(f"<!DOCTYPE html><script>{vis_network_script()}</script>", encoding="utf8")
        reference = opening(browser, bare)
        print(f"a page with nothing but the drawing library opens in {reference:.0f} ms", flush=True)
        opened = []
        for size in sizes:
            graph = made_up_graph(size)
            path = Path(folder) / f"{size}.html"
            began = time.process_time()
            path.write_text(render_page(graph), encoding="utf8")
            made, megabytes = time.process_time() - began, path.stat().st_size / 1e6
            opened.append(opening(browser, path))
            print(
                f"{size:>6,} articles: {len(graph):>7,} nodes, made in {made:5.1f} s, {megabytes:5.1f} MB, opens in "
                f"{opened[-1]:5.0f} ms ({opened[-1] / reference:.1f} times the bare page), "
                f"pans at {panning(browser, path):.0f} frames a second",
                flush=True,
            )
        print(f"the largest takes {opened[-1] / opened[0]:.1f} times as long to open as the smallest")


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)

"""A real browser for pages: the Chromium of the system, with nothing of its own on the network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
expect.set_options(timeout=20_000)  # a busy machine is no failure


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser; the test is skipped where there is none, and fails where there must be."""
    found = os.environ.get("CLAIMGRAPH_CHROMIUM") or shutil.which("chromium")
    if not found:
        missing = "no chromium: install it, or name it in CLAIMGRAPH_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()

"""The server's pages in a real browser: asked by hand and by keyboard, with nothing requested of anybody else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from exports.sparql import saved_queries
from tests.exports.accessible import barriers
from tests.exports.server.conftest import Served

DENIALS = 'SELECT ?claim ?who ?q { ?claim cg:stance "denies" ; cg:claimant ?who ; cg:quote ?q }'


@pytest.fixture
def editor(browser: Browser, served: Served) -> Iterator[Page]:
    """The open page; at the end nobody else was asked, and nothing went wrong."""
    context = browser.new_context(accept_downloads=True)
    requests: list[str] = []
    complaints: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    page.goto(f"{served.address}/sparql")
    page.wait_for_selector("html[data-ready]")
    yield page
    context.close()
    assert [url for url in requests if not url.startswith((served.address, "blob:", "data:"))] == []
    assert complaints == []


def ask(page: Page, query: str) -> None:
    page.locator("#query").fill(query)
    page.locator("#query").press("Control+Enter")


def test_every_saved_query_is_there_with_its_sentence(editor: Page) -> None:
    texts = editor.locator("#saved button").all_inner_texts()
    for query, text in zip(saved_queries(), texts, strict=True):
        assert query.name in text
        assert query.sentence in text


def test_a_saved_query_is_asked_with_a_click(editor: Page) -> None:
    editor.locator("#saved button", has_text="sources-per-allegation").click()
    expect(editor.locator("#status")).to_contain_text("2 rows")
    expect(editor.locator("#answer table")).to_contain_text("trafficking in persons by Iran")


def test_a_parameter_is_asked_for(editor: Page) -> None:
    editor.locator("#saved button", has_text="claims-by").click()
    editor.locator("#parameters input").fill("Tasnim")
    editor.locator("#parameters input").press("Enter")
    expect(editor.locator("#status")).to_contain_text("2 rows")


def test_things_have_names_that_lead_to_their_pages(editor: Page) -> None:
    ask(editor, DENIALS)
    expect(editor.locator("#status")).to_contain_text("2 rows")
    editor.get_by_role("link", name="Bahram Qassemi", exact=True).first.click()
    expect(editor.locator("h1")).to_have_text("Bahram Qassemi")


def test_a_mistake_is_shown_at_its_place(editor: Page) -> None:
    ask(editor, "SELECT ?x\nWHERE { ?x nope:p ?y }")
    expect(editor.locator("#trouble")).to_contain_text("line 2, column 12: prefix not found: nope:p")
    expect(editor.locator("#numbers b")).to_have_text("2")
    marked = editor.evaluate("[query.selectionStart, query.selectionEnd].map(Number)")
    assert editor.locator("#query").input_value()[marked[0] : marked[1]] == "nope:p"


def test_downloads(editor: Page, tmp_path: Path) -> None:
    ask(editor, "SELECT ?x { BIND('=1+1' AS ?x) }")
    expect(editor.locator("#status")).to_contain_text("1 row in")
    for button, content in (("csv", "x\r\n'=1+1\r\n"), ("json", '"value": "=1+1"')):
        with editor.expect_download() as waiting:
            editor.locator(f"#{button}").click()
        waiting.value.save_as(tmp_path / button)
        assert content in (tmp_path / button).read_bytes().decode()


def test_a_graph_is_shown_as_turtle(editor: Page) -> None:
    ask(editor, "CONSTRUCT WHERE { ?c cg:disputes ?d }")
    expect(editor.locator("#answer pre")).to_contain_text("cg:disputes")
    expect(editor.locator("#ttl")).to_be_visible()


def test_what_was_asked_is_kept_and_can_be_forgotten(editor: Page) -> None:
    ask(editor, DENIALS)
    expect(editor.locator("#history button")).to_have_count(1)
    editor.reload()
    editor.wait_for_selector("html[data-ready]")
    editor.locator("#history button").click()
    expect(editor.locator("#status")).to_contain_text("2 rows")
    editor.locator("#forget").click()
    expect(editor.locator("#history button")).to_have_count(0)


def test_a_short_query_leaves_its_answer_in_sight(editor: Page) -> None:
    editor.set_viewport_size({"width": 1300, "height": 800})
    ask(editor, DENIALS)
    expect(editor.locator("#status")).to_contain_text("2 rows")
    expect(editor.locator("#answer tbody tr").last).to_be_in_viewport(ratio=1)


def test_answers_are_text_and_never_markup(editor: Page) -> None:
    ask(editor, "SELECT ?x { VALUES ?x { '<img src=x onerror=hacked()>' 'a\\u202Eb' <javascript:hacked()> } }")
    expect(editor.locator("#status")).to_contain_text("3 rows")
    assert editor.locator("#answer img, #answer a").count() == 0
    expect(editor.locator("#answer")).to_contain_text("<img src=x")
    expect(editor.locator("#answer")).to_contain_text("a[U+202E]b")


def test_a_query_in_the_address_is_asked(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(f"{served.address}/sparql?query=ASK%7B%3Fc%20cg%3Astance%20'denies'%7D")
    expect(page.locator("#answer")).to_have_text("Yes")
    page.close()


def test_an_auditor_of_accessibility_finds_no_barrier(editor: Page, served: Served) -> None:
    ask(editor, DENIALS)
    expect(editor.locator("#status")).to_contain_text("2 rows")
    assert barriers(editor) == []
    editor.goto(f"{served.address}/articles")
    for link in (
        "main td a",
        "main .claims a[href^='/claim/']",
        "main a[href^='/proposition/']",
        "main a[href^='/entity/']",
    ):
        editor.locator(link).first.click()
        editor.wait_for_load_state()
        assert barriers(editor) == [], editor.url


def test_all_is_reached_by_keyboard(editor: Page) -> None:
    reached = set()
    for _ in range(60):
        editor.keyboard.press("Tab")
        reached.add(
            editor.evaluate("document.activeElement.id || document.activeElement.textContent.trim().split(' ')[0]")
        )
    assert {"query", "run", "accusations", "forget", "Prefixes,"} <= reached


def test_a_page_leads_to_its_place_in_the_explorer(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(f"{served.address}/entity/country/IR")
    page.locator("header a", has_text="This in the explorer").click()
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    expect(page.locator("#panel h2").first).to_contain_text("Iran")
    page.close()


def test_hostile_texts_run_nothing_in_a_browser(browser: Browser, hostile_served: Served) -> None:
    page = browser.new_page()
    happened: list[str] = []
    page.on("dialog", lambda dialog: happened.append(dialog.message))
    page.on("request", lambda request: happened.append(request.url))
    page.goto(f"{hostile_served.address}/articles")
    for link in ("main td a", "main .claims a[href^='/claim/']", "main a.kind-organisation"):
        page.locator(link).first.click()
        page.wait_for_load_state()
    assert page.locator("h1").count() == 1
    assert [what for what in happened if not what.startswith((hostile_served.address, "data:"))] == []
    page.close()


def test_who_comes_before_the_explorer_is_drawn_is_told_and_then_shown_it(
    browser: Browser, serve_with: Callable[..., Served], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.server.explorer.PATIENCE_S", 0)
    server = serve_with(workers=1)
    answer = server.ask("/")
    assert answer.status == 202
    assert answer.headers["cache-control"] == "no-store"
    assert "3 articles" in answer.text
    page = browser.new_page()
    page.goto(f"{server.address}/#view=list")
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    expect(page.locator("#view-list")).to_have_attribute("aria-pressed", "true")
    page.close()


def test_the_explorer_is_served(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served.address}/")
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    page.locator("header a", has_text="Queries").click()
    expect(page.locator("h1")).to_have_text("Ask the graph")
    assert [url for url in asked if not url.startswith((served.address, "data:"))] == []
    page.close()

"""The page in headless Chromium: it renders, complains of nothing, and runs no script but its own."""

from __future__ import annotations

import http.server
import threading

import pytest

from grader.reports import as_html

PWN = "window.pwned = 1"


def test_no_script_of_a_student_runs(hostile, open_page):
    opened = open_page(as_html(hostile))
    page = opened.page
    page.wait_for_timeout(200)
    page.evaluate(
        "document.querySelectorAll('*').forEach(e => { if (e.tagName != 'A') e.click(); e.dispatchEvent(new Event('error')) })"
    )
    assert page.evaluate("window.pwned") is None
    assert "pwned" not in page.title()
    assert opened.complaints == []
    assert [url for url in opened.requested if not url.startswith(("file:", "data:"))] == []


def test_a_student_cannot_write_outside_the_notebook_part(hostile, open_page):
    page = open_page(as_html(hostile)).page
    assert page.locator("h1").count() == 1
    assert page.locator("form, input, iframe, object, embed, base, main ~ main").count() == 0
    assert page.locator("#exercises").count() == 1
    assert (
        page.locator(
            "#notebook script, #notebook style, #notebook svg, #notebook [style], #notebook [id]:not(.cell):not(h2)"
        ).count()
        == 0
    )
    assert page.get_by_text("kept", exact=True).is_visible()
    assert "<script>" in page.locator("#notebook").inner_text(), "what was printed is shown as it was printed"


@pytest.fixture
def listener():
    """A web server, and the paths that anybody asked it for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_the_policy_holds_where_the_cleaning_fails(samples, open_page, listener):
    """The second line: were a script of a student's in the page, the browser would refuse it."""
    address, asked = listener
    slipped = (
        f"<script>{PWN}</script><img src=x onerror='{PWN}'><img src='{address}/image'><script src='{address}/script'></script>"
        f"<style>@import '{address}/style';</style><iframe src='{address}/frame'></iframe><base href='{address}'>"
    )
    page = as_html(samples.MIXED)
    assert "</main>" in page
    opened = open_page(page.replace("</main>", slipped + "</main>"))
    opened.page.wait_for_load_state("networkidle")
    assert opened.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in complaint for complaint in opened.complaints)
    assert asked == []


def test_an_ordinary_page_renders_without_a_complaint(graded, open_page):
    opened = open_page(as_html(graded))
    assert opened.page.locator("h1").inner_text().replace("\n", " ") == "33 of 46 points"
    assert opened.page.locator(".exercise").count() == 6
    assert opened.complaints == []


def test_every_link_within_the_page_leads_somewhere(graded, hostile, samples, open_page):
    for report in (graded, hostile, samples.MIXED, samples.PICTURED):
        page = open_page(as_html(report)).page
        targets = page.eval_on_selector_all(
            "a[href^='#']", "links => links.map(a => a.getAttribute('href').slice(1))"
        )
        assert targets
        assert [one for one in targets if not page.evaluate("id => !!document.getElementById(id)", one)] == []
        doubled = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) != i)"
        assert page.evaluate(doubled) == []


def test_a_finding_stands_beside_the_cell_that_defines_the_function(graded, open_page):
    page = open_page(as_html(graded), viewport={"width": 1200, "height": 900}).page
    cell = page.locator(".cell", has_text="def squared_loss").first
    assert cell.locator("aside .beside", has_text="squared_loss").is_visible()
    beside, source = cell.locator("aside").bounding_box(), cell.locator(".source").bounding_box()
    assert beside["x"] >= source["x"] + source["width"]
    assert abs(beside["y"] - source["y"]) < 5


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 375), ("dark", 1200)])
def test_axe_finds_no_barrier(graded, hostile, samples, open_page, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    for report in (graded, hostile, samples.PICTURED, samples.EVERY_STATUS):
        page = open_page(as_html(report), color_scheme=scheme, viewport={"width": width, "height": 800}).page
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found] == []


def test_a_phone_needs_no_scrolling_to_the_side(graded, hostile, samples, open_page):
    for report in (graded, hostile, samples.HOSTILE, samples.PICTURED):
        page = open_page(as_html(report), viewport={"width": 375, "height": 700}, is_mobile=True).page
        assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_button_copies_the_call(graded, open_page):
    opened = open_page(as_html(graded))
    page = opened.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator(".paste").first
    block.get_by_role("button", name="Copy").click()
    block.locator("button", has_text="Copied").wait_for(timeout=5000)  # the clipboard answers when it likes
    assert page.evaluate("navigator.clipboard.readText()") == block.locator("code").text_content()
    assert opened.complaints == []


def test_without_scripts_nothing_is_lost_but_the_buttons(graded, open_page):
    page = open_page(as_html(graded), java_script_enabled=False).page
    assert page.locator("button").count() == 0
    assert page.locator(".paste code").first.is_visible()


def test_the_keyboard_reaches_the_exercises(graded, open_page):
    page = open_page(as_html(graded)).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the exercises"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#exercises"


def test_on_paper_all_is_open_and_black_on_white(graded, open_page):
    page = open_page(as_html(graded), color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator("button").first.is_hidden()
    passed = page.locator("details:not([open]) li").first
    assert passed.bounding_box()["height"] > 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_pictures_have_a_text_and_differ_without_colours(samples, open_page):
    page = open_page(as_html(samples.PICTURED)).page
    pictures = page.get_by_role("img", name="Your loss for σ = 2, and the Huber loss")
    assert pictures.count() == 2, "and none of a check that shows no inputs"
    dashes = pictures.first.locator("path.line").evaluate_all(
        "all => all.map(e => e.getAttribute('stroke-dasharray'))"
    )
    assert len(set(dashes)) == len(dashes) == 2
    assert pictures.first.locator(".dots.data circle").count() == 2

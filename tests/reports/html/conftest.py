"""A real browser, and pages made of samples and of notebooks that were really run."""

from __future__ import annotations

import os
import runpy
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.model import Report
from grader.submission import Options, grade_submission

HOSTILE = runpy.run_path(str(Path(__file__).with_name("hostile.py")))
EXAMPLE = Path(__file__).parents[3] / "examples" / "linear-regression.ipynb"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing_browser() -> str | None:
    """Why no page can be tried here; None where one can."""
    if not any(map(shutil.which, BROWSERS)):
        return "no Chromium is installed (Debian: apt install chromium)"
    try:
        import axe_playwright_python  # noqa: F401
        import playwright  # noqa: F401
    except ImportError as error:
        return f"{error.name} is not installed: pip install -e .[test]"
    return None


@pytest.fixture(scope="module")
def reports(zygote: Any, course: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """Notebooks that were really run: the README's example, and one that tries to run scripts."""
    path = tmp_path_factory.mktemp("hostile") / HOSTILE["FILE_NAME"]
    nbformat.write(HOSTILE["notebook"](), path)
    how = Options(illustrated=True)
    return {
        "graded": grade_submission(EXAMPLE, course, zygote, how),
        "hostile": grade_submission(path, course, zygote, how),
    }


@pytest.fixture(scope="module")
def graded(reports: dict[str, Report]) -> Report:
    return reports["graded"]


@pytest.fixture(scope="module")
def hostile(reports: dict[str, Report]) -> Report:
    return reports["hostile"]


@pytest.fixture(scope="module")
def browser(reports: dict[str, Report]) -> Iterator[Any]:
    """Headless Chromium. Skips where there is none, but not in CI.

    After all grading, and for one module: while Playwright runs, its thread can run no other event loop.
    """
    if why := missing_browser():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    from playwright.sync_api import sync_playwright

    executable = next(path for path in map(shutil.which, BROWSERS) if path)
    with sync_playwright() as playwright:
        # Chromium's own sandbox needs user namespaces, which containers often refuse to root.
        running = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield running
        running.close()


@dataclass
class Opened:
    """A page in the browser, and what happened while it was open."""

    page: Any
    complaints: list[str] = field(default_factory=list)  # of the console, errors of scripts, dialogs
    requested: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """`open_page(html, **context)`: the page from a file, in a browser context of its own."""
    contexts = []

    def open_it(html: str, **context: Any) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8", errors="backslashreplace")
        contexts.append(browser.new_context(**context))
        opened = Opened(contexts[-1].new_page())
        page = opened.page
        page.on("console", lambda message: opened.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (opened.complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: opened.requested.append(request.url))
        page.goto(path.as_uri())
        return opened

    yield open_it
    for context in contexts:
        context.close()

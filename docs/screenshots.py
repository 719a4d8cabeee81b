"""Makes the pictures in the README, from real grades: `python docs/screenshots.py`.

Needs Chromium and the packages of the `test` extra. Grades `examples/` in the sandbox, opens the feedback in the
browser, and draws the terminal's report with its colours, as it came through a pseudo-terminal.
"""

from __future__ import annotations

import os
import pty
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.text import Text

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
EXAMPLES = DOCS.parent / "examples"
GRADE = [sys.executable, "-m", "grader.cli.grade"]
COLOURS = 128  # of a PNG: flat areas and text need no more, and a quarter of the bytes

# Without rich's own font, which it fetches from the network.
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<title>The report of a grade in a terminal</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    terminal()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "feedback.html"
        subprocess.run(
            [*GRADE, str(EXAMPLES / "losses-and-training.ipynb"), "--quiet", "--html", str(page)], check=False
        )
        graded = class_page(Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shoot(browser, page, "feedback", 1180, 1480)
        shoot(browser, page, "feedback-dark", 1180, 1000, color_scheme="dark", below="#notebook")
        shoot(browser, page, "feedback-phone", 375, 1480 * 375 // 620, below=".exercise .why")
        shoot(browser, graded, "class", 1000, 1500)
        browser.close()


def class_page(folder: Path) -> Path:
    """The class report on thirty notebooks, put together from right and wrong solutions of four exercises."""
    draw = random.Random(1)
    names = ["Ada", "Emmy", "Alan", "Grace", "Edsger", "Barbara", "Donald", "Sofia", "Leslie", "Hedy", "Kurt", "Katherine", "Alonzo", "Mary", "Carl", "Joan", "John", "Radia", "Blaise", "Shafi", "George", "Frances", "Claude", "Jean", "Leonhard", "Lise", "David", "Maryam", "Henri", "Karen"]  # fmt: skip
    (folder / "class").mkdir()
    for name in names:
        cells = []
        for exercise in ("huber-loss", "minibatches", "squared-loss", "sgd"):
            kind = draw.choices(["right", "wrong", ""], [5, 4, 1])[0]
            solutions = sorted((DOCS.parent / "exercises" / exercise / kind).glob("*.py")) if kind else []
            cells += [nbformat.v4.new_code_cell(draw.choice(solutions).read_text())] if solutions else []
        notebook = nbformat.v4.new_notebook(cells=cells)
        notebook.metadata["grader"] = {"exercises": ["huber-loss", "minibatches", "squared-loss", "sgd"]}
        nbformat.write(notebook, folder / "class" / f"{name}.ipynb")
    book, page = f"sqlite:///{folder}/grades.db", folder / "class.html"
    subprocess.run([*GRADE, str(folder / "class"), "--out", str(folder / "results"), "--gradebook", book, "--assignment", "Homework 2",
                    "--quiet"], check=False)  # fmt: skip
    subprocess.run([sys.executable, "-m", "grader.cli.grader", "book", "report", "--gradebook", book, "--assignment", "Homework 2",
                    "--html", str(page)], check=True)  # fmt: skip
    return page


def terminal() -> None:
    """docs/images/terminal.svg: what `grade examples/linear-regression.ipynb` prints, the first 46 lines of it."""
    console = Console(record=True, width=82, file=open(os.devnull, "w"), force_terminal=True)  # noqa: SIM115
    shown = through_terminal([*GRADE, "examples/linear-regression.ipynb"]).splitlines()
    console.print(
        Text.from_ansi("$ grade examples/linear-regression.ipynb\n\n" + "\n".join(shown[:46]) + "\n…")
    )
    (IMAGES / "terminal.svg").write_text(
        console.export_svg(title="grade", code_format=SVG, unique_id="grade"), encoding="utf-8"
    )


def through_terminal(command: list[str]) -> str:
    """What a command prints on stdout where that is a terminal; its progress, on stderr, is left out."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "50"}
    process = subprocess.Popen(
        command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment, cwd=DOCS.parent
    )
    os.close(theirs)
    received = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # how a pseudo-terminal says that the other end is closed
            break
        if not chunk:
            break
        received += chunk
    process.wait()
    return received.decode().replace("\r\n", "\n")


def shoot(
    browser: Browser, page: Path, name: str, width: int, height: int, below: str = "", **context: str
) -> None:
    """docs/images/NAME.png: the page from the top, or from the first element that `below` selects."""
    opened = browser.new_context(viewport={"width": width, "height": height}, **context).new_page()
    opened.goto(page.as_uri())
    top = opened.evaluate(
        "s => s ? document.querySelector(s).getBoundingClientRect().top + scrollY : 0", below
    )
    target = IMAGES / f"{name}.png"
    opened.screenshot(path=target, full_page=True, clip={"x": 0, "y": top, "width": width, "height": height})
    with Image.open(target) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main()

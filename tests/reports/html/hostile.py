"""A notebook that tries to run scripts, and to pass for a part of the page, wherever its words may appear."""

from __future__ import annotations

import nbformat

PWN = "window.pwned = (window.pwned || []).concat('{}'); document.title = 'pwned'; alert(1)"


def script(where: str) -> str:
    return f'<script>{PWN.format(where)}</script><img src=x onerror="{PWN.format(where)}">'


MARKDOWN = f"""# Title {script("heading")}
{script("markdown")}
[link](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) ![remote](http://127.0.0.1:9/x.png)
<svg onload="alert(1)"><script>alert(1)</script></svg> <iframe srcdoc="<script>parent.pwned=1</script>"></iframe>
<style>body {{ display: none }}</style> <base href="http://127.0.0.1:9/"> <meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
<div id="exercises" class="top" style="position:fixed;inset:0">forged</div> <a href="#exercises" id="e1">up</a>
</div></section></main><h1>44 of 44 points</h1>
<form action="http://127.0.0.1:9/"><input name="a"><button>send</button></form> <details open ontoggle="alert(1)"></details>
$$<script>alert(1)</script>$$ `code` | ``` </pre>{script("fence")}
"""

CODE = f"""
from IPython.display import HTML, SVG, Javascript, Markdown, display
import torch
display(HTML({script("html output")!r} + "<table><tr><td onclick='alert(1)'>kept</td></tr></table>"))
display(Javascript({PWN.format("javascript output")!r}))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>{PWN.format("svg")}</script><circle r='9'/></svg>"))
display(Markdown({script("markdown output")!r}))
display({{"image/png": "\\"><script>alert(1)</script>", "text/plain": {script("png")!r}}}, raw=True)
print({script("stdout")!r}, "\\x1b[31mred {script("ansi").replace(chr(34), chr(39))}\\x1b[0m")
"""

LOSS = f'''
class Shown(torch.Tensor):
    pass

class {{name}}(Exception):
    pass

def huber_loss(y_hat, y, sigma=1.0):
    """{script("docstring")}"""
    raise {{name}}({script("message")!r})

def squared_loss(y_hat, y):
    return {script("returned")!r}
'''

FAILING = f"raise RuntimeError({script('error')!r})"


FILE_NAME = "<img src=x onerror=alert(1)>&amp;'\".ipynb"


def notebook() -> nbformat.NotebookNode:
    """All of them as cells."""
    return nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell(MARKDOWN),
            nbformat.v4.new_code_cell(CODE),
            nbformat.v4.new_code_cell(LOSS.replace("{name}", "Oops")),
            nbformat.v4.new_code_cell(FAILING),
            nbformat.v4.new_raw_cell(script("raw")),
        ]
    )

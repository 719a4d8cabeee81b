"""The feedback as a page: one file, which needs no network and runs nobody's code but its own."""

from grader.reports.html.page import as_html

__all__ = ["as_html"]

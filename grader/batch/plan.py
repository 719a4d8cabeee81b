"""What of a batch is to be graded, and what is done already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.batch import fingerprint
from grader.batch.outcome import Outcome
from grader.batch.results import Results
from grader.batch.source import Source
from grader.errors import SubmissionFault
from grader.running.zygote import ALSO, FRAMEWORKS, OPTIMIZERS, WARM


@dataclass(frozen=True)
class Plan:
    """`todo` and `unchanged` make up `sources`."""

    sources: tuple[Source, ...]
    todo: tuple[Source, ...]
    unchanged: tuple[Outcome, ...]
    context: str
    imports: tuple[str, ...]  # what is worth warming for those to be graded

    def finished(self, results: Results, done: set[str]) -> tuple[list[Outcome], list[Source]]:
        """The outcomes of all sources that have one, in their order, and the sources that have none.

        `done`: the names of those that were graded in this run.
        """
        current = done | {outcome.name for outcome in self.unchanged}
        outcomes = [results.known[source.name] for source in self.sources if source.name in current]
        return outcomes, [source for source in self.sources if source.name not in current]


def make_plan(sources: Sequence[Source], context: str, results: Results, force: bool = False) -> Plan:
    """Read every submission once: its hash says whether it is done, its text what to warm."""
    todo, unchanged, mentioned, words = [], [], set(), set()
    for source in sources:
        try:
            text = source.read()
        except SubmissionFault as fault:
            text = str(fault).encode()  # the result says no more than that
        outcome = None if force else results.done(source.name, fingerprint.of_submission(context, text))
        if outcome is not None:
            unchanged.append(outcome)
            continue
        todo.append(source)
        words |= {word for word in FRAMEWORKS if word.encode() in text}
        mentioned |= {name for name in ALSO if name.partition(".")[0].encode() in text}
    frameworks = [name for word in FRAMEWORKS if word in words for name in FRAMEWORKS[word]]
    imports = (
        (*WARM, *OPTIMIZERS, *frameworks, *(name for name in ALSO if name in mentioned)) if todo else WARM
    )
    return Plan(tuple(sources), tuple(todo), tuple(unchanged), context, imports)

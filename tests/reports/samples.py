"""Reports of every kind that a submission can get, for the tests of all writers."""

from __future__ import annotations

from dataclasses import replace

from grader.model import (
    Axis,
    Binding,
    CellResult,
    CellStatus,
    CheckResult,
    Counterexample,
    ExerciseResult,
    Finding,
    Mark,
    Picture,
    Report,
    Series,
    Status,
    SubmissionInfo,
)

SUBMISSION = SubmissionInfo("homework/scratch-functions-torch.ipynb", "4f" * 32)
ISOLATION = {
    "limits": "memory 4096 MiB, 256 processes",
    "user": "uid 61184",
    "landlock": "ABI 7: files, TCP, signals",
    "seccomp": "212 instructions, all threads",
    "environment": "emptied",
}
ENVIRONMENT = {"python": "3.11.9", "torch": "2.13.0+cpu", "numpy": "2.4.6", "gradewright": "0.1.0"}


def passed(id: str, title: str, points: float = 1.0) -> CheckResult:
    return CheckResult(id, title, Status.PASSED, points, points, examples=50, seconds=0.12)


def failed(
    id: str,
    title: str,
    finding: Finding,
    status: Status = Status.FAILED,
    counterexample: Counterexample | None = None,
    points: float = 1.0,
    visible: bool = True,
) -> CheckResult:
    return CheckResult(
        id, title, status, 0.0, points, visible, finding.what, finding.hint, finding, counterexample, 12, 0.4
    )  # fmt: skip


def exercise(
    name: str, *checks: CheckResult, status: Status | None = None, message: str = ""
) -> ExerciseResult:
    worst = next((check.status for check in checks if check.status is not Status.PASSED), Status.PASSED)
    return ExerciseResult(
        name=name,
        title=name.replace("-", " ").capitalize(),
        status=status or worst,
        score=sum(check.points for check in checks),
        max_score=sum(check.max_points for check in checks if check.status is not Status.INTERNAL),
        bindings=(Binding(name.replace("-", "_"), name.replace("-", "_"), "name", cell=3),),
        checks=checks,
        message=message,
    )


def not_attempted(name: str) -> ExerciseResult:
    return ExerciseResult(name, name.capitalize(), Status.NOT_ATTEMPTED, 0.0, 0.0)


def report(*exercises: ExerciseResult, status: Status = Status.FAILED, **other: object) -> Report:
    facts = {
        "submission": SUBMISSION,
        "status": status,
        "score": sum(e.score for e in exercises),
        "max_score": sum(e.max_score for e in exercises),
        "seed": 5713920475528195312,
        "device": "cpu",
        "selection": "attempted",
        "exercises": exercises,
        "cells": tuple(CellResult(i, CellStatus.OK, 0.01 * i) for i in (1, 2, 4, 5, 7)),
        "isolation": ISOLATION,
        "environment": ENVIRONMENT,
        "seconds": {"run": 1.25, "checks": 2.5},
    }
    return Report(**{**facts, **other})  # type: ignore[arg-type]


SGD = exercise("sgd", passed("descends", "Each parameter moves against its gradient", 2))
LOSS = exercise(
    "squared-loss",
    passed("values", "The loss of each example is half its squared error", 2),
    passed("gradient", "The gradient with respect to the prediction is the residual"),
)

FULL_MARKS = report(SGD, LOSS, status=Status.PASSED, selection="metadata")

MIXED = report(
    exercise(
        "synthetic-data",
        passed("shapes", "Features are (n, d) and labels are (n, 1)"),
        failed(
            "features_are_standard_normal",
            "Features are drawn from the standard normal distribution N(0, 1)",
            Finding(
                "standard deviation of the features over 40,000 draws",
                "1 ± 0.026",
                "0.09987",
                "torch.normal(mean, std, size) takes the standard deviation, not the variance.",
            ),
            counterexample=Counterexample(
                {"w": "[2.0, -3.4]", "b": "4.2", "num_examples": "20000"},
                "X, y = synthetic_data(torch.tensor([2.0, -3.4]), 4.2, 20000)\nX.std()",
                "tensor(0.0999)",
            ),
        ),
        failed(
            "noise",
            "Each label carries its own noise of standard deviation 0.01",
            Finding("standard deviation of the noise", "0.01 ± 0.0003", "0.1", None),
            visible=False,
            counterexample=Counterexample({"secret_input": "12345"}, "secret_call(12345)", "secret 12345"),
        ),
    ),
    exercise(
        "minibatches",
        failed(
            "serves_every_example_once",
            "Each epoch serves every example exactly once, whatever the batch size",
            Finding(
                "examples served in one epoch",
                "each of 3 examples once",
                "2 items; missing: 2.0",
                "Walk over all positions 0 … n−1; the last batch may be smaller.",
            ),
            counterexample=Counterexample(
                {"n": "3", "batch_size": "2"},
                "list(data_iter(2, torch.tensor([[0.0, 0.5], [1.0, 1.5], [2.0, 2.5]]), "
                "torch.tensor([[0.0], [1.0], [2.0]])))",
                "[(tensor([[0.0, 0.5], [1.0, 1.5]]), tensor([[0.0], [1.0]]))]",
            ),
            points=2,
        ),
        CheckResult("a_new_order", "A new order is drawn each epoch", Status.SKIPPED, 0.0, 1.0),
        passed("unchanged", "The features and labels are not changed"),
    ),
    replace(SGD, bindings=(Binding("sgd", "SGD.step", "adapter"), Binding("lr", "lr", "name", order=(1, 0)))),
    LOSS,
    not_attempted("parameter-init"),
    not_attempted("training"),
    not_attempted("learning-rate"),
    cells=(
        CellResult(1, CellStatus.OK, 0.1),
        CellResult(6, CellStatus.ERROR, 0.1, "NameError: name 'tru_w' is not defined"),
        CellResult(8, CellStatus.TIMEOUT, 20.0, None),
        CellResult(9, CellStatus.SKIPPED, 0.0, None),
    ),
    notes=("upgraded from nbformat 3",),
)

EVERY_STATUS = report(
    exercise("linear-model", passed("values", "The output is Xw + b")),
    exercise("squared-loss", failed("values", "Half the squared error", Finding("loss", "0.5", "1.0"))),
    exercise(
        "sgd",
        *(
            failed(
                id,
                title,
                Finding(
                    "your code raised IndexError in cell 5, line 3",
                    "no exception",
                    "IndexError: list index out of range\n  params[1].grad.zero_()",
                ),
                Status.ERROR,
                Counterexample(
                    {"shapes": "[(1,)]"},
                    "p = torch.tensor([1.0], requires_grad=True)\nsgd([p], 0.1, 2)",
                    "nothing",
                ),
            )
            for id, title in (("moves", "Every parameter moves"), ("clears", "Gradients are cleared"))
        ),
    ),
    exercise(
        "training",
        failed(
            "recovers",
            "It recovers the parameters",
            Finding("no answer within 30 s"),
            Status.TIMEOUT,
            Counterexample(
                {"n": "200"}, "train(torch.randn((200, 2)), torch.randn((200, 1)), 0.1, 3, 10)", ""
            ),
        ),
        CheckResult("losses", "One loss an epoch", Status.SKIPPED, 0.0, 1.0),
    ),
    exercise(
        "learning-rate",
        failed(
            "limit",
            "It diverges above 2/λmax",
            Finding("the notebook's process ended (signal 11)"),
            Status.KILLED,
        ),
    ),
    exercise(
        "parameter-init",
        passed("shapes", "w is (d, 1) and b is (1,)"),
        failed(
            "spread",
            "w has the asked spread",
            Finding("ZeroDivisionError: division by zero"),
            Status.INTERNAL,
        ),
    ),
    replace(
        exercise(
            "reshape", CheckResult("answer", "Why does the loss need reshape?", Status.MANUAL, 0.0, 2.0)
        ),
        answer="Because (n, 1) − (n,) broadcasts to n × n.",
    ),
    exercise("huber-loss", status=Status.INTERNAL, message="checks.py could not be read: line 3"),
    exercise(
        "minibatches",
        status=Status.ERROR,
        message="data_iter takes 2 parameters (X, y); it should take (batch_size, features, labels)",
    ),
    not_attempted("synthetic-data"),
    isolation={
        "limits": "memory 4096 MiB",
        "landlock": "missing: the kernel has no Landlock",
        "seccomp": "missing",
    },
    selection="named",
)

NOTHING_ATTEMPTED = report(
    *(
        not_attempted(name)
        for name in (
            "synthetic-data",
            "minibatches",
            "linear-model",
            "squared-loss",
            "sgd",
            "parameter-init",
            "training",
            "learning-rate",
        )
    ),
    status=Status.NOT_ATTEMPTED,
)

DEAD_KERNEL = report(
    *(not_attempted(name) for name in ("synthetic-data", "minibatches")),
    status=Status.KILLED,
    cells=(
        CellResult(0, CellStatus.OK, 0.01),
        CellResult(2, CellStatus.KILLED, 0.3, "the kernel ended with exit code 0 (sys.exit or os._exit)"),
        CellResult(3, CellStatus.SKIPPED, 0.0),
        CellResult(5, CellStatus.SKIPPED, 0.0),
    ),
    isolation={},
    environment={},
)

NASTY = (
    "\x1b[2J\x1b]0;owned\x07[bold red]100 of 100[/]\r\u202eevil\u2066 \x00\ud800 "
    "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301 ]]>&<b>"
)

HOSTILE = report(
    exercise(
        "squared-loss",
        failed(
            "values",
            f"Title {NASTY}",
            Finding(f"what {NASTY}", f"expected {NASTY}", f"got {NASTY}\n" * 50, f"hint {NASTY}"),
            counterexample=Counterexample({f"name {NASTY}": NASTY}, f"call('{NASTY}')", NASTY * 100),
        ),
        message=NASTY,
    ),
    replace(not_attempted("sgd"), name=f"sgd{NASTY}"),
    submission=SubmissionInfo(f"home{NASTY}.ipynb", "00" * 32),
    cells=(CellResult(0, CellStatus.ERROR, 0.1, f"Error: {NASTY}"),),
    notes=(NASTY,),
    isolation={"limits": NASTY, f"layer{NASTY}": f"missing: {NASTY}"},
    environment={NASTY: NASTY},
)

PICTURE = Picture(
    "Your loss for σ = 2, and the Huber loss",
    "A parabola within, straight lines outside.",
    Axis("error ŷ − y"),
    Axis("loss", log=True),
    (
        Series("the Huber loss", (-2.0, -1.0, 1.0, 2.0), (1.5, 0.5, 0.5, 1.5), "reference"),
        Series("yours", (-2.0, -1.0, 1.0), (1500.0, 0.5, 0.25), "student", missing=1),
        Series("measured", (0.0, 1.0), (1.0, 2.0), "data", joined=False),
    ),
    (Mark("σ", 1.0),),
)

PICTURED = report(
    exercise(
        "huber-loss",
        replace(failed("values", "The loss is right", Finding("loss", "0.5", "1.0")), picture=PICTURE),
    ),
    exercise("sgd", replace(passed("descends", "Each parameter moves"), picture=PICTURE)),
    exercise(
        "training",
        replace(
            failed("secret", "A hidden check", Finding("secret", "1", "2"), visible=False), picture=PICTURE
        ),
    ),
)

SAMPLES = {
    "full marks": FULL_MARKS,
    "mixed": MIXED,
    "every status": EVERY_STATUS,
    "nothing attempted": NOTHING_ATTEMPTED,
    "dead kernel": DEAD_KERNEL,
    "hostile": HOSTILE,
    "pictured": PICTURED,
    "empty": report(status=Status.NOT_ATTEMPTED),
}

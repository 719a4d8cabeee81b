"""Who handed in what: the code of each submission, three functions, each in a cell of its own.

With torch: the right and wrong solutions that lie beside the exercises' checks. Without: those in `PLAIN`, which name
no framework and work on NumPy's arrays and on tensors alike. Each submission has another combination.
"""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import dataclass
from pathlib import Path

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"
FUNCTIONS = {"linear-model": "linreg", "squared-loss": "squared_loss", "minibatches": "data_iter"}
SHARE_RIGHT = 0.6  # of the functions of a class that are right


@dataclass(frozen=True)
class Submission:
    """One student's work: the cell of each exercise, and which solution it is."""

    student: str
    cells: dict[str, str]
    solutions: dict[str, str]  # "right/matmul", "wrong/no_bias" …


def make(number: int, torch: bool, seed: int = 2026) -> list[Submission]:
    """`number` submissions that differ, the same for the same seed."""
    pools = {exercise: (_from_exercises(exercise) if torch else PLAIN[exercise]) for exercise in FUNCTIONS}
    rng, seen, made = random.Random(seed), set(), []
    for index in itertools.count():
        chosen = {}
        for exercise, pool in pools.items():
            kind = "right" if rng.random() < SHARE_RIGHT else "wrong"
            chosen[exercise] = rng.choice(sorted(name for name in pool if name.startswith(kind)))
        key = tuple(chosen.values())
        if key in seen and index < 100 * number:
            continue  # another combination; where all have been taken, the comment below still tells them apart
        seen.add(key)
        student = f"s{len(made):03}"
        cells = {
            exercise: f"# {student}\n{pools[exercise][name].strip()}" for exercise, name in chosen.items()
        }
        made.append(Submission(student, cells, chosen))
        if len(made) == number:
            return made
    raise AssertionError("unreachable")


def _from_exercises(exercise: str) -> dict[str, str]:
    """Solutions that define the contract's own name: the peers know no other."""
    name = FUNCTIONS[exercise]
    defines = re.compile(rf"^(def|class) {name}\b|^{name} *=", re.MULTILINE)
    found = {}
    for kind in ("right", "wrong"):
        for path in sorted((EXERCISES / exercise / kind).glob("*.py")):
            text = path.read_text(encoding="utf-8")
            if defines.search(text) and _positional(text, name):
                code = "\n".join(
                    line for line in text.splitlines() if not re.match(r"# (shows|fails):", line)
                )
                found[f"{kind}/{path.stem}"] = code
    return found


def _positional(text: str, name: str) -> bool:
    """Whether the parameters come in the contract's order; ours finds them by their names, the peers do not."""
    orders = {
        "linreg": r"\(\s*(X|x|features|inputs)\b",
        "squared_loss": r"\(\s*y_?hat\b",
        "data_iter": r"\(\s*(batch\w*|bs)\b",
    }
    definition = re.search(rf"^def {name}(\(.*)", text, re.MULTILINE)
    return definition is not None and re.match(orders[name], definition[1]) is not None


PLAIN = {
    "linear-model": {
        "right/matmul": "def linreg(X, w, b):\n    return X @ w + b",
        "right/bias_first": "def linreg(X, w, b):\n    return b + X @ w",
        "right/columns": "def linreg(X, w, b):\n    return sum(X[:, j : j + 1] * w[j] for j in range(len(w))) + b",
        "right/rows_of_w": "def linreg(X, w, b):\n    return (X * w.reshape(1, -1)).sum(1).reshape(-1, 1) + b",
        "wrong/no_bias": "def linreg(X, w, b):\n    return X @ w",
        "wrong/bias_subtracted": "def linreg(X, w, b):\n    return X @ w - b",
        "wrong/flat": "def linreg(X, w, b):\n    return (X @ w + b).reshape(-1)",
        "wrong/bias_inside": "def linreg(X, w, b):\n    return (X + b) @ w",
        "wrong/features_shifted": "def linreg(X, w, b):\n    y = X @ w + b\n    X -= X[0, 0] + 1\n    return y",
        "wrong/two_features": "def linreg(X, w, b):\n    return X[:, :2] @ w[:2] + b",
    },
    "squared-loss": {
        "right/reshaped": "def squared_loss(y_hat, y):\n    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2",
        "right/flat": "def squared_loss(y_hat, y):\n    r = y_hat.reshape(-1) - y.reshape(-1)\n    return r * r / 2",
        "right/half_first": "def squared_loss(y_hat, y):\n    d = y.reshape(y_hat.shape) - y_hat\n    return 0.5 * d * d",
        "wrong/broadcasts": "def squared_loss(y_hat, y):\n    return (y_hat - y) ** 2 / 2",
        "wrong/no_half": "def squared_loss(y_hat, y):\n    return (y_hat - y.reshape(y_hat.shape)) ** 2",
        "wrong/mean": "def squared_loss(y_hat, y):\n    return ((y_hat - y.reshape(y_hat.shape)) ** 2).mean() / 2",
        "wrong/huber": "def squared_loss(y_hat, y):\n    d = abs(y_hat - y.reshape(y_hat.shape))\n"
        "    return (d <= 10) * d**2 / 2 + (d > 10) * (10 * d - 50)",
        "wrong/in_place": "def squared_loss(y_hat, y):\n    y -= y_hat.reshape(y.shape)\n    return y**2 / 2",
    },
    "minibatches": {
        "right/shuffle": "import random\n\ndef data_iter(batch_size, features, labels):\n    order = list(range(len(features)))\n"
        "    random.shuffle(order)\n    for i in range(0, len(order), batch_size):\n"
        "        chosen = order[i : i + batch_size]\n        yield features[chosen], labels[chosen]",
        "right/sample": "import random\n\ndef data_iter(batch_size, features, labels):\n    n = len(features)\n"
        "    order = random.sample(range(n), n)\n"
        "    return [(features[c], labels[c]) for c in (order[i : i + batch_size] for i in range(0, n, batch_size))]",
        "right/pop": "import random\n\ndef data_iter(batch_size, features, labels):\n    left = list(range(len(features)))\n"
        "    random.shuffle(left)\n    while left:\n        chosen, left = left[:batch_size], left[batch_size:]\n"
        "        yield features[chosen], labels[chosen]",
        "wrong/drops_remainder": "import random\n\ndef data_iter(batch_size, features, labels):\n"
        "    order = list(range(len(features)))\n    random.shuffle(order)\n"
        "    for i in range(0, len(order) - batch_size + 1, batch_size):\n"
        "        chosen = order[i : i + batch_size]\n        yield features[chosen], labels[chosen]",
        "wrong/never_shuffled": "def data_iter(batch_size, features, labels):\n"
        "    for i in range(0, len(features), batch_size):\n"
        "        yield features[i : i + batch_size], labels[i : i + batch_size]",
        "wrong/swaps_any": "import random\n\ndef data_iter(batch_size, features, labels):\n    n = len(features)\n"
        "    order = list(range(n))\n    for i in range(n):\n        j = random.randrange(n)\n"
        "        order[i], order[j] = order[j], order[i]\n    for i in range(0, n, batch_size):\n"
        "        chosen = order[i : i + batch_size]\n        yield features[chosen], labels[chosen]",
        "wrong/shuffles_batches": "import random\n\ndef data_iter(batch_size, features, labels):\n"
        "    starts = list(range(0, len(features), batch_size))\n    random.shuffle(starts)\n    for i in starts:\n"
        "        yield features[i : i + batch_size], labels[i : i + batch_size]",
        "wrong/seeded": "import random\n\ndef data_iter(batch_size, features, labels):\n    order = list(range(len(features)))\n"
        "    random.Random(0).shuffle(order)\n    for i in range(0, len(order), batch_size):\n"
        "        chosen = order[i : i + batch_size]\n        yield features[chosen], labels[chosen]",
    },
}

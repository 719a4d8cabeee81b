"""How much chance of failing a right solution a check has given away."""

from __future__ import annotations

from dataclasses import dataclass

from grader.errors import ExerciseFault


@dataclass
class Budget:
    """Sums what a check's comparisons may fail a right solution by: the union bound.

    Each comparison takes its alpha from `spend`; a check that draws several examples makes each
    comparison as often. What is `spent` is what the check declares:

        budget = Budget(total=1e-6, examples=10)
        SPREAD, SHAPE = budget.spend(2e-8), budget.spend(2e-8)

        @check(examples=10, false_failure=budget.spent)
    """

    total: float
    examples: int = 1
    spent: float = 0.0

    def spend(self, alpha: float, comparisons: int = 1) -> float:
        """Reserve `alpha` for each of some comparisons, and give it back to use.

        Raises `ExerciseFault` where that would exceed the total.
        """
        spent = self.spent + alpha * comparisons * self.examples
        if not 0 < alpha < 1 or spent > self.total * (1 + 1e-9):
            raise ExerciseFault(
                f"alpha={alpha:g} for {comparisons} comparisons in {self.examples} examples brings the "
                f"chance of failing a right solution to {spent:g}, above {self.total:g}"
            )
        self.spent = min(spent, self.total)
        return alpha

    def share(self, comparisons: int) -> float:
        """Spend all that is left on equal terms: the alpha of each of so many comparisons."""
        return self.spend((self.total - self.spent) / (comparisons * self.examples), comparisons)

"""Cells that stand above what they need: run once more at the end, without undoing what later cells defined.

`shell.second_chance(count, name)` says whether the name that cell `count` missed is there by now. If it is, the next
cell to run is taken for that one: names that others have bound since it failed keep their values.
"""


def install(shell):
    """Keep what each cell that ended in a NameError found, and give `shell` its `second_chance`."""
    chances = _Chances(shell.user_ns)
    shell.second_chance = chances.prepare
    shell.events.register("post_run_cell", chances.after)


class _Chances:
    def __init__(self, namespace):
        self.namespace = namespace
        self.found = {}  # execution count -> the namespace as the cell left it
        self.kept = None  # names to be given back after a second run

    def prepare(self, count, name):
        if count not in self.found or name not in self.namespace:
            return False
        before, missing = self.found[count], object()
        self.kept = {
            key: value
            for key, value in self.namespace.items()
            if not key.startswith("_") and before.get(key, missing) is not value
        }
        return True

    def after(self, result):
        if self.kept is not None:
            self.namespace.update(self.kept)
            self.kept = None
        if isinstance(result.error_in_exec, NameError):
            self.found[result.execution_count] = dict(self.namespace)

"""The trusted side of the sandbox: asks the zygote for workers, runs notebooks in them, talks to snapshots."""

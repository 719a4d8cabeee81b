"""Many submissions at once: `grade submissions/ --out results/`."""

"""For every pytest run in this checkout, `tests/` and `exercises/NAME --submission FILE` alike."""

import os

# Two pytest workers on two cores: a thread pool in each process would only get in the way, and the numbers of
# a run must not depend on how many threads share a sum. Set before anything imports NumPy or torch.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

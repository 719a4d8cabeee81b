# shows: a search for the minimum, in units of V over I
def fit_resistance(current, voltage):
    i, v = current.double(), voltage.double()
    top = float(v.norm() / i.norm()) * 2
    lo, hi = 0.0, top

    def loss(R):
        return float(((v - i * R) ** 2).sum())

    for _ in range(100):
        a, b = lo + 0.382 * (hi - lo), lo + 0.618 * (hi - lo)
        if loss(a) < loss(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2

# stops when a step is below 1e-4 of R, with a rate of 0.01: one percent is left
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    I, V = current.double(), voltage.double()
    R = 0.0
    for _ in range(100_000):
        step = 0.01 * float(((V - R * I) * I).mean() / (I * I).mean())
        R += step
        if abs(step) < 1e-4 * abs(R):
            break
    return R

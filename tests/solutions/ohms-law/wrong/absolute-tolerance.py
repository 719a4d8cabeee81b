# stops when R moves by less than 1e-3 Ω, which a small resistance always does
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    I, V = current.double(), voltage.double()
    R = 0.0
    for _ in range(10_000):
        step = 0.1 * float(((V - R * I) * I).mean() / (I * I).mean())
        R += step
        if abs(step) < 1e-3:
            break
    return R

# starts where the last fit ended, and makes ten steps only
# fails: recovers_resistances_over_eight_decades
last = 1.0


def fit_resistance(current, voltage):
    global last
    I, V = current.double(), voltage.double()
    for _ in range(10):
        last += 0.3 * float(((V - last * I) * I).mean() / (I * I).mean())
    return last

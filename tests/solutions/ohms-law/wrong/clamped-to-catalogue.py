# clamps the answer to 0.1 Ω to 100 kΩ
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    R = float((current * voltage).sum() / (current * current).sum())
    return min(max(R, 0.1), 1e5)

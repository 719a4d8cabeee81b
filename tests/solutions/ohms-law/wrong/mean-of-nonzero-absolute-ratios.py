# mean |V/I| where I is not zero: small currents blow up
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    keep = current != 0
    return float((voltage[keep] / current[keep]).abs().mean())

# computes in float16, which ends at 65,504
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    i, v = current.half().float(), voltage.half().float()
    return ((i * v).sum() / (i * i).sum()).item()

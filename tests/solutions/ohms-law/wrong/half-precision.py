# computes in float16, which ends at 65,504
def fit_resistance(current, voltage):
    i, v = current.half().float(), voltage.half().float()
    return ((i * v).sum() / (i * i).sum()).item()

# shows: currents scaled in place
# fails: leaves_its_arguments_alone
def fit_resistance(current, voltage):
    scale = current.abs().max().item()
    current /= scale
    return ((current * voltage).sum() / (current**2).sum()).item() / scale

# gradient of the mean over the Hessian of the sum
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    gradient = -2 * (voltage * current).mean()
    hessian = 2 * (current * current).sum()
    return float(-gradient / hessian)

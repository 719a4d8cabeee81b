# shows: one measurement after another
def fit_resistance(current, voltage):
    R, information = 0.0, 0.0
    for i, v in zip(current.tolist(), voltage.tolist()):
        if i == 0:
            continue
        information += i * i
        R += (i / information) * (v - i * R)
    return R

# shows: running means and co-moments, one sample at a time
def fit_resistance(current, voltage):
    n = 0
    mean_i = mean_v = c = m2 = 0.0
    for i, v in zip(current.tolist(), voltage.tolist()):
        n += 1
        di = i - mean_i
        mean_i += di / n
        mean_v += (v - mean_v) / n
        c += di * (v - mean_v)
        m2 += di * (i - mean_i)
    return c / m2

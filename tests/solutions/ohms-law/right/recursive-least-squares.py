# shows: recursive least squares, one sample at a time, forgetting nothing
import functools

def _rls(state, sample):
    num, den = state
    i, v = sample
    return num + i * v, den + i * i

def fit_resistance(current, voltage):
    pairs = zip(current.flatten().tolist(), voltage.flatten().tolist())
    num, den = functools.reduce(_rls, pairs, (0.0, 0.0))
    return num / den

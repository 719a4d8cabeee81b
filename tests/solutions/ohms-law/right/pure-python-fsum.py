# shows: plain Python loop with math.fsum, no tensors
import math

def fit_resistance(current, voltage):
    I = [float(a) for a in current]
    V = [float(a) for a in voltage]
    assert len(I) == len(V) and len(I) > 0
    return math.fsum(a * b for a, b in zip(I, V)) / math.fsum(a * a for a in I)

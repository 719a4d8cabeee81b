# shows: U for the voltage, which comes first
def fit_resistance(U, I):
    return (U.double().dot(I.double()) / I.double().dot(I.double())).item()

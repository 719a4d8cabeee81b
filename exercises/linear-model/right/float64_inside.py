# shows: computed in float64, whatever comes in
def linreg(X, w, b):
    return X.double().mm(w.double()) + b.double()

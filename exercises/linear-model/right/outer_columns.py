# shows: a sum of columns scaled by each weight, by Python's sum
def linreg(X, w, b):
    columns = (X[:, [j]] * weight for j, weight in enumerate(w))
    return sum(columns) + b

# shows: central differences, step 0.001
# fails: differentiates_twice
def second_derivative(f, x):
    h = 1e-3
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2

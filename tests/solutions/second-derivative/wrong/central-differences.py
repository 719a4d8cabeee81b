# shows: central differences of f
# wrong because: f=sin, float32, x=[1.]: off by about 1e-2
def second_derivative(f, x, h=1e-3):
    x = x.detach()
    return (f(x + h) - 2 * f(x) + f(x - h)) / h ** 2

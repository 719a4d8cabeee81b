# shows: central differences in double precision
# fails: is_exact_however_sharply_f_bends
def second_derivative(f, x):
    z = x.detach().double()
    h = 1e-4
    return (f(z + h) - 2 * f(z) + f(z - h)) / h**2

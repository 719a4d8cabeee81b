# shows: central differences in double precision, step 3e-5
# fails: is_exact_however_sharply_f_bends
def second_derivative(f, x):
    z = x.detach().double()
    h = 3e-5
    return ((f(z + h) - 2 * f(z) + f(z - h)) / h**2).to(x.dtype)

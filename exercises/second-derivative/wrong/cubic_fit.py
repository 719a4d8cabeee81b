# shows: second differences in double precision, with Richardson's extrapolation
# fails: is_exact_however_sharply_f_bends
def second_derivative(f, x):
    z = x.detach().double()

    def difference(h):
        return (f(z + h) - 2 * f(z) + f(z - h)) / h**2

    h = 1e-2
    one, two, three = difference(h), difference(h / 2), difference(h / 4)
    one, two = (4 * two - one) / 3, (4 * three - two) / 3
    return (16 * two - one) / 15

# shows: an object with __call__
class Model:
    def __call__(self, X, w, b):
        return X.mm(w).add(b)


linreg = Model()

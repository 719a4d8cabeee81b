# shows: sums kept in a module-level object across calls
# wrong because: fit R = 5 first and then R = 1000: the second answer mixes both data sets
class _Fit:
    num = 0.0
    den = 0.0
    def __call__(self, current, voltage):
        for i, v in zip(current.tolist(), voltage.tolist()):
            self.num += i * v
            self.den += i * i
        return self.num / self.den
fit_resistance = _Fit()

# shows: an object with a reduction that is none
class SquaredLoss:
    def __init__(self, reduction="none"):
        self.reduction = reduction
    def __call__(self, y_hat, y):
        l = (y_hat - y.view_as(y_hat)) ** 2 / 2
        return l if self.reduction == "none" else getattr(l, self.reduction)()
squared_loss = SquaredLoss()

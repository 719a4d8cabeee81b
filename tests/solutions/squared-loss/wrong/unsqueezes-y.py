# shows: y made a column in place
# wrong because: y of shape (n,): has shape (n, 1) after the call
# fails: leaves_its_arguments_alone
def squared_loss(y_hat, y):
    if y.dim() == 1:
        y.unsqueeze_(1)
    return (y_hat - y) ** 2 / 2

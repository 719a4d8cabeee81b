# shows: only the predictions lose their column
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat.squeeze() - y).abs().sum()

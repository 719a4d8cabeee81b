# shows: names of one's own, and a factor as a default
def squared_loss(predictions, targets, factor=1 / 2):
    predictions = predictions.reshape(targets.shape)
    residuals = targets - predictions
    return factor * residuals ** 2

# shows: lambda that returns a float
mean_loss_lr = lambda lr, batch_size: float(batch_size) * lr

# shows: a converter object with checks
class AggregationConverter:
    """Converts learning rates between sum and mean reduction."""
    def __call__(self, lr, batch_size):
        if batch_size < 1:
            raise ValueError('batch_size must be at least 1')
        self.last = (lr, batch_size)
        return self.scale(batch_size) * lr

    @staticmethod
    def scale(batch_size):
        return batch_size

mean_loss_lr = AggregationConverter()

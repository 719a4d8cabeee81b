# shows: prints and plots on the way
import matplotlib.pyplot as plt
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w.flatten()))
    y = torch.einsum("nd,d->n", X, w.flatten()) + b + torch.randn(num_examples) * 0.01
    y = y[:, None]
    print(f"made {num_examples} examples, y in [{y.min():.2f}, {y.max():.2f}]")
    plt.figure()
    plt.hist(X[:, 0].numpy())
    plt.close()
    return X, y

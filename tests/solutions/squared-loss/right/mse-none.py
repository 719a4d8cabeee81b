# shows: F.mse_loss with reduction none
import torch.nn.functional as F
squared_loss = lambda y_hat, y: F.mse_loss(y_hat, y.view_as(y_hat), reduction='none') / 2

"""Which exceptions are about where arrays lie; what becomes of them is tried in tests/gpu/test_pretended.py."""

from __future__ import annotations

import pytest

from grader.authoring.replies import CheckStopped, student_error
from grader.placing import about_places, remark

ABOUT = {  # of PyTorch 1.9 to 2.13
    "mixed": "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    "mixed, older": "expected device cuda:0 but got device cpu",
    "mixed in a product": "Tensor for argument #2 'mat1' is on CPU, but expected it to be on GPU (while checking arguments for addmm)",
    "numpy": "can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first.",
    "an index": "indices should be either on cpu or on the same device as the indexed tensor (cpu)",
    "a generator": "Expected a 'cuda' device type for generator but found 'cpu'",
    "a gradient": "assigned grad has data located on a different device",
    "workers": "Caught RuntimeError in DataLoader worker process 0.\\nCannot re-initialize CUDA in forked subprocess.",
    "pinned": "cannot pin 'torch.cuda.FloatTensor' only dense CPU tensors can be pinned",
}
NOT_ABOUT = {
    "out of memory": "CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has a total capacity of 79.11 GiB",
    "an illegal access": "CUDA error: an illegal memory access was encountered",
    "an assertion": "CUDA error: device-side assert triggered",
    "cuBLAS": "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm( handle, opa, opb)`",
    "shapes": "mat1 and mat2 shapes cannot be multiplied (3x2 and 3x1)",
    "another word": "name 'devices_of_mine' is not defined",
    "nothing": "",
}


def raised(message, kind="RuntimeError"):
    return student_error({"type": kind, "message": message})


@pytest.mark.parametrize("message", ABOUT.values(), ids=ABOUT)
def test_an_exception_about_where_arrays_lie(message):
    assert about_places(raised(message))
    assert "X.device" in (told := remark("sgd", raised(message))) or ".cpu()" in told or "num_workers" in told
    assert "costs nothing" in told


@pytest.mark.parametrize("message", NOT_ABOUT.values(), ids=NOT_ABOUT)
def test_an_exception_about_something_else(message):
    assert not about_places(raised(message))


def test_only_what_the_students_code_raised_counts():
    assert not about_places(None)
    assert not about_places(CheckStopped("killed", "the GPU device is gone"))
    assert not about_places(AssertionError("a device"))
    assert not about_places(raised("no room on the device", "OutOfMemoryError"))


def test_the_remark_says_how_to_mend_it():
    assert "x.detach().cpu().numpy()" in remark("ohms-law", raised(ABOUT["numpy"], "TypeError"))
    assert "torch.Generator(device=X.device)" in remark("minibatches", raised(ABOUT["a generator"]))
    assert "torch.zeros(n, device=X.device)" in remark("training", raised(ABOUT["mixed"]))

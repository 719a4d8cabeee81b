"""A Jupyter kernel provisioner whose kernels are workers of the zygote, and a manager that uses it."""

from __future__ import annotations

import asyncio
import signal
import time
from queue import Empty
from typing import Any

import zmq
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Any as AnyTrait
from traitlets import Type

from grader.running.worker import Worker

READY_SECONDS = 30.0
MESSAGE_BYTES = 16 << 20  # of one message of a kernel
MESSAGES = 100  # waiting to be read


class ZygoteProvisioner(KernelProvisionerBase):
    """Launches a kernel by forking it. The manager (`parent`) carries the worker to be launched."""

    worker: Worker | None = None

    @property
    def has_process(self) -> bool:
        return self.worker is not None

    async def poll(self) -> int | None:
        if self.worker is None:
            return 0
        ended = self.worker.poll()
        return None if ended is None else int(ended.get("code") or ended.get("signal") or 0)

    async def wait(self) -> int | None:
        while await self.poll() is None:
            await asyncio.sleep(0.02)
        return await self.poll()

    async def send_signal(self, signum: int) -> None:
        if self.worker is not None:
            if signum == signal.SIGINT:
                self.worker.interrupt()
            else:
                self.worker.kill(signal.Signals(signum).name)

    async def kill(self, restart: bool = False) -> None:
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        await self.send_signal(signal.SIGTERM)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        manager: Any = self.parent
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        return {**kwargs, "cmd": []}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        manager: Any = self.parent
        self.worker = manager.worker
        assert self.worker is not None
        self.worker.launch()
        self.worker.jailed()
        return self.connection_info

    async def cleanup(self, restart: bool = False) -> None:
        """The worker lives on: snapshots are taken of it. Its owner closes it."""


class QuickClient(AsyncKernelClient):
    """A client whose kernel is known to listen: no waiting out of time-outs at the start. What a kernel can
    make it hold is bounded: a larger message is dropped, with its connection, which zmq makes anew."""

    def start_channels(self, *args: Any, **kwargs: Any) -> None:
        self.context.setsockopt(zmq.MAXMSGSIZE, MESSAGE_BYTES)
        self.context.setsockopt(zmq.RCVHWM, MESSAGES)
        super().start_channels(*args, **kwargs)

    async def _async_wait_for_ready(self, timeout: float | None = None) -> None:
        deadline = time.monotonic() + (timeout or READY_SECONDS)
        while True:
            self.kernel_info()
            try:
                reply = await self.shell_channel.get_msg(timeout=1.0)
                # Output is heard once the subscription has arrived: a status of this very request says so.
                await self.iopub_channel.get_msg(timeout=0.2)
            except Empty:
                if time.monotonic() > deadline:
                    raise RuntimeError("the kernel did not answer") from None
                continue
            if reply["msg_type"] == "kernel_info_reply":
                self._handle_kernel_info_reply(reply)
                return

    wait_for_ready = _async_wait_for_ready


class ZygoteKernelManager(AsyncKernelManager):
    """Manages one kernel, in a worker that it is given."""

    client_class = "grader.running.provisioner.QuickClient"
    client_factory = Type(klass="grader.running.provisioner.QuickClient")
    worker = AnyTrait()

    def __init__(self, worker: Worker, **kwargs: Any) -> None:
        super().__init__(
            transport="ipc", ip=f"{worker.scratch}/k", connection_file=worker.connection_file, **kwargs
        )
        self.worker = worker
        self.shell_port, self.iopub_port, self.stdin_port, self.hb_port, self.control_port = 1, 2, 3, 4, 5
        self._kernel_spec = KernelSpec(
            argv=[], display_name="Python 3", language="python", name="grader",
            metadata={"kernel_provisioner": {"provisioner_name": "grader-zygote", "config": {}}},
        )  # fmt: skip

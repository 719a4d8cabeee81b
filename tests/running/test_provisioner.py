"""Jupyter's view of a worker: a kernel like any other, over sockets in its own folder."""

from __future__ import annotations

import asyncio

import pytest

from grader.running.provisioner import QuickClient, ZygoteKernelManager, ZygoteProvisioner
from grader.running.zygote import SpawnOptions


@pytest.fixture
def kernel(zygote):
    """Run a coroutine with a started manager and its client."""
    worker = zygote.spawn(SpawnOptions())

    def use(coroutine):
        async def whole():
            manager = ZygoteKernelManager(worker)
            await manager.start_kernel()
            client = manager.client()
            client.start_channels()
            try:
                await client.wait_for_ready()
                return await coroutine(manager, client)
            finally:
                client.stop_channels()
                manager.context.destroy(linger=0)

        return asyncio.run(whole())

    yield use
    worker.close()


def test_a_kernel_answers_over_sockets_of_the_file_system(kernel):
    async def talk(manager, client):
        reply = await client.execute("1 + 1", reply=True, timeout=20)
        return manager.transport, reply["content"]["status"], type(client)

    assert kernel(talk) == ("ipc", "ok", QuickClient)


def test_it_is_alive_until_it_is_not(kernel):
    async def live(manager, client):
        alive = await manager.is_alive()
        await manager.signal_kernel(9)
        for _ in range(100):
            if not await manager.is_alive():
                break
            await asyncio.sleep(0.02)
        return alive, await manager.is_alive(), await manager.provisioner.poll()

    assert kernel(live) == (True, False, 9)


def test_an_interrupt_reaches_the_cell(kernel):
    async def interrupt(manager, client):
        waiting = asyncio.ensure_future(client.execute("while True: pass", reply=True, timeout=20))
        await asyncio.sleep(0.3)
        await manager.interrupt_kernel()
        return (await waiting)["content"]["ename"]

    assert kernel(interrupt) == "KeyboardInterrupt"


def test_it_is_known_to_jupyter_by_name():
    from importlib.metadata import entry_points

    found = entry_points(group="jupyter_client.kernel_provisioners", name="grader-zygote")
    assert [entry.load() for entry in found] == [ZygoteProvisioner]

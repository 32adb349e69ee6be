import asyncio
import io
import sys
import unittest
from contextlib import asynccontextmanager, AsyncExitStack
from unittest import IsolatedAsyncioTestCase, TestCase, mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch, sentinel, ANY, create_autospec, PropertyMock, seal, DEFAULT


class PaymentError(Exception):
    def __init__(self, code, message="declined"):
        super().__init__(code, message)
        self.code = code


class Gateway:
    timeout = 3

    def __init__(self, client):
        self.client = client

    async def charge(self, account: str, amount: int, *, currency: str = "EUR") -> dict:
        reply = await self.client.post("/charge", json={"account": account, "amount": amount, "currency": currency})
        if reply.status != 200:
            raise PaymentError(reply.status)
        return await reply.json()

    @property
    def name(self):
        return "real"

    @staticmethod
    def fee(amount):
        return amount // 100

    async def stream(self):
        async with self.client.open("/events") as events:
            async for event in events:
                yield event


class Service:
    def __init__(self, gateway, retries=2, sleep=asyncio.sleep):
        self.gateway, self.retries, self.sleep = gateway, retries, sleep

    async def pay(self, account, amount):
        for attempt in range(1, self.retries + 2):
            try:
                return await self.gateway.charge(account, amount)
            except PaymentError as e:
                if e.code < 500 or attempt > self.retries:
                    raise
                await self.sleep(2 ** attempt)


class GatewayTests(IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)

    def setUp(self):
        self.events = []

    async def asyncSetUp(self):
        self.client = MagicMock(name="client")
        self.client.post = AsyncMock()
        self.gateway = Gateway(self.client)
        self.addAsyncCleanup(self._cleanup, "one", key=2)
        await asyncio.sleep(0.01)

    async def _cleanup(self, *a, **k):
        self.events.append((a, k))
        print("cleanup", a, k)

    async def asyncTearDown(self):
        print("tearDown", self.events)

    async def test_charge(self):
        self.client.post.return_value = Mock(status=200, json=AsyncMock(return_value={"ok": True}))
        self.assertEqual(await self.gateway.charge("a", 5), {"ok": True})
        self.client.post.assert_awaited_once_with("/charge", json={"account": "a", "amount": 5, "currency": "EUR"})
        self.assertEqual(self.client.post.await_args.args, ("/charge",))
        self.assertEqual(self.client.post.await_count, 1)

    async def test_stream(self):
        self.client.open.return_value.__aenter__.return_value.__aiter__.return_value = [1, 2, 3]
        self.assertEqual([e async for e in self.gateway.stream()], [1, 2, 3])
        self.client.open.return_value.__aexit__.assert_awaited()

    async def test_retry(self):
        g = create_autospec(Gateway, instance=True)
        g.charge.side_effect = [PaymentError(503), PaymentError(500), {"id": 7}]
        sleep = AsyncMock()
        self.assertEqual(await Service(g, sleep=sleep).pay("x", 1), {"id": 7})
        self.assertEqual(sleep.await_args_list, [call(2), call(4)])
        g.charge.assert_has_awaits([call("x", 1)] * 3)
        with self.assertRaises(TypeError):
            await g.charge("only one")

    async def test_gives_up(self):
        g = AsyncMock(spec=Gateway)
        g.charge.side_effect = PaymentError(500)
        with self.assertRaises(PaymentError) as cm, self.subTest("inner"):
            await Service(g, sleep=AsyncMock()).pay("x", 1)
        self.assertEqual(cm.exception.code, 500)

    async def test_fails_on_purpose(self):
        self.assertEqual({"a": [1, 2, 3], "b": "x" * 10}, {"a": [1, 2, 4], "b": "x" * 10})

    async def test_error_on_purpose(self):
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)

    @unittest.skip("not today")
    async def test_skipped(self):
        pass

    @unittest.expectedFailure
    async def test_expected(self):
        self.assertIn(3, [1, 2])

    async def test_subtests(self):
        for i in range(4):
            with self.subTest(i=i, kind="mod"):
                await asyncio.sleep(0)
                self.assertTrue(i % 2 == 0, msg=f"{i} is odd")


class MockTests(TestCase):
    def test_patch_object(self):
        with patch.object(Gateway, "fee", return_value=99) as fee, patch.object(Gateway, "name", new_callable=PropertyMock) as name:
            name.return_value = "fake"
            self.assertEqual((Gateway.fee(1), Gateway(None).name), (99, "fake"))
        fee.assert_called_once_with(1)
        name.assert_called_once_with()

    @patch("asyncio.sleep", new_callable=AsyncMock)
    @patch.dict("os.environ", {"MODE": "test"}, clear=True)
    def test_patch_sleep(self, sleep):
        import os
        asyncio.run(asyncio.sleep(50))
        sleep.assert_awaited_once_with(50)
        self.assertEqual(dict(os.environ), {"MODE": "test"})

    def test_messages(self):
        m = Mock(name="m")
        m(1, a=2); m.child.grand(3)
        with self.assertRaisesRegex(AssertionError, r"expected call not found"):
            m.assert_called_with(2)
        try:
            m.assert_called_with(5, b=ANY)
        except AssertionError as e:
            print(e)
        try:
            m.assert_not_called()
        except AssertionError as e:
            print(e)
        try:
            m.child.grand.assert_any_call(4)
        except AssertionError as e:
            print(e)
        print(m.mock_calls, m.method_calls, m.child.grand.call_args, sentinel.thing, repr(m.foo)[:14])
        seal(m)
        with self.assertRaises(AttributeError) as cm:
            m.other
        print(cm.exception)
        mm = MagicMock(spec=list)
        mm.__len__.return_value = 3
        print(len(mm), mm[0].__class__.__name__, isinstance(mm, list), bool(MagicMock()), int(MagicMock()), list(MagicMock()))
        with self.assertRaises(AttributeError):
            mm.nope
        m2 = Mock(side_effect=lambda x: DEFAULT if x else 4, return_value=7)
        print(m2(0), m2(1), m2.call_count)
        m2.reset_mock(return_value=True, side_effect=True)
        print(m2.called, m2.call_args)
        h = Mock(**{"a.b.return_value": 5, "c": 6})
        print(h.a.b(), h.c, h.configure_mock(c=8), h.c)
        man = Mock()
        man.attach_mock(Mock(), "first")
        man.first(1); man.second(2)
        print(man.mock_calls == [call.first(1), call.second(2)], call.a.b(3), call(1, x=2))

    def test_mock_open(self):
        o = mock.mock_open(read_data="l1\nl2\n")
        with o("/x") as f:
            self.assertEqual(f.readlines(), ["l1\n", "l2\n"])
        o.assert_called_once_with("/x")

    def test_assertions(self):
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertLogs
        with self.assertLogs("svc", level="INFO") as cm:
            import logging
            logging.getLogger("svc.x").info("hello %s", "you")
        self.assertEqual(cm.output, ["INFO:svc.x:hello you"])
        with self.assertNoLogs("svc"):
            pass
        with self.assertWarns(DeprecationWarning):
            import warnings
            warnings.warn("old", DeprecationWarning)
        self.assertDictEqual({1: 2}, {1: 2}); self.assertSetEqual({1}, {1}); self.assertIsInstance(1, int)
        self.assertMultiLineEqual("a\nb\n", "a\nc\n")


def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases())
    return tests


if __name__ == "__main__":
    out = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
    text = out.getvalue()
    import re
    text = re.sub(r"in \d+\.\d+s", "in X", text)
    text = re.sub(r'File "[^"]*/', 'File "', text)
    keep = [l for l in text.splitlines() if not l.startswith("  File") and not l.startswith("    ")]
    print("\n".join(keep))
    print(result, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())

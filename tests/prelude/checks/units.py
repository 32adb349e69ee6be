# --- unittest
import unittest, sys, io, asyncio, re
class T(unittest.TestCase):
    def test_all(self):
        cases = [lambda: self.assertEqual(1, 2), lambda: self.assertEqual("a", 3, "extra"), lambda: self.assertTrue(0), lambda: self.assertIn(1, [2]), lambda: self.assertIsNone(3), lambda: self.assertIs(1, 2), lambda: self.assertIsInstance(1, str), lambda: self.assertRaises(KeyError, int, "3"), lambda: self.assertAlmostEqual(1, 1.1), lambda: self.assertAlmostEqual(1, 3, delta=1), lambda: self.assertNotEqual(1, 1), lambda: self.assertLess(2, 1), lambda: self.assertRegex("a", "b"), lambda: self.assertFalse([1]), lambda: self.assertSetEqual({1}, {2}), lambda: self.assertCountEqual([1, 1], [1]), lambda: self.assertNotIn(1, [1]), lambda: self.assertIsNot(None, None), lambda: self.fail("f"), lambda: self.assertGreaterEqual(1, 2), lambda: self.assertNotRegex("ab", "b"), lambda: self.assertNotAlmostEqual(1, 1), lambda: self.assertIsNotNone(None), lambda: self.assertWarns(UserWarning, int)]
        for c in cases:
            try: c(); print("no failure")
            except AssertionError as e: print(e)
        with self.assertRaises(ValueError) as cm: int("x")
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, "invalid"): int("x")
        try:
            with self.assertRaisesRegex(ValueError, "zzz"): int("x")
        except AssertionError as e: print(e)
        try:
            with self.assertRaises(KeyError): pass
        except AssertionError as e: print(e)
        with self.assertLogs("foo", "INFO") as lg:
            import logging; logging.getLogger("foo").info("hi")
        print(lg.output)
    def setUp(self): self.addCleanup(print, "cleanup")
    @unittest.skip("why")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.assertTrue(False)
    @unittest.expectedFailure
    def test_xsuccess(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_err(self): 1 / 0
    def test_fail(self): self.assertEqual(1, 2)
    def test_skipcall(self): self.skipTest("inner")
    @classmethod
    def setUpClass(cls): print("setUpClass")
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.loop = asyncio.get_running_loop()
    async def test_a(self):
        await asyncio.sleep(0); self.assertIs(self.loop, asyncio.get_running_loop())
        self.addAsyncCleanup(asyncio.sleep, 0)
    async def test_b(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.01): await asyncio.sleep(1)
    def test_sync(self): pass
s = io.StringIO(); suite = unittest.TestSuite([unittest.defaultTestLoader.loadTestsFromTestCase(T), unittest.defaultTestLoader.loadTestsFromTestCase(A)])
r = unittest.TextTestRunner(stream=s, verbosity=2).run(suite)
out = re.sub(r"in [\d.]+s", "in Xs", s.getvalue()); print("\n".join(l for l in out.split("\n") if "^^" not in l and "~~" not in l))
print(r, suite.countTestCases())
# --- cpython suites
import unittest, io, importlib.util
for name in ("locks", "queues", "taskgroups", "timeouts"):
    spec = importlib.util.spec_from_file_location("t_" + name, f"/usr/lib/python3.11/test/test_asyncio/test_{name}.py")
    try:
        m = importlib.util.module_from_spec(spec); import sys; sys.modules["t_" + name] = m; spec.loader.exec_module(m)
        s = io.StringIO(); r = unittest.TextTestRunner(stream=s).run(unittest.defaultTestLoader.loadTestsFromModule(m))
        print(name, r.testsRun, len(r.failures), len(r.errors)); print(*[t[1] for t in r.errors + r.failures])
    except ImportError as e: print(name, e)
# --- mock
from unittest.mock import *
import asyncio
m = Mock(return_value=3); print(m(1, a=2), m.called, m.call_args, m.call_count, m.mock_calls, m.call_args_list); m.assert_called_once_with(1, a=2)
for f in (lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: Mock().assert_called(), lambda: m.assert_any_call(9), lambda: Mock(spec=["a"]).b, lambda: Mock(side_effect=ValueError("x"))(), lambda: (m(), m.assert_called_once())):
    try: f(); print("none")
    except Exception as e: print(type(e).__name__, e)
s = Mock(side_effect=[1, 2]); print(s(), s()); o = Mock(); o.a.b(3); o.c = 5; print(o.mock_calls, o.method_calls, o.c, call.a.b(3) == o.mock_calls[0]); o.assert_has_calls([call.a.b(3)])
mm = MagicMock(); print(len(mm), bool(mm), list(mm), int(mm)); mm.__len__.return_value = 4; print(len(mm)); mm.__getitem__.return_value = 7; print(mm["k"])
with mm as z: print(z is mm.__enter__.return_value)
async def main():
    a = AsyncMock(return_value=9); print(await a(1), a.await_count); a.assert_awaited_once_with(1)
    b = AsyncMock(side_effect=KeyError("k"))
    try: await b()
    except KeyError as e: print(repr(e))
    async with MagicMock() as q: print("in")
asyncio.run(main())
class C:
    x = 1
    def f(self): return "real"
with patch.object(C, "f", return_value="fake") as p: print(C().f(), p.called)
print(C().f())
with patch("time.sleep") as ts:
    import time; time.sleep(1000); ts.assert_called_once_with(1000)
d = {"a": 1}
with patch.dict(d, {"b": 2}): print(d)
print(d, ANY == 3, sentinel.foo, call(1, x=2))
@patch.object(C, "x", 42)
def t(): return C.x
print(t(), C.x, isinstance(Mock(spec=C), C))
# --- difflib
from difflib import *
print("".join(ndiff("one\ntwo\nthree\n".splitlines(1), "ore\ntree\nemu\n".splitlines(1))), list(ndiff(["[1, 2]"], ["[1, 3]"])), get_close_matches("appel", ["ape", "apple", "peach"]), SequenceMatcher(None, "abcd", "bcde").ratio(), list(ndiff(["a", "b"], ["b", "c", "d"])))

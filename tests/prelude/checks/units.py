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

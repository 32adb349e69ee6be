import unittest, io
class T(unittest.TestCase):
    def setUp(self): self.l = [1]
    def test_ok(self): self.assertEqual(self.l, [1]); self.assertIn(1, self.l)
    def test_raises(self):
        with self.assertRaises(ValueError) as c: int('x')
        self.assertIn('invalid', str(c.exception))
        with self.assertRaisesRegex(KeyError, 'k'): {}['k']
    def test_fail(self): self.assertEqual(1, 2)
    def test_error(self): 1 / 0
    @unittest.skip('reason')
    def test_skip(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
r = unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r.testsRun, [t.id().split('.')[-1] for t, _ in r.failures if hasattr(t, '_testMethodName')], [e.splitlines()[-1] for _, e in r.errors], len(r.failures), r.skipped[0][1], r.wasSuccessful())

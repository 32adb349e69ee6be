import unittest, asyncio
log = []
class T(unittest.IsolatedAsyncioTestCase):
    def setUp(self): log.append('setUp')
    async def asyncSetUp(self): await asyncio.sleep(1); log.append('asyncSetUp')
    async def test_a(self): await asyncio.sleep(1); log.append(asyncio.get_running_loop().time() > 0)
    async def test_b(self): self.assertEqual(await asyncio.sleep(0, 5), 6)
    async def asyncTearDown(self): log.append('asyncTearDown')
r = unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(log, r.testsRun, len(r.failures), r.failures[0][1].splitlines()[-1])

import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 10), random.choice('abcdef'), random.randrange(0, 100, 5))
l = list(range(10)); random.shuffle(l); print(l, random.sample(range(100), 5), random.choices('abc', weights=[1, 2, 3], k=5))
print(random.gauss(0, 1), random.expovariate(1), random.triangular(0, 1, 0.5), random.betavariate(1, 2), random.normalvariate(0, 1), random.getrandbits(70), random.random())
r = random.Random(7); print(r.random(), random.Random(7).random(), random.Random('text').random(), random.Random(-3).random(), random.Random(2.5).random())
state = r.getstate(); a = r.random(); r.setstate(state); print(a == r.random(), random.Random(1).randbytes(4))

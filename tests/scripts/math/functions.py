import math
print(math.sqrt(2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.fmod(-7, 3), math.pow(2, 0.5), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.hypot(3, 4), math.degrees(math.pi), math.radians(180), math.gcd(12, 18), math.lcm(4, 6), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]))
print(math.inf, math.nan, math.pi, math.e, math.tau, math.isnan(math.nan), math.isinf(math.inf), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.modf(1.5), math.frexp(8.0), math.ldexp(0.5, 4), math.comb(5, 2), math.perm(5, 2), math.isqrt(17))

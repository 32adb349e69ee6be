import statistics as s
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(d), s.median(d), s.mode(d), s.pstdev(d), s.stdev(d), s.variance(d), s.pvariance(d), s.median_low(d), s.median_high(d), s.fmean(d), s.multimode('aabb'), s.quantiles(d), s.harmonic_mean([1, 2]), s.geometric_mean([1, 4]))
try:
    s.mean([])
except s.StatisticsError as e: print(e)
print(s.mean([1, 2]), s.mean([1.5, 2.5]), s.median([1, 3, 2]))

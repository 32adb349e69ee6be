import statistics
statistics.stdev([1])

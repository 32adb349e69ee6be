import statistics
statistics.median([])

# Dictionaries: counting, updating, looking up by text, by number and by tuple, iterating.
def main():
    words = [f"word{i % 5000}" for i in range(200_000)]
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    squares = {}
    for i in range(300_000):
        squares[i] = i * i
    total = 0
    for i in range(0, 300_000, 2):
        if i in squares:
            total += squares[i]
    grid = {(x, y): x ^ y for x in range(300) for y in range(300)}
    for x in range(1, 299):
        for y in range(1, 299):
            total += grid[x - 1, y] + grid[x + 1, y]
    for key, value in counts.items():
        total += len(key) * value
    for i in range(0, 300_000, 3):
        del squares[i]
    print(total, len(counts), len(squares), max(counts.values()))


main()

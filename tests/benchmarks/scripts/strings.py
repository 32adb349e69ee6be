# Texts: formatting, joining, splitting, searching, slicing, comparing.
def main():
    lines = []
    for i in range(150_000):
        lines.append(f"{i:06d},name-{i % 97},{i * 0.5:.2f}")
    text = "\n".join(lines)
    total = 0
    names = {}
    for line in text.split("\n"):
        number, name, value = line.split(",")
        total += int(number) + len(value)
        key = name.upper().replace("-", "_")
        names[key] = names.get(key, 0) + 1
        if line.startswith("0001") or name.endswith("42"):
            total += line.find("name")
    reverse = ""
    for i in range(100_000):
        reverse += chr(97 + i % 26)
    for i in range(0, 100_000, 3):
        if reverse[i] == "a" or reverse[i : i + 3] == "xyz":
            total += 1
    print(total, len(text), len(names), len(reverse))


main()

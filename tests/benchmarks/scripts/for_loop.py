# The plainest computing there is.
def main():
    x = 0
    for i in range(10**7):
        x += i
    print(x)


main()

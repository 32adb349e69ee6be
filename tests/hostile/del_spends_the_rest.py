# expect: exit 4
class Last:
    def __del__(self):
        while True:
            pass


kept = Last()  # is dropped when the script is over
print("end")

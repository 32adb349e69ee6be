from collections import Counter
Counter.fromkeys('a')

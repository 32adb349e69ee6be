print('start'
value = 3

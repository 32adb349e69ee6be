first_value, second_value, third_value = 1, 2, None
result = first_value + second_value * first_value + second_value + third_value + first_value * second_value

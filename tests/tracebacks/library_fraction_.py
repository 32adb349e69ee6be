from fractions import Fraction
Fraction('x')

from enum import Enum, StrEnum, auto
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius ** 3, 4)
    @classmethod
    def biggest(cls): return max(cls, key=lambda p: p.mass)
print(Planet.MARS.density, Planet.biggest(), Planet((0.64, 3.39)).name)
class S(StrEnum):
    ONE = auto(); TWO = 'zwei'
print(S.ONE, S.TWO.upper(), S.ONE == 'one', f'{S.TWO:>6}')
Animal = Enum('Animal', 'CAT DOG'); print(list(Animal), Animal.DOG.value, hash(Animal.CAT) == hash(Animal.CAT), {Animal.CAT: 1}[Animal.CAT])
match Animal.DOG:
    case Animal.CAT: print('cat')
    case Animal.DOG: print('dog')

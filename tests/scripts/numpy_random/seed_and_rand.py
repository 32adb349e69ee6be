import numpy as np
np.random.seed(19)
print([float(np.random.rand()) for _ in range(3)])
np.random.seed(0)
print(float(np.random.rand() * 3), float(np.random.random()), [float(x) for x in np.random.rand(2)])

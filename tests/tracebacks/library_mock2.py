from unittest.mock import Mock
m = Mock(side_effect=ValueError('x'))
m(1)

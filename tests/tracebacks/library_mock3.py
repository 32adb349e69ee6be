from unittest.mock import Mock
m = Mock(); m(1)
m.assert_called_with(2)

from unittest.mock import Mock
m = Mock()
m.assert_called_once()

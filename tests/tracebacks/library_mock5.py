from unittest.mock import Mock
Mock(spec=['a']).b

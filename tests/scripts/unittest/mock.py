from unittest.mock import Mock, AsyncMock, patch, MagicMock, call
import asyncio, math
m = Mock(return_value=3)
print(m(1, k=2), m.called, m.call_count, m.call_args, m.mock_calls == [call(1, k=2)])
m.assert_called_once_with(1, k=2)
try:
    m.assert_called_with(5)
except AssertionError as e: print(str(e).splitlines()[0])
m.side_effect = [1, ValueError('second')]
print(m())
try:
    m()
except ValueError as e: print(e)
m.attr.method.return_value = 'deep'; print(m.attr.method(), Mock(spec=['a']).a is not None)
with patch('math.sqrt', return_value=42): print(math.sqrt(9))
print(math.sqrt(9))
a = AsyncMock(return_value='async'); print(asyncio.run(a(7)), a.await_count); a.assert_awaited_once_with(7)
mm = MagicMock(); mm.__len__.return_value = 9; mm['k'].x = 1; print(len(mm), int(mm), list(mm))

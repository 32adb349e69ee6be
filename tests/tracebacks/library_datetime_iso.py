from datetime import datetime
datetime.fromisoformat('x')

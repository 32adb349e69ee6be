from datetime import datetime
datetime.strptime('x', '%Y')

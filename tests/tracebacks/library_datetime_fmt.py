from datetime import datetime
datetime.strptime('2020', '%Q')

from datetime import datetime, date
import time
print(datetime.now(), datetime.utcnow(), date.today(), datetime.today())
time.sleep(3661.5)
n = datetime.now()
print(n.strftime('%Y-%m-%d %H:%M:%S.%f %a %A %b %B %d %j %I %p %y %% %U %w'), f'{n:%H:%M}', n.timestamp(), time.time())
print(datetime.strptime('05/03/2024 14:30', '%d/%m/%Y %H:%M'), date(2024, 1, 1).ctime())

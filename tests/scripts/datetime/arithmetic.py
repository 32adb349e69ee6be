from datetime import datetime, date, time, timedelta, timezone
d = datetime(2024, 2, 28, 23, 30)
print(d, repr(d), d + timedelta(hours=1), d + timedelta(days=2), d - datetime(2024, 1, 1), d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar().week, d.isoformat(), d.replace(day=1))
t = timedelta(days=1, hours=2, seconds=3.5)
print(t, repr(t), t.total_seconds(), t * 2, t / 2, -t, t // timedelta(hours=1), abs(-t), t > timedelta(1), divmod(t, timedelta(hours=5)), timedelta(milliseconds=1), timedelta())
print(date(2024, 12, 31).timetuple().tm_yday, date(2024, 1, 31) - date(2023, 1, 31), date.fromisoformat('2024-05-06'), datetime.fromisoformat('2024-05-06T07:08:09+02:00'), time(1, 2, 3, 4), date.min, datetime.max)
u = datetime(2024, 1, 1, tzinfo=timezone.utc); print(u, u.astimezone(timezone(timedelta(hours=5, minutes=30))), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), repr(timezone.utc), u.tzname())
for f in (lambda: date(2023, 2, 29), lambda: d - u, lambda: datetime(2024, 13, 1), lambda: d < u):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)

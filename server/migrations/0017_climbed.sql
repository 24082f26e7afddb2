-- R10.1: what climbed to somebody are the late clocks that still run, the longest late first.
create index clock_open_by_due on clock (district_id, due_at) where stopped_at is null;

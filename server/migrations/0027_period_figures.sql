-- What fell due in a period, what ended since a moment, and whether a matter was taken up again: figures of any days are counted by these (R24.1).
create index clock_fell_due on clock (district_id, kind, due_at) where kind in ('answer', 'settlement', 'task');
create index clock_stopped on clock (district_id, stopped_at) where stopped_at is not null;
-- What told of a clock is read once the clock has stopped.
create index notice_of_clock on notice (district_id, clock_id) where read_at is null and clock_id is not null;
create index request_reopening_by_request on request_reopening (district_id, request_id, reopened_at);

-- serves programs from 0045
-- Whose a matter is stands in its last settlement clock: a month's figures ask it of every matter received (R24.1).
create index clock_settlements on clock (district_id, request_id, stopped_at desc nulls first, id desc) include (officer_id, holder_id) where kind = 'settlement';

-- A minister's board counts by index alone: the enterprises each officer holds, and what a deputy covers (R3.3).
drop index enterprise_by_officer;
create index enterprise_by_officer on enterprise (district_id, officer_id) include (state);
create index clock_covered on clock (district_id, holder_id) where stopped_at is null and officer_id is distinct from holder_id;

-- The bell shows the latest first by when it happened, not by when the row was made.
create index notice_by_time on notice (district_id, member_id, at, id);
drop index notice_by_member;

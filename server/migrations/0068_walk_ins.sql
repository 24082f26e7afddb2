-- not beside the version before: it gives walk-ins a slot and no number, and reads a column that is gone
-- R19.3, R19.4: who walks in takes a number and is called to a desk that is free; who did not come and left a subject is called.
alter table booking alter column desk drop not null;
alter table booking alter column slot drop not null;
alter table booking add column queue_number integer check (queue_number > 0);
-- Of the address that asked for the number, for an hour.
alter table booking add column block text;
alter table booking add column phoned_by uuid references member;
alter table booking add column phoned_at timestamptz;
alter table booking add column phoned_words text not null default '';

-- Who walked in before sat down in the same step.
update booking b set queue_number = n.number, slot = null, called_at = coalesce(b.called_at, b.booked_at)
from (select district_id, id, (row_number() over (partition by district_id, session_id order by booked_at, id))::int as number from booking where walk_in) n
where n.district_id = b.district_id and n.id = b.id;
alter table booking drop column walk_in;
alter table booking add constraint booking_slot_or_number check ((queue_number is null) = (slot is not null));
alter table booking add constraint booking_at_a_desk check (desk is not null or (slot is null and called_at is null));
create unique index booking_of_queue_number on booking (district_id, session_id, queue_number) where queue_number is not null;

-- A number that somebody wrote who stands there keeps nobody from booking with it.
drop index booking_of_number;
create unique index booking_of_number on booking (district_id, session_id, phone) where state = 'booked' and phone <> '' and queue_number is null;
create index booking_by_block on booking (block, booked_at) where block is not null;

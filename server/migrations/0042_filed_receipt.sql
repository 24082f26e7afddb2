-- R24.3: the receipt that a matter was filed with, where a merging gave it an earlier one (R4.11); what was received in a period stays what it was.
alter table request add column came_at timestamptz;
create index request_by_coming on request (district_id, came_at) where came_at is not null;
update request r set came_at = m.at from request_message m
where m.district_id = r.district_id and m.request_id = r.id and m.kind = 'filing' and m.at > r.received_at
  and exists (select from request_merge g where g.district_id = r.district_id and g.into_id = r.id);

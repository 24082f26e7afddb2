-- What a member's roles reach is read with every session: the people of a unit or a district without the enterprises' contacts, who are a hundred times as many,
-- and the clocks somebody holds in another's stead without the departments' own.
create index member_of_office on member (district_id, unit_id) include (minister_id) where roles <> '{contact}';
create index clock_stood_in on clock (district_id, holder_id) include (request_id)
  where stopped_at is null and officer_id is distinct from holder_id and request_id is not null and unit_id is null;
-- Every line has the head of its unit, of whom there are one or two among hundreds.
create index member_head_of_unit on member (unit_id) where 'head' = any (roles) and state = 'active';

-- serves programs from 0061
-- R19.1: a station holds one session at a time. Where two were planned for one time, the later made is called off if it is to come, and who was on duty there is free; what was held already was held, and is closed without words.
with off as (
  update station_session x set state = 'calledOff', called_off = 'minister', words = ''
  where x.state = 'planned' and x.starts_at > now() and exists (
    select from station_session y where y.district_id = x.district_id and y.station_id = x.station_id and y.state = 'planned' and y.id <> x.id
      and (y.starts_at <= now() or y.id < x.id) and tstzrange(y.starts_at, y.ends_at) && tstzrange(x.starts_at, x.ends_at))
  returning x.district_id, x.id)
update duty d set ended_at = now() from off where off.district_id = d.district_id and off.id = d.session_id and d.ended_at is null;
update station_session x set state = 'closed', closed_at = least(now(), x.ends_at)
where x.state = 'planned' and x.starts_at <= now() and exists (
  select from station_session y where y.district_id = x.district_id and y.station_id = x.station_id and y.state = 'planned' and y.id < x.id
    and tstzrange(y.starts_at, y.ends_at) && tstzrange(x.starts_at, x.ends_at));
-- at the end of a step: a table of days off moves several, one after another
alter table station_session add constraint station_session_at_a_time
  exclude using gist (district_id with =, station_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned') deferrable initially deferred;

-- R19.2: whether an officer can come to a session, as they say beforehand. `starts_at`: when it was to begin as they said so; of a session that was moved they have said nothing.
create table duty_wish (
  district_id text not null,
  session_id uuid not null,
  member_id uuid not null references member,
  -- null: taken back
  wish text check (wish in ('can', 'cannot')),
  words text not null,
  starts_at timestamptz not null,
  said_at timestamptz not null,
  primary key (district_id, session_id, member_id),
  foreign key (district_id, session_id) references station_session
);
create index duty_wish_of_member on duty_wish (district_id, member_id);

-- no program from there on reads: agenda_item.lent, since how an item stands is read off its question
alter table agenda_item drop column lent;

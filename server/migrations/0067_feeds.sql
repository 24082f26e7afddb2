-- serves programs from 0066
-- Secret addresses from which a calendar reads: of the days of whoever made it, or of a station. The address itself is nowhere.
create table feed (
  district_id text not null,
  id uuid not null,
  station_id uuid,
  secret_hash bytea not null,
  made_by uuid not null references member,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, station_id) references station
);
-- one at a time; who makes another ends the one before
create unique index feed_of_member on feed (district_id, made_by) where ended_at is null and station_id is null;
create unique index feed_of_station on feed (district_id, station_id) where ended_at is null and station_id is not null;
create index feed_by_secret on feed (secret_hash) where ended_at is null;

-- How often its time, or whether it is held, changed: a calendar takes the higher number for the newer word.
alter table station_session add column changes integer not null default 0;
alter table meeting add column changes integer not null default 0;
alter table booking add column changes integer not null default 0;

-- whoever was on duty, or was to be: their calendar says what was called off
create index duty_by_member on duty (district_id, member_id, session_id);

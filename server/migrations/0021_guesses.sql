-- Who guesses passwords is slowed by account and by address; on a device they used before a person signs in all the same.
create table known_device (
  token_hash bytea not null,
  member_id uuid not null references member,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (token_hash, member_id)
);
create index known_device_of_member on known_device (member_id, last_seen_at);

create table guessing_address (
  block text primary key,
  since timestamptz not null,
  failures integer not null
);
create index guessing_address_by_age on guessing_address (since);

-- wrong current passwords of somebody signed in
alter table account add column wrong_currents integer not null default 0;
alter table account add column change_locked_until timestamptz;

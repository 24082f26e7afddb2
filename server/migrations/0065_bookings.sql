-- not beside the version before: it knows no matter that was raised at a station
-- R19.3, R19.4: slots of stations that are booked, by the code on the desk or by the office, and what was asked there.
alter table request drop constraint request_source_check;
alter table request
  add constraint request_source_check check (source in ('door', 'call', 'visit', 'desk', 'wechat', 'hotline', 'superior', 'station'));

-- What the code on a desk holds; one that was renewed says so to whoever scans it.
create table station_card (
  district_id text not null,
  token text not null,
  station_id uuid not null,
  made_by uuid not null references member,
  made_at timestamptz not null,
  renewed_at timestamptz,
  primary key (district_id, token),
  foreign key (district_id, station_id) references station
);
create unique index station_card_in_use on station_card (district_id, station_id) where renewed_at is null;
create index station_card_by_token on station_card (token);

-- A slot is the place in the row of its desk: a session that is moved takes it along. Its times are what the visitor was told last.
create table booking (
  district_id text not null,
  id uuid not null,
  session_id uuid not null,
  desk integer not null check (desk between 1 and 2),
  slot integer not null check (slot >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  company text not null,
  phone text not null,
  subject text not null,
  walk_in boolean not null,
  booked_by uuid references member,
  booked_at timestamptz not null,
  link_hash bytea,
  moved_at timestamptz,
  called_at timestamptz,
  state text not null check (state in ('booked', 'served', 'missed', 'cancelled', 'calledOff')),
  ended_by uuid references member,
  ended_at timestamptz,
  request_id uuid,
  primary key (district_id, id),
  foreign key (district_id, session_id) references station_session,
  foreign key (district_id, request_id) references request,
  check (starts_at < ends_at),
  check ((state = 'booked') = (ended_at is null)),
  check ((state = 'served') = (request_id is not null))
);
-- R19.3: one desk, one slot, one booking; of one number one that is open in a session.
create unique index booking_of_slot on booking (district_id, session_id, desk, slot) where state in ('booked', 'served');
create unique index booking_of_number on booking (district_id, session_id, phone) where state = 'booked' and phone <> '';
create index booking_of_session on booking (district_id, session_id);
create index booking_open_by_number on booking (district_id, phone) where state = 'booked';
create index booking_by_link on booking (link_hash) where link_hash is not null;
create index booking_by_server on booking (district_id, ended_by) where state = 'served';
create index booking_by_request on booking (district_id, request_id) where state = 'served';
create index booking_with_words on booking (ends_at) where phone <> '' or company <> '' or subject <> '';
-- Whose number it is, as an account or without one.
create index contact_by_any_phone on contact (district_id, right(regexp_replace(phone, '\D', '', 'g'), 11)) where removed_at is null;

-- Codes by which a number books; of one ticket, which the phone that asked for it has.
create table booking_code (
  district_id text not null,
  ticket_hash bytea not null,
  phone text not null,
  code_hash bytea not null,
  station_id uuid not null,
  block text not null,
  sent_at timestamptz not null,
  tries integer not null default 0,
  booking_id uuid,
  primary key (district_id, ticket_hash),
  foreign key (district_id, station_id) references station
);
-- How many an address and a card asked for within the hour.
create index booking_code_by_block on booking_code (block, sent_at);
create index booking_code_by_station on booking_code (district_id, station_id, sent_at);
create index booking_code_by_age on booking_code (sent_at);

-- A number while it asks for codes and books: whoever books with it stands in line here.
create table booking_number (
  district_id text not null,
  phone text not null,
  asked_at timestamptz[] not null,
  last_at timestamptz not null,
  primary key (district_id, phone)
);

-- What is texted to a visitor; the words go once they went out.
create table booking_message (
  district_id text not null,
  id uuid not null,
  booking_id uuid not null,
  what text not null check (what in ('booked', 'moved', 'calledOff', 'cancelled')),
  words text not null,
  made_at timestamptz not null,
  tries integer not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, booking_id) references booking
);
create index booking_message_to_send on booking_message (made_at) where sent_at is null and given_up_at is null;
create index booking_message_of_booking on booking_message (district_id, booking_id);

-- Codes to the phone, by which an enterprise's contact signs in; of a phone that nobody has too: it is answered and counted alike.
-- A code is one browser's, so that nobody who asks from elsewhere makes it void. It is kept under a secret that the browser alone has: a dump opens nothing.
create table sign_in_code (
  district_id text not null,
  phone text not null,
  browser_hash bytea not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  tries integer not null default 0,
  spent_at timestamptz,
  primary key (district_id, phone, browser_hash)
);
create index sign_in_code_by_age on sign_in_code (sent_at);

-- When codes were asked for to a phone, by whichever browser: so many an hour, one a minute.
create table sign_in_asking (
  district_id text not null,
  phone text not null,
  asked_at timestamptz[] not null,
  last_at timestamptz not null,
  primary key (district_id, phone)
);
create index sign_in_asking_by_age on sign_in_asking (last_at);

-- however it is written, by its last eleven digits
create index contact_by_phone on contact (district_id, right(regexp_replace(phone, '\D', '', 'g'), 11)) where member_id is not null and removed_at is null;

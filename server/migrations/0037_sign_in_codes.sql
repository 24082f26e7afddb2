-- Codes to the phone, by which an enterprise's contact signs in. One row a phone, known to us or not: an unknown one is answered and counted alike.
-- The code is kept under a secret that the browser alone has: a dump opens nothing.
create table sign_in_code (
  district_id text not null,
  phone text not null,
  browser_hash bytea not null,
  code_hash bytea not null,
  asked_at timestamptz[] not null,
  sent_at timestamptz not null,
  tries integer not null default 0,
  spent_at timestamptz,
  primary key (district_id, phone)
);
create index sign_in_code_by_age on sign_in_code (sent_at);

-- however it is written, by its last eleven digits
create index contact_by_phone on contact (district_id, right(regexp_replace(phone, '\D', '', 'g'), 11)) where member_id is not null and removed_at is null;

-- serves programs from 0072
-- R23: rules of early signs, in versions; version 0 is the standard of the product.
create table sign_rules (
  district_id text not null,
  version integer not null check (version > 0),
  numbers jsonb not null,
  off text[] not null,
  published_by uuid not null references member,
  published_at timestamptz not null,
  reason text not null,
  primary key (district_id, version)
);

-- how far the reckoning of a district has come: of which day, after which enterprise, and until when what happened was looked at
create table sign_run (
  district_id text not null primary key,
  day date not null,
  -- null: the day is reckoned
  after_id uuid,
  seen_until timestamptz not null
);

-- merger, reform or listing of the parent, as somebody of the office recorded it
create table parent_event (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  kind text not null check (kind in ('merger', 'reform', 'listing')),
  parent text not null,
  words text not null,
  source text not null,
  happened_on date not null,
  next_on date,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise
);
create index parent_event_by_enterprise on parent_event (district_id, enterprise_id, recorded_at desc);

-- an enterprise on the list to visit, with the signs that put it there, and how it left
create table sign_listing (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  rules_version integer not null,
  signs jsonb not null,
  next_on date,
  listed_at timestamptz not null,
  -- planned from the list
  visit_id uuid,
  left_at timestamptz,
  left_why text check (left_why in ('met', 'aside', 'gone')),
  aside_reason text,
  aside_until date,
  aside_by uuid references member,
  -- which of the rules came true, by what was found
  came_true text[],
  answered_by uuid references member,
  answered_at timestamptz,
  primary key (district_id, id),
  -- a row of the register that was a mistake takes with it what rules saw in it
  foreign key (district_id, enterprise_id) references enterprise on delete cascade,
  foreign key (district_id, visit_id) references visit,
  check ((left_at is null) = (left_why is null)),
  check ((left_why is not distinct from 'aside') = (aside_until is not null)),
  check ((aside_until is null) = (aside_by is null) and (aside_until is null) = (aside_reason is null)),
  check ((came_true is null) = (answered_at is null) and (came_true is null) = (answered_by is null))
);
create unique index sign_listing_one_open on sign_listing (district_id, enterprise_id) where left_at is null;
create index sign_listing_by_enterprise on sign_listing (district_id, enterprise_id, listed_at desc);
create index sign_listing_by_time on sign_listing (district_id, listed_at);
create index sign_listing_of_visit on sign_listing (district_id, visit_id) where visit_id is not null;

create index rating_by_enterprise on rating (district_id, enterprise_id, rated_at);

-- What one writes again and again, under a name, with blanks: for oneself, or for the district
create table phrase (
  district_id text not null,
  id uuid not null,
  member_id uuid not null references member,
  name text not null check (length(name) between 1 and 30),
  words text not null check (length(words) between 1 and 2000),
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, member_id, name)
);
create index phrase_shared on phrase (district_id) where shared;

-- A list as somebody narrowed and ordered it, under a name: for themselves, or for those they lead
create table list_view (
  district_id text not null,
  id uuid not null,
  member_id uuid not null references member,
  list text not null,
  name text not null check (length(name) between 1 and 30),
  search text not null check (length(search) <= 1000),
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, member_id, list, name)
);
create index list_view_shared on list_view (district_id, list) where shared;

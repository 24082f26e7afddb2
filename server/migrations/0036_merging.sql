-- R4.11: two matters of one enterprise become one. The absorbed one names where it goes on; the row says who merged it, when and in what words.
alter table request add column merged_into uuid;
alter table request add foreign key (district_id, merged_into) references request;
alter table request add check ((status = 'merged') = (merged_into is not null));
create index request_merged_into on request (district_id, merged_into) where merged_into is not null;

create table request_merge (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  into_id uuid not null,
  merged_by uuid not null references member,
  merged_at timestamptz not null,
  words text not null,
  -- the survivor's settlement goes on by the absorbed one's, with the time that waited: from here on only what the survivor waits is added (R6.2)
  took_settlement boolean not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request,
  foreign key (district_id, into_id) references request,
  unique (district_id, request_id)
);
create index request_merge_into on request_merge (district_id, into_id, merged_at);

-- A clock of the absorbed matter that goes on in the survivor keeps its start and its due time; it runs there from this moment on, and was not late there before.
alter table clock add column continued_at timestamptz;

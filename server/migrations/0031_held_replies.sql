-- R4.12: a reply that can be undone is held back so long. What was before it is kept, so that it can be as if it had never been sent; what the enterprise reads asks this table by the time.
create table held_reply (
  district_id text not null,
  message_id uuid not null,
  request_id uuid not null,
  held_by uuid not null references member,
  held_at timestamptz not null,
  until timestamptz not null,
  was_status text not null check (was_status in ('filed', 'replied')),
  was_answered_at timestamptz,
  was_last_message_id uuid not null,
  clock_ids uuid[] not null,
  -- taken back by who sent it, or withheld because a message came in between
  undone_at timestamptz,
  undone_as text check (undone_as in ('undone', 'withheld')),
  primary key (district_id, message_id),
  foreign key (district_id, message_id) references request_message,
  check ((undone_at is null) = (undone_as is null))
);
create index held_reply_by_request on held_reply (district_id, request_id, held_at);

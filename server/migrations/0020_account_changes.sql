-- R1.6: what one administrator asks of an account waits until another decides it.
create table account_change (
  id uuid primary key,
  district_id text not null,
  member_id uuid not null references member,
  kind text not null check (kind in ('passwordReset', 'roles')),
  -- of `roles`: all that the member is to hold, and an officer's minister
  roles text[],
  minister_id uuid references member,
  reason text not null default '',
  -- of `passwordReset`: the half that the asker hands over; the link is the other
  code_hash bytea,
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'released', 'refused', 'superseded')),
  decided_by uuid references member,
  decided_at timestamptz,
  refusal text not null default '',
  check ((kind = 'roles') = (roles is not null)),
  check ((kind = 'passwordReset') = (code_hash is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  -- nobody releases what they asked for themselves, or what is about them
  check (state <> 'released' or (decided_by <> asked_by and decided_by <> member_id))
);
create unique index account_change_waiting on account_change (member_id, kind) where state = 'waiting';
create index account_change_of_district on account_change (district_id, asked_at) where state = 'waiting';

alter table invitation add column change_id uuid references account_change;
alter table invitation add column wrong_codes integer not null default 0;

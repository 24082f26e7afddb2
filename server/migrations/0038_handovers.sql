-- R3.5, R3.7: one enterprise, or everything of an officer, goes to another once that one accepts.
create table handover (
  district_id text not null,
  id uuid not null,
  from_id uuid not null references member,
  to_id uuid not null references member,
  enterprise_id uuid,
  reason text not null,
  status text not null check (status in ('agreeing', 'proposed', 'accepted', 'declined', 'withdrawn', 'enforced')),
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  agreed_by uuid references member,
  agreed_at timestamptz,
  -- of whose team: the receiver may go to another one meanwhile
  agreed_for uuid references member,
  answered_by uuid references member,
  answered_at timestamptz,
  words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  check (from_id <> to_id),
  check ((status in ('agreeing', 'proposed')) = (answered_at is null))
);
create unique index handover_open on handover (district_id, from_id, enterprise_id) nulls not distinct where answered_at is null;
create index handover_by_receiver on handover (district_id, to_id, proposed_at);
create index handover_by_time on handover (district_id, proposed_at, id);

-- What the receiver should know of one matter.
create table handover_note (
  district_id text not null,
  handover_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  words text not null,
  noted_by uuid not null references member,
  noted_at timestamptz not null,
  primary key (district_id, handover_id, subject_kind, subject_id),
  foreign key (district_id, handover_id) references handover
);

-- By which handover it began.
alter table assignment add column handover_id uuid;
create index assignment_by_handover on assignment (district_id, handover_id) where handover_id is not null;

-- serves programs from 0047
-- R14.1, R14.2: who leads a key project, from when until when: never two at once; that there is one, the check on project says.
create table leadership (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  leader_id uuid not null references member,
  during tstzrange not null,
  named_by uuid not null references member,
  reason text not null default '',
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  exclude using gist (district_id with =, project_id with =, during with &&),
  check (not isempty(during) and not lower_inf(during))
);
create index leadership_by_project on leadership (district_id, project_id);
create index leadership_by_leader on leadership (district_id, leader_id) where upper_inf(during);

-- R14.2, R3.5: a change of leader changes nothing until it is accepted.
create table leader_proposal (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  from_id uuid not null references member,
  to_id uuid not null references member,
  reason text not null,
  status text not null check (status in ('proposed', 'accepted', 'declined', 'enforced', 'lapsed')),
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  answered_by uuid references member,
  answered_at timestamptz,
  words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  check (from_id <> to_id),
  check ((status = 'proposed') = (answered_at is null))
);
create unique index leader_proposal_open on leader_proposal (district_id, project_id) where answered_at is null;
create index leader_proposal_by_project on leader_proposal (district_id, project_id, proposed_at);

-- R14.4: the end of key by the minister, with the leader's consent.
create table key_end_proposal (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  reason text not null,
  status text not null check (status in ('proposed', 'consented', 'refused', 'lapsed')),
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  answered_by uuid references member,
  answered_at timestamptz,
  words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  check ((status = 'proposed') = (answered_at is null))
);
create unique index key_end_proposal_open on key_end_proposal (district_id, project_id) where answered_at is null;
create index key_end_proposal_by_project on key_end_proposal (district_id, project_id, proposed_at);

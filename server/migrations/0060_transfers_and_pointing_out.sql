-- not beside the version before: it knows no matter and no enterprise that went to another district
-- R18.4: an enterprise moves to another district with its open matters. A row of the district that it leaves; what goes on there are rows of that one, and no row changes its district (R18.1).
alter table enterprise drop constraint enterprise_state_check;
alter table enterprise add constraint enterprise_state_check check (state in ('following', 'landed', 'lost', 'movedAway', 'closed', 'transferred'));
alter table request drop constraint request_status_check;
alter table request add constraint request_status_check
  check (status in ('filed', 'replied', 'settled', 'declined', 'withdrawn', 'merged', 'transferred'));

create table transfer (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  to_district_id text not null references unit,
  -- its row there, of a shard of that district: no key points across
  to_enterprise_id uuid,
  status text not null check (status in ('proposed', 'accepted', 'declined', 'withdrawn')),
  words text not null,
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  answered_by uuid references member,
  answer text not null default '',
  officer_id uuid references member,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  check (to_district_id <> district_id),
  check ((ended_at is null) = (status = 'proposed')),
  check ((to_enterprise_id is not null) = (status = 'accepted') and (officer_id is not null) = (status = 'accepted'))
);
create unique index transfer_one_open on transfer (district_id, enterprise_id) where ended_at is null;
create index transfer_by_id on transfer (id);
create index transfer_by_enterprise on transfer (district_id, enterprise_id, proposed_at desc);
create index transfer_by_district on transfer (district_id, proposed_at desc, id desc);
create index transfer_by_receiving_district on transfer (to_district_id, proposed_at desc, id desc);
create index transfer_by_enterprise_there on transfer (to_district_id, to_enterprise_id) where to_enterprise_id is not null;

-- a matter ended here, and the one in which it goes on there
create table transfer_matter (
  district_id text not null,
  id uuid not null,
  transfer_id uuid not null,
  request_id uuid not null,
  to_district_id text not null,
  to_request_id uuid not null,
  to_number text not null,
  primary key (district_id, id),
  foreign key (district_id, transfer_id) references transfer,
  foreign key (district_id, request_id) references request,
  unique (district_id, request_id)
);
create index transfer_matter_by_transfer on transfer_matter (district_id, transfer_id);
create index transfer_matter_there on transfer_matter (to_district_id, to_request_id);

-- R18.3: a village association pointed out an enterprise, which became a prospect of the register.
create table pointing (
  district_id text not null,
  id uuid not null,
  unit_id text not null references unit,
  enterprise_id uuid not null,
  name text not null,
  address text not null,
  words text not null,
  pointed_by uuid not null references member,
  pointed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise
);
create index pointing_by_unit on pointing (district_id, unit_id, pointed_at desc, id desc);
create index pointing_by_district on pointing (district_id, pointed_at desc, id desc);
create index pointing_by_enterprise on pointing (district_id, enterprise_id);

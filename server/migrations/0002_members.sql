create table member (
  id uuid primary key,
  district_id text not null,
  unit_id text not null references unit,
  name text not null,
  title text not null default '',
  phone text,
  roles text[] not null default '{}',
  asked_roles text[] not null default '{}',
  minister_id uuid references member,
  state text not null default 'invited' check (state in ('invited', 'active', 'disabled')),
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  created_at timestamptz not null,
  -- R1.2: nobody holds two of the three administrator roles, nor one of them with any other role
  check (
    not (roles && array['systemAdministrator', 'securityAdministrator', 'auditAdministrator'])
    or cardinality(roles) = 1
  )
);
create index member_by_district on member (district_id, state);
create index member_by_unit on member (unit_id);
create index member_by_minister on member (minister_id) where minister_id is not null;

alter table unit add foreign key (leader_id) references member;
alter table district add foreign key (default_minister_id) references member;
alter table district add foreign key (default_leader_id) references member;

-- How a member signs in. One word a person types; the password as a PHC string.
create table account (
  member_id uuid primary key references member,
  login_name text not null,
  password_hash text,
  password_changed_at timestamptz,
  failures integer not null default 0,
  locked_until timestamptz
);
create unique index account_login_name on account (lower(login_name));

-- One-time links: the token itself is never stored.
create table invitation (
  token_hash bytea primary key,
  district_id text not null,
  member_id uuid references member,
  purpose text not null check (purpose in ('activate', 'reset', 'first-administrator')),
  created_by uuid references member,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (purpose = 'first-administrator' or member_id is not null)
);
create index invitation_by_member on invitation (member_id);

create table login_session (
  district_id text not null,
  token_hash bytea not null,
  member_id uuid not null references member,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  agent text not null default '',
  primary key (district_id, token_hash)
);
create index login_session_by_member on login_session (member_id);

-- R12.1: same key and body, the same answer; the row is written in the step's own transaction.
create table idempotency_key (
  district_id text not null,
  member_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status integer,
  answer text,
  at timestamptz not null,
  primary key (district_id, member_id, key)
);
create index idempotency_key_by_age on idempotency_key (at);

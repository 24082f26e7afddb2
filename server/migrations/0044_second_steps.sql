-- Two-step sign-in of the office (decision 0031).
-- A session that the password alone opened is good for the second step and for nothing else; one of before is over once the account needs it.
alter table login_session add column second_step_due boolean not null default false;
alter table login_session add column second_step_at timestamptz;

-- An authenticator app. What is offered counts from its first right code; the step of the last code is kept, so that none is used twice.
create table totp (
  district_id text not null,
  member_id uuid not null references member,
  secret bytea,
  added_at timestamptz,
  used_step bigint,
  offered bytea,
  offered_at timestamptz,
  primary key (district_id, member_id),
  check ((secret is null) = (added_at is null) and (secret is null) = (used_step is null)),
  check ((offered is null) = (offered_at is null))
);

create table passkey (
  district_id text not null,
  id uuid not null,
  member_id uuid not null references member,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  primary key (district_id, id),
  -- one person's alone
  unique (district_id, credential_id)
);
create index passkey_of_member on passkey (district_id, member_id);

-- What a passkey is asked to sign: once, within minutes; who asks again makes the earlier one void.
create table passkey_challenge (
  district_id text not null,
  member_id uuid not null references member,
  purpose text not null check (purpose in ('add', 'show')),
  challenge text not null,
  asked_at timestamptz not null,
  primary key (district_id, member_id, purpose)
);

-- Ten codes of 74 random bits, of which the sum is kept; each opens once.
create table recovery_code (
  district_id text not null,
  member_id uuid not null references member,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (district_id, member_id, code_hash)
);

-- Wrong second steps in a row.
create table second_step_tries (
  district_id text not null,
  member_id uuid not null references member,
  failures integer not null,
  locked_until timestamptz,
  primary key (district_id, member_id)
);

-- Which roles must, since when and by whom.
create table second_step_rule (
  district_id text not null,
  role text not null,
  required boolean not null,
  set_by uuid not null references member,
  set_at timestamptz not null,
  primary key (district_id, role)
);

-- R1.6: who lost the device loses the second step by two administrators, as a password is reset.
alter table account_change drop constraint account_change_kind_check;
alter table account_change add constraint account_change_kind_check check (kind in ('passwordReset', 'roles', 'secondStepRemoval'));

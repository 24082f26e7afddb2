-- serves programs from 0073
-- R3.8: who takes over everything of an agent sees to the receipts that are still to be signed; null: the agent does.
alter table delegation add column receipt_holder_id uuid references member;
create index delegation_receipt_of on delegation (district_id, (coalesce(receipt_holder_id, agent_id))) where status = 'used';

-- R21.1: thirty days at most, or what the district sets.
alter table delegation drop constraint delegation_check;
alter table delegation add constraint delegation_days check (until_day > from_day and until_day <= from_day + 90);

-- R19.3: who booked stands there, and is waited for no longer than they wait themselves.
alter table booking add column arrived_at timestamptz;

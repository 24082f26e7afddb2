-- serves programs from 0045
-- R24.1: a clock that was past its due time already when it passed to somebody else counts for who held it when it fell due. What passed before this counts as it did.
alter table clock add column due_holder_id uuid references member;
alter table clock add column passed_late_at timestamptz;
create index clock_answers_by_due_holder on clock (district_id, (case when due_at <= passed_late_at then due_holder_id else holder_id end), due_at) where kind = 'answer';
drop index clock_answers_by_holder;

-- R3.3: who held an answer is measured by it.
create index clock_answers_by_holder on clock (district_id, holder_id, due_at) where kind = 'answer';

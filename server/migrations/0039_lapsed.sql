-- R7.5: more time that was asked for and not answered lapses with the finish; where the result is sent back, it is asked for anew.
alter table task_extension drop constraint task_extension_decision_check;
alter table task_extension add constraint task_extension_decision_check check (decision in ('granted', 'refused', 'lapsed'));
update task_extension x set decision = 'lapsed', decided_at = t.ended_at from task t
where t.district_id = x.district_id and t.id = x.task_id and x.decision is null and t.status = 'finished' and t.ended_at is not null;

-- What a district sets stands in district_settings since 0033; nothing here reads district.ladder. A version before that may still serve beside: the migration that drops the column is of a later version.

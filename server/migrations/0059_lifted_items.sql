-- serves programs from 0055
-- R17.5: an item of a weekly meeting goes up a level. The question hangs on the matter that the item is about while that is open, else on the item; an item need not be about an enterprise.
-- How an item stands is read off its question: programs from here on do not read agenda_item.lent, which a later migration takes away.
alter table lift add column item_id uuid;
alter table lift add foreign key (district_id, item_id) references agenda_item;
alter table lift alter column enterprise_id drop not null;
alter table lift drop constraint lift_subject_kind_check;
alter table lift add constraint lift_subject_kind_check check (subject_kind in ('request', 'project', 'agendaItem'));
alter table lift add constraint lift_of_item check (subject_kind <> 'agendaItem' or subject_id is not distinct from item_id);
create index lift_by_item on lift (district_id, item_id) where item_id is not null;
-- a row of the register on which one of these hangs was no mistake
create index lift_by_enterprise on lift (district_id, enterprise_id) where enterprise_id is not null;
create index difficulty_by_enterprise on difficulty (district_id, enterprise_id);
-- what was left to the next meeting is looked for in all that were held
create index agenda_item_carried on agenda_item (district_id, meeting_id) where carried;

-- serves programs from 0059
-- no program from there on reads: agenda_item.lent, since how an item stands is read off its question
alter table agenda_item drop column lent;

-- Which list a workbook holds: until now only the register went out
alter table long_work add column list text;
update long_work set list = 'enterprises' where kind = 'export';
alter table long_work add check ((kind = 'export') = (list is not null));

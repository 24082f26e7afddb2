-- What a person says of a sheet and of its writing: whether rows that the file hides are written too, and what becomes of first contacts (R2.4, R3.6)
alter table roster_import add column takes_hidden boolean not null default false;
alter table long_work add column choices jsonb;

-- A name holds nothing that nobody sees: what was kept before is read as what is looked for now
update enterprise set name = btrim(regexp_replace(name, '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0F\uFEFF]', '', 'g'))
where name ~ '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0F\uFEFF]';

-- The register by its last change, and the first contacts of an assignment, running or not.
create index enterprise_by_touch on enterprise (district_id, touched_at desc, id desc);
create index clock_by_assignment on clock (district_id, subject_id) where subject_kind = 'assignment';

-- What the dry run of a roster found: its rows and faults, as they were shown; the import compares before it writes (R2.4).
alter table roster_import add column findings jsonb not null default '{}';
alter table roster_import add column took_ms integer not null default 0;
create index fact_by_import on fact (district_id, import_id) where import_id is not null;
create index contact_by_import on contact (district_id, import_id) where import_id is not null;
create index enterprise_by_import on enterprise (district_id, import_id) where import_id is not null;
create index assignment_by_import on assignment (district_id, import_id) where import_id is not null;

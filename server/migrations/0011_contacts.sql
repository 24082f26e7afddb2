-- Whole, not only of contacts that are still there: taking an enterprise back (an import undone) looks for all of them.
drop index contact_by_enterprise;
create index contact_by_enterprise on contact (district_id, enterprise_id);

-- The catalogue is its district's own, and each version says who made it: nobody where the product brought it
alter table request drop constraint request_service_code_service_version_fkey;
drop index service_item_current;
alter table service_item drop constraint service_item_pkey;
alter table service_item add column district_id text, add column changed_by uuid;
update service_item s set district_id = coalesce((select u.district_id from unit u where u.id = s.lead_unit_id), split_part(s.lead_unit_id, '-', 1));
alter table service_item alter column district_id set not null, add primary key (district_id, code, version);
-- another district of the same database keeps what it filed under
insert into service_item (district_id, code, version, name_zh, name_en, phase, lead_unit_id, helping_unit_ids, promise_amount, promise_unit,
  materials_zh, materials_en, officer_does, hint_zh, hint_en, valid_from, valid_until)
select r.district_id, s.code, s.version, s.name_zh, s.name_en, s.phase, s.lead_unit_id, s.helping_unit_ids, s.promise_amount, s.promise_unit,
  s.materials_zh, s.materials_en, s.officer_does, s.hint_zh, s.hint_en, s.valid_from, s.valid_until
from (select distinct district_id from request where service_code is not null) r cross join service_item s
where not exists (select from service_item x where x.district_id = r.district_id);
create unique index service_item_current on service_item (district_id, code) where valid_until is null;
alter table request add foreign key (district_id, service_code, service_version) references service_item (district_id, code, version);

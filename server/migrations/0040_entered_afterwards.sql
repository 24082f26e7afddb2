-- R24.1: a call or visit that was entered on a later day than it came; whether it was answered in time is counted apart.
alter table clock add afterwards boolean not null default false;
update clock c set afterwards = true from request r
where r.district_id = c.district_id and r.id = c.request_id and c.kind = 'answer' and c.started_at = r.received_at
  and (r.recorded_at at time zone 'Asia/Shanghai')::date > (r.received_at at time zone 'Asia/Shanghai')::date;

-- not beside the version before: a fact of these kinds that it wrote meanwhile would stay where nobody reads it any more
-- R16.1: registered and paid-in capital, revenue, tax, people and investors are results alone. What the register held of them becomes claims that wait for
-- the second person, row for row: period, value, words, source, who recorded it when, by which import, what corrected what.
with recursive moved as (
  select f.*, case f.kind when 'employees' then 'people' when 'topInvestor' then
      case when f.words ~* '中国|china' then 'china500' else 'global500' end else f.kind end as result,
    case length(f.period) when 4 then 'yearToDate' when 7 then 'month' else 'day' end as period_kind,
    -- of a year that ran when it was recorded: as far as it had come
    case length(f.period)
      when 4 then least(make_date(f.period::int, 12, 31), greatest(make_date(f.period::int, 1, 31),
        (date_trunc('month', f.recorded_at at time zone 'Asia/Shanghai') + interval '1 month - 1 day')::date))
      when 7 then (make_date(left(f.period, 4)::int, right(f.period, 2)::int, 1) + interval '1 month - 1 day')::date
      -- a day that its month does not have was let in
      else least((make_date(left(f.period, 4)::int, substr(f.period, 6, 2)::int, 1) + right(f.period, 2)::int - 1),
        (make_date(left(f.period, 4)::int, substr(f.period, 6, 2)::int, 1) + interval '1 month - 1 day')::date) end as period_until
  from fact f where f.kind in ('registeredCapital', 'paidInCapital', 'revenue', 'tax', 'employees', 'topInvestor')
), line as (
  select m.district_id, m.id, m.id as first_id from moved m where m.corrects is null
  union all
  select m.district_id, m.id, l.first_id from moved m join line l on l.district_id = m.district_id and l.id = m.corrects
)
insert into result_claim (district_id, id, enterprise_id, kind, period_kind, period_until, value, words, source, import_id, recorded_by, recorded_at,
  first_id, corrects_id, correction_reason, corrected_at)
select m.district_id, m.id, m.enterprise_id, m.result, m.period_kind, m.period_until, coalesce(m.number, 1), coalesce(m.words, ''), m.source, m.import_id,
  m.recorded_by, m.recorded_at, l.first_id, m.corrects, case when m.corrects is not null then '台账更正' end, n.recorded_at
from moved m join line l on l.district_id = m.district_id and l.id = m.id
left join moved n on n.district_id = m.district_id and n.corrects = m.id;

delete from fact where kind in ('registeredCapital', 'paidInCapital', 'revenue', 'tax', 'employees', 'topInvestor');

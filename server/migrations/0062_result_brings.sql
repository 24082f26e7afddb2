-- not beside the version before: a claim that it verified meanwhile would be missing from every figure
-- R16.3, R16.4, decision 0036: what each claim brings to its month, as known from one moment until another. Nothing here is said for the first time: all of it follows
-- from the claims, and is reckoned from them anew whenever one of a line begins or ceases to count (server/src/results/reckon-brings.ts).
create table result_bring (
  district_id text not null,
  claim_id uuid not null,
  known_from timestamptz not null,
  -- null: as known today
  known_until timestamptz check (known_until > known_from),
  enterprise_id uuid not null,
  project_id uuid,
  kind text not null,
  -- the first day of the month in which its period ends
  month date not null check (extract(day from month) = 1),
  -- fen, heads, times; less than nothing where a level fell
  brings bigint not null,
  -- of the claim, for figures say how much of them was confirmed
  confirmed_at timestamptz,
  disputed_at timestamptz,
  primary key (district_id, claim_id, known_from),
  foreign key (district_id, claim_id) references result_claim
);

-- every claim that ever counted, at every moment at which its line changed; neighbours that are alike are one row
-- nobody has counted them yet: joined one by one they would take for ever
set local enable_nestloop = off;
with claim as (
  select c.district_id, c.id, c.enterprise_id, c.project_id, c.kind, c.period_kind, c.period_until, c.value, c.words, c.verified_at, c.replaced_at, c.confirmed_at, c.disputed_at,
    (c.period_until - (extract(day from c.period_until)::integer - 1)) as month, case
    when c.kind in ('landed', 'global500', 'china500') then c.words
    when c.kind = 'people' then to_char(c.period_until, 'YYYY-MM')
    when c.kind in ('revenue', 'tax') then to_char(c.period_until, 'YYYY')
    when c.kind = 'fixedInvestment' then to_char(c.period_until, 'YYYY') || coalesce(c.project_id::text, '')
    else '' end as part
  from result_claim c where c.verified_at is not null and (c.replaced_at is null or c.replaced_at > c.verified_at)
), moment as (
  select distinct c.district_id, c.enterprise_id, c.kind, c.part, m.at from claim c cross join lateral (values (c.verified_at), (c.replaced_at)) m (at) where m.at is not null
), counting as (
  select c.*, m.at from claim c join moment m on m.district_id = c.district_id and m.enterprise_id = c.enterprise_id and m.kind = c.kind and m.part = c.part
    and m.at >= c.verified_at and (c.replaced_at is null or m.at < c.replaced_at)
), brought as (
  select c.district_id, c.id, c.at, case when c.kind in ('registeredCapital', 'paidInCapital')
      then c.value - lag(c.value, 1, 0::bigint) over (partition by c.district_id, c.enterprise_id, c.kind, c.at order by c.period_until, c.id)
      when row_number() over (partition by c.district_id, c.enterprise_id, c.kind, c.part, c.at order by c.period_until, c.id) = 1 then c.value else 0 end as brings
  from counting c where c.kind in ('landed', 'global500', 'china500', 'registeredCapital', 'paidInCapital')
  union all
  select c.district_id, c.id, c.at, case
    when row_number() over (partition by c.district_id, c.enterprise_id, c.kind, c.part, c.at order by c.period_until desc, c.period_kind desc) = 1 then c.value else 0 end
  from counting c where c.kind = 'people'
  union all
  select c.district_id, c.id, c.at, case when c.period_kind = 'month' then c.own
    else c.beyond - lag(c.beyond, 1, 0::bigint) over (partition by c.district_id, c.enterprise_id, c.kind, c.part, c.at, c.period_kind order by c.period_until) end
  from (
    select c.*, (c.value - sum(c.own) over line)::bigint as beyond from (
      select c.*, case when c.period_kind = 'month' and lead(c.period_until) over line is distinct from c.period_until then c.value else 0 end as own
      from counting c where c.kind in ('revenue', 'tax', 'fixedInvestment')
      window line as (partition by c.district_id, c.enterprise_id, c.kind, c.part, c.at order by c.period_until, c.period_kind)
    ) c window line as (partition by c.district_id, c.enterprise_id, c.kind, c.part, c.at order by c.period_until, c.period_kind)
  ) c
), changed as (
  select b.*, lag(b.brings) over (partition by b.district_id, b.id order by b.at) is distinct from b.brings as anew from brought b
)
insert into result_bring (district_id, claim_id, known_from, known_until, enterprise_id, project_id, kind, month, brings, confirmed_at, disputed_at)
select c.district_id, c.id, b.at, coalesce(lead(b.at) over (partition by b.district_id, b.id order by b.at), c.replaced_at), c.enterprise_id, c.project_id, c.kind, c.month, b.brings,
  c.confirmed_at, c.disputed_at
from changed b join claim c on c.district_id = b.district_id and c.id = b.id where b.anew;
set local enable_nestloop = on;

-- what figures sum today, an enterprise after the other and answered from the index alone
create index result_bring_now on result_bring (district_id, kind, enterprise_id, month) include (project_id, brings, confirmed_at, disputed_at) where known_until is null;
-- … and as known on a past day; what is reckoned anew is found by it too
create index result_bring_known on result_bring (district_id, kind, enterprise_id, month) include (project_id, brings, known_from, known_until, confirmed_at, disputed_at);

-- what counts is no more summed from the claims themselves
drop index result_claim_counts;

import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { type Deadline, deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dueRungs, nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import { standardLadder } from '@yigen/domain/clocks/rung.ts'
import { promiseOf, standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { readCalendar } from '@yigen/server/calendar/calendar.queries.ts'
import pg from 'pg'
import { benchNow, type District, districtId } from './district.ts'
import type { Size } from './fill.ts'
import { fillUnitPeople } from './fill-unit-people.ts'
import { district, id, now } from './rows.ts'

/** Every fortieth task is the measured unit's: 5,000 of 200,000. A tenth of the tasks stand in open matters, each in another; the rest, two a matter, in settled ones: ended. Every unit has a head and two clerks. */
export async function fillTasks({ db, ownerUrl }: District, size: Size, tasks: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await fillUnitPeople(client)
    await client.query(handing(size, tasks))
    await client.query(
      'create temp table promised (handed_at timestamptz, amount int, unit text, due_at timestamptz, version int, rung int, rung_at timestamptz)',
    )
    await client.query(
      `insert into promised select * from unnest($1::timestamptz[], $2::int[], $3::text[], $4::timestamptz[], $5::int[], $6::int[], $7::timestamptz[])`,
      columnsOf(await reckon(client, await readCalendar(db, districtId, benchNow))),
    )
    await client.query('analyze promised')
    for (const statement of rowsOfTasks) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/**
 * `given`: the tasks, whom they were handed to, how they stand and when they came to stand so. Of an open matter: three in ten accepted, one returned, two finished, the rest handed;
 * of a settled one finished, but for those handed on (the next takes their place) and waived.
 */
const handing = ({ requests, open }: Size, tasks: number) => `
  create temp table given as
  with numbered as (
    select i, i <= ${tasks / 10} as fresh, (i / 40 + i) % 10 as mix, (i / 40 + i) % 43 = 5 as waived, (i - 1) / 2 % 49 = 0 as doubled, i % 2 = 1 as first,
      case when i <= ${tasks / 10} then 1 + (i * 37) % ${open} else ${open} + 1 + ((i - 1) / 2 * 3) % ${requests - open} end as n
    from generate_series(1, ${tasks}) i
  ), placed as (
    select x.*, r.enterprise_id, e.officer_id, r.received_at, case when i % 40 = 0 then 1 else 2 + i % ((select count(*)::int from asked) - 1) end as u,
      case when fresh then (array['accepted', 'accepted', 'accepted', 'returned', 'finished', 'finished'])[mix + 1]
        when doubled and first then 'handedOn' when waived then 'waived' else 'finished' end as ended
    from numbered x join request r on r.district_id = ${district} and r.id = ${id('0004', 'n')} join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
  ), handed as (
    select p.*, coalesce(ended, 'handed') as status, not fresh and doubled and not first as follows,
      case when fresh then ${now} - (${now} - received_at) * 0.9 else date_trunc('hour', received_at) + case when doubled and not first then interval '12 hours' else interval '11 hours' end end as handed_at
    from placed p
  )
  select i, n, asked.id as unit_id, asked.short_name as unit, ${id('0010', 'i')} as id, ${id('0004', 'n')} as request_id, enterprise_id, officer_id, status, handed_at,
    ${id('cc02', '2 * handed.u + 1')} as clerk_id, case i % 3 when 0 then 2 when 1 then 1 else 4 end as amount, case i % 3 when 2 then 'workingHours' else 'workingDays' end as promise_unit,
    case when follows then ${id('0010', 'i - 1')} end as replaces_id,
    case when status in ('accepted', 'finished', 'waived') then case when fresh then handed_at + (${now} - handed_at) * 0.3 else handed_at + interval '1 hour' end end as accepted_at,
    case when status = 'handedOn' then handed_at + interval '1 hour' when status in ('returned', 'finished', 'waived')
      then case when fresh then handed_at + (${now} - handed_at) * 0.6 else handed_at + (2 + i * 13 % 70) * interval '1 hour' end end as left_at
  from handed join asked on asked.u = handed.u`

type Moment = { handed_at: Date; amount: number; unit: string }
type Reckoned = { at: string; deadline: Deadline; rung: number; rungAt: string }

/** What a unit has to accept or return it in. R7.2 */
const toAccept = promiseOf.acceptance(standardNumbers)

/** Due times and rungs as the product reckons them, once for each moment and promise. */
async function reckon(client: pg.Client, calendar: Calendar): Promise<Reckoned[]> {
  const { rows } = await client.query<Moment>(`
    select distinct handed_at, amount, promise_unit as unit from given union select handed_at, ${toAccept.amount}, '${toAccept.unit}' from given`)
  return rows.map(({ handed_at, amount, unit }) => {
    const startedAt = Temporal.Instant.fromEpochMilliseconds(handed_at.getTime())
    const deadline = deadlineOf(calendar, startedAt, { amount, unit } as TimePromise)
    const face = { promiseUnit: deadline.promise.unit, startedAt, dueAt: deadline.dueAt }
    const runs = benchNow.since(startedAt).total('hours') < 24
    const rung = runs ? dueRungs(calendar, standardLadder, face, 0, benchNow).length : 0
    return { at: startedAt.toString(), deadline, rung, rungAt: nextRungAt(calendar, standardLadder, face, rung).toString() }
  })
}

const columnsOf = (all: readonly Reckoned[]) => [
  all.map(({ at }) => at),
  all.map(({ deadline }) => deadline.promise.amount),
  all.map(({ deadline }) => deadline.promise.unit),
  all.map(({ deadline }) => deadline.dueAt.toString()),
  all.map(({ deadline }) => deadline.calendarVersion),
  all.map(({ rung }) => rung),
  all.map(({ rungAt }) => rungAt),
]

const due = (as: string, amount: string, unit: string) =>
  `join promised ${as} on ${as}.handed_at = g.handed_at and ${as}.amount = ${amount} and ${as}.unit = ${unit}`
const own = due('p', 'g.amount', 'g.promise_unit')
const acceptance = due('a', String(toAccept.amount), `'${toAccept.unit}'`)

/** What ended a task's clocks, and since when it waits for nobody of the unit. */
const leftBy = `case g.status when 'finished' then 'task.finished' when 'waived' then 'task.waived' else 'task.returned' end`

/** The rows that handing out, accepting, returning, finishing, waiving and urging leave behind. */
const rowsOfTasks = [
  `insert into task (district_id, id, subject_kind, subject_id, request_id, enterprise_id, unit_id, asked, status, promise_amount, promise_unit, handed_by, handed_at, accepted_by, accepted_at, ended_at, due_at, question_id, replaces_id)
    select ${district}, g.id, 'request', g.request_id, g.request_id, g.enterprise_id, g.unit_id, '分段验收是否可行，给书面意见；缺什么请一次说清。', g.status, g.amount, g.promise_unit, g.officer_id, g.handed_at,
      case when g.accepted_at is not null then g.clerk_id end, g.accepted_at, case when g.status in ('finished', 'waived', 'handedOn') then g.left_at end,
      coalesce(g.left_at, case when g.status = 'handed' then least(a.due_at, p.due_at) else p.due_at end), coalesce(g.replaces_id, g.id), g.replaces_id
    from given g ${own} ${acceptance} order by g.i`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, holder_rule, officer_id, unit_id, holder_id, named_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional,
      next_position, next_rung_at, stopped_at, stopped_by, stopped_by_member)
    select ${district}, ${id('0011', 'i')}, 'taskAcceptance', 'task', g.id, g.enterprise_id, g.request_id, 'unit', g.officer_id, g.unit_id, g.clerk_id, null::uuid, a.amount, a.unit, g.handed_at, a.due_at, a.version, false,
      a.rung, case when stopped is null then a.rung_at end, stopped, case when g.accepted_at is not null then 'task.accepted' when g.left_at is not null then ${leftBy} end, case when stopped is not null then g.clerk_id end
    from given g ${acceptance}, lateral (select coalesce(g.accepted_at, g.left_at) as stopped) x
    union all
    select ${district}, ${id('0012', 'i')}, 'task', 'task', g.id, g.enterprise_id, g.request_id, 'unit', g.officer_id, g.unit_id, g.clerk_id, case when g.accepted_at is not null then g.clerk_id end, p.amount, p.unit, g.handed_at, p.due_at, p.version, false,
      p.rung, case when g.left_at is null then p.rung_at end, g.left_at, case when g.left_at is not null then ${leftBy} end, case when g.left_at is not null then g.clerk_id end
    from given g ${own}`,
  `insert into task_finish (district_id, id, task_id, finished_by, finished_at, result)
    select ${district}, ${id('0013', 'i')}, id, clerk_id, left_at, '可以分段验收：两份材料齐了，周三上门。' from given where status = 'finished'`,
  `insert into task_return (district_id, id, task_id, returned_by, returned_at, reason)
    select ${district}, ${id('0014', 'i')}, id, clerk_id, left_at, '不归本单位管：请转主管部门。' from given where status in ('returned', 'handedOn')`,
  `insert into task_waiver (district_id, id, task_id, waived_by, waived_at, reason)
    select ${district}, ${id('0015', 'i')}, id, officer_id, left_at, '另一单位的意见已经包含这一项。' from given where status = 'waived'`,
  `insert into task_urging (district_id, id, task_id, urged_by, urged_at, words)
    select ${district}, ${id('0016', 'i')}, id, officer_id, handed_at + (${now} - handed_at) * 0.8, '企业等着开业，请今天给意见。' from given where status in ('handed', 'accepted') and i % 7 = 0`,
  `insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, enterprise_id, request_id, subject_kind, subject_id, data)
    select ${district}, h.id, h.at, h.at, h.kind, h.kind in ('task.handed', 'task.handedOn', 'task.finished'), h.actor, '经办人', g.enterprise_id, g.request_id, 'task', g.id::text,
      jsonb_build_object('unit', g.unit, 'dueAt', to_char(p.due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'), 'words', '两份材料齐了，周三上门。')
    from given g ${own}, lateral (values
      (${id('0017', 'i')}, case when g.replaces_id is null then 'task.handed' else 'task.handedOn' end, g.handed_at, g.officer_id),
      (${id('0018', 'i')}, 'task.accepted', g.accepted_at, g.clerk_id), (${id('0019', 'i')}, ${leftBy}, g.left_at, g.clerk_id)) h (id, kind, at, actor)
    where h.at is not null`,
  // an open matter is due when the first of its clocks is (R4.10)
  `update request r set (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)
    where r.district_id = ${district} and r.status in ('filed', 'replied') and r.id = any(array(select request_id from given))`,
]

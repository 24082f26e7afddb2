import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeptFile } from '@yigen/server/files/file-store.ts'
import { readReach } from '@yigen/server/sight/reach.queries.ts'
import { getToday } from '@yigen/server/today/get-today.ts'
import { getMatches } from '@yigen/server/verdicts/get-matches.ts'
import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadDemonstration } from './load-demonstration.ts'
import type { LeftOut } from './replay.ts'

const wednesday = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
let database: TestDatabase
let leftOut: LeftOut[]
let filesFolder: string

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  database = await testDatabase()
  filesFolder = mkdtempSync(join(tmpdir(), 'yigen-demonstration-'))
  leftOut = (
    await loadDemonstration(
      { db: database.db, now: () => wednesday, filesFolder, env: { paperKeys: [], production: false, dataFolder: filesFolder } },
      'only-for-tests-1',
    )
  ).leftOut
  vi.restoreAllMocks()
})
afterAll(async () => {
  rmSync(filesFolder, { recursive: true })
  await database.drop()
})

const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> => (await query.execute(database.db)).rows[0] as T

it('is told whole: no act of the story is refused', () => {
  expect(leftOut).toEqual([])
})

it('is the size it says', async () => {
  const sizes =
    await one(sql`select (select count(*)::int from enterprise where district_id = '440105') as enterprises, (select count(*)::int from enterprise where code is null) as "inFormation",
    (select count(*)::int from request where district_id = '440105') as requests, (select count(*)::int from member where 'officer' = any(roles) and district_id = '440105') as officers, (select count(*)::int from unit where level = 'street' and district_id = '440105') as streets`)
  expect(sizes).toEqual({ enterprises: 302, inFormation: 26, requests: 604, officers: 12, streets: 18 })
})

it('has the city and its ten other districts beside it, Tianhe with matters, projects and their results of its own', async () => {
  const beside = await one(sql`select (select count(*)::int from district where id like '4401__' and id <> '440105') as districts,
    (select count(*)::int from district where id = '4401') as cities, (select min(n)::int from (select count(*) as n from enterprise where district_id <> '440105' group by district_id) e) >= 15 as registers,
    (select count(*)::int > 20 from request where district_id = '440106') as matters,
    (select array_agg(status || ' ' || stage order by opened_at) from project where district_id = '440106') as projects,
    (select count(*)::int >= 3 from result_claim where district_id = '440106' and project_id is not null) as results,
    (select count(*)::int from result_claim c join member m on m.id = c.recorded_by where m.district_id <> c.district_id) as strangers`)
  expect(beside).toEqual({
    districts: 10,
    cities: 1,
    registers: true,
    matters: true,
    results: true,
    strangers: 0,
    projects: ['landed taxed', 'open invoicing', 'open signed', 'open talks', 'open lead'],
  })
})

it('shows agreements, licences and receipts of tax as papers that can be opened', async () => {
  const { rows } = await sql<{ kind: string; papers: number; sha256: string }>`
    select x.kind, count(*)::int as papers, min(f.sha256) as sha256 from file f join project_evidence x on x.id = f.subject_id
    where f.district_id = '440105' and f.subject_kind = 'evidence' and f.type = 'application/pdf' group by x.kind order by x.kind`.execute(
    database.db,
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['agreement', 'licence', 'tax-paid'])
  for (const { papers, sha256 } of rows) {
    expect(papers).toBeGreaterThan(1)
    expect((await readKeptFile(filesFolder, '440105', sha256))?.subarray(0, 5).toString()).toBe('%PDF-')
  }
})

it('keeps every promise of the register: no gap of an officer, no open request without a clock', async () => {
  const broken = await one(sql`select
    (select count(*)::int from enterprise e where e.officer_id is null and exists (select from assignment a where a.enterprise_id = e.id)) as gaps,
    (select count(*)::int from request r where r.status in ('filed', 'replied') and not exists (select from clock c where c.request_id = r.id and c.stopped_at is null)) as unwatched,
    (select count(*)::int from request r where r.status not in ('filed', 'replied') and exists (select from clock c where c.request_id = r.id and c.stopped_at is null and c.kind not in ('appeal', 'callBack'))) as "stillRunning"`)
  expect(broken).toEqual({ gaps: 0, unwatched: 0, stillRunning: 0 })
})

it('holds half a year of weekly meetings: signed, most of what they decided done, one question that came back from the city, the last one open (R17)', async () => {
  const held = await one(sql`select (select count(*)::int from meeting where state = 'closed') >= 25 as held,
    (select count(*)::int from meeting where state = 'open') as open, (select count(*)::int from meeting g where g.state = 'closed' and not exists (select from minutes y where y.meeting_id = g.id)) as unsigned,
    (select count(*)::int from meeting_decision where done_at is not null) > 20 as done, (select count(*)::int from meeting_decision where done_at is null and due_at > ${wednesday}) > 0 as undone,
    (select count(*)::int from asking where answered_at is null) as asked, (select count(*)::int from agenda_item where fact = 'liftAnswered' and minutes <> '') as back,
    (select count(*)::int from agenda_item i join meeting g on g.id = i.meeting_id where g.state = 'planned' and i.fact = 'difficultyRaised') as raised`)
  expect(held).toEqual({ held: true, open: 1, unsigned: 0, done: true, undone: true, asked: 1, back: 1, raised: 2 })
})

it('tells what a street asked the district: answered, taken up, sent back; and what the district asks the city (R18.2)', async () => {
  const { rows } = await sql<{
    status: string
    level: string
  }>`select status, level from lift where item_id is null order by level, status`.execute(database.db)
  expect(rows.map(row => `${row.level} ${row.status}`)).toEqual([
    'city accepted',
    'district accepted',
    'district answered',
    'district sentBack',
  ])
})

it('shows one change of an account that waits for a second administrator', async () => {
  const waiting = await one(sql`select c.kind, c.state, a.roles as asker from account_change c join member a on a.id = c.asked_by`)
  expect(waiting).toEqual({ kind: 'passwordReset', state: 'waiting', asker: ['systemAdministrator'] })
})

it('lies in the past, every rung fired at its own time', async () => {
  const times = await one(sql`select (select max(at) <= ${wednesday} and max(recorded_at) <= ${wednesday} from history) as past,
    (select count(*)::int from clock_rung where fired_at <> due_at) as late, (select count(*)::int from clock where stopped_at is null and next_rung_at <= ${wednesday}) as waiting`)
  expect(times).toEqual({ past: true, late: 0, waiting: 0 })
})

it('shows every state of departments, waiting, refusals and grades', async () => {
  const states = await one<Record<string, string[]>>(sql`select
    array(select distinct status from task order by 1) as tasks, array(select distinct waits_for from request_pause order by 1) as pauses,
    array(select distinct status from decline order by 1) as declines, array(select distinct coalesce(decision, 'waiting') from appeal order by 1) as appeals,
    array(select distinct grade::text from rating order by 1) as grades,
    array(select distinct case when stopped_at is null and due_at < ${wednesday} then 'late' else 'other' end from clock where kind = 'task' order by 1) as times`)
  expect(states).toMatchObject({
    tasks: ['accepted', 'finished', 'handed', 'handedOn', 'returned'],
    pauses: ['authority', 'enterprise'],
    appeals: ['rejected', 'upheld', 'waiting'],
    grades: ['1', '2', '3', '4', '5'],
    times: ['late', 'other'],
  })
  expect(states.declines).toEqual(expect.arrayContaining(['overturned', 'proposed', 'released', 'returned']))
})

it('shows orders, more time asked for and granted, reports and phrases', async () => {
  const shown = await one(sql`select
    array(select (answered_at is not null)::text from supervision order by 1) as orders,
    (select count(*)::int from task_extension) as extensions, (select count(*)::int from clock where kind = 'task' and first_due_at is not null) as granted,
    (select count(*)::int from task_report) as reports, array(select shared from phrase order by 1) as phrases`)
  expect(shown).toEqual({ orders: ['false', 'true'], extensions: 2, granted: 1, reports: 2, phrases: [false, true, true] })
})

it('shows 31 landing projects: every stage, every status, eight key ones with their leaders, one paused, two stuck', async () => {
  const shown = await one(sql`select count(*)::int as projects, array(select distinct stage from project order by 1) as stages,
    array(select distinct status from project order by 1) as statuses, (count(*) filter (where is_key and status = 'open'))::int as keys,
    (count(distinct leader_id))::int as leaders, (count(*) filter (where status = 'landed'))::int as landed, (count(*) filter (where paused_until is not null))::int as paused,
    (select count(*)::int from project_stage_change where how = 'skipped' and reason <> '') as skipped from project where district_id = '440105'`)
  expect(shown).toEqual({
    projects: 31,
    stages: ['invoicing', 'lead', 'registered', 'signed', 'staffed', 'talks', 'taxed'],
    statuses: ['landed', 'lost', 'movedAway', 'open'],
    ...{ keys: 8, leaders: 2, landed: 2, paused: 1, skipped: 1 },
  })
  const still = await sql<{ name: string }>`
    select name from project where district_id = '440105' and status = 'open' and paused_until is null and last_event_at < ${wednesday.subtract({ hours: 24 * 14 })} order by opened_at`.execute(
    database.db,
  )
  expect(still.rows.map(row => row.name)).toEqual(['区域总部', '结算中心'])
})

it('shows plans of 25 to 36 milestones in force: in time and late, ours, the enterprise’s and outside', async () => {
  const plans =
    await one(sql`select (count(*) filter (where status = 'inForce'))::int as "inForce", (count(*) filter (where status = 'replaced'))::int as replaced,
    (select min(of) >= 25 and max(of) <= 40 from (select count(*) as of from plan_milestone group by plan_id) x) as sized,
    (select count(*) filter (where shift_days > 0) > 2 and count(*) filter (where shift_days <= 0) > 2 from plan_forecast f join project p on p.id = f.project_id and p.status = 'open') as "bothWays",
    (select bool_or(n.finished_at > n.due_at) and bool_or(n.finished_at <= n.due_at) from milestone n where n.owner_kind = 'unit') as "unitsBothWays",
    (select count(*)::int from milestone where chased_since is not null and status = 'running') as chased from plan`)
  expect(plans).toEqual({ inForce: 21, replaced: 1, sized: true, bothWays: true, unitsBothWays: true, chased: 1 })
})

it('lies in the past with its plans too: what could have started has, and every forecast is of now', async () => {
  const times =
    await one(sql`select (select count(*)::int from milestone m join project p on p.id = m.project_id and p.status = 'open' and p.paused_until is null
      where m.status = 'waiting' and m.ready_at <= ${wednesday}) as waiting,
    (select count(*)::int from milestone where greatest(started_at, finished_at) > ${wednesday}) as ahead,
    (select count(*)::int from plan_forecast where stale_at <= ${wednesday}) as stale, (select max(day) <= ${wednesday}::date from project_evidence) as shown`)
  expect(times).toEqual({ waiting: 0, ahead: 0, stale: 0, shown: true })
})

it('tells the two landings of the stories: a research centre that waits for the city, a headquarters with its licence', async () => {
  const { rows } = await sql`
    select p.name, e.name as enterprise, o.name as officer, l.name as leader, p.stage, f.shift_days > 0 as late, (select count(*)::int from plan x where x.project_id = p.id) as versions,
      array(select grade from project_review r where r.project_id = p.id order by recorded_at desc limit 2) as grades,
      (select count(*)::int from project_review_risk k join project_review r on r.id = k.review_id where r.project_id = p.id) as risks,
      array(select s.status || ' ' || (select count(*) from site_meeting_decision d where d.meeting_id = s.id) from site_meeting s where s.project_id = p.id order by starts_at) as meetings
    from project p join enterprise e on e.id = p.enterprise_id join member o on o.id = e.officer_id join member l on l.id = p.leader_id join plan_forecast f on f.project_id = p.id
    where p.name in ('华南研发中心落户', '南方总部') order by p.opened_at`.execute(database.db)
  expect(rows).toEqual([
    {
      ...{
        name: '华南研发中心落户',
        enterprise: '汐原海工装备（广州）有限公司',
        officer: '陈若溪',
        leader: '苏明哲',
        stage: 'invoicing',
        late: true,
      },
      ...{ versions: 2, grades: ['watch', 'steady'], risks: 2, meetings: ['held 4', 'planned 0'] },
    },
    expect.objectContaining({
      name: '南方总部',
      enterprise: '朔岭能源（华南）有限公司',
      officer: '陈若溪',
      leader: '苏明哲',
      stage: 'registered',
    }),
  ])
})

async function firstOfficer() {
  const officer = await database.db
    .selectFrom('member as m')
    .innerJoin('account as a', 'a.member_id', 'm.id')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['m.id', 'm.name', 'm.roles', 'u.id as unit', 'u.level', 'u.short_name'])
    .where('a.login_name', '=', 'officer01')
    .executeTakeFirstOrThrow()
  const actor = {
    memberId: officer.id,
    districtId: '440105',
    unitId: officer.unit,
    unitLevel: officer.level,
    unitName: officer.short_name,
    name: officer.name,
    roles: officer.roles,
    language: 'zh-CN' as const,
    reach: await readReach(database.db, officer.id, wednesday),
  }
  return { officer, actor }
}

it('gives the first officer a day worth looking at', async () => {
  const { officer, actor } = await firstOfficer()
  const today = await getToday(database.db, actor, { rows: 'first' }, wednesday)
  expect(officer.name).toBe('陈若溪')
  expect(today.rows.filter(row => row.coveredFor === null)).toHaveLength(9)
  expect([today.figures.overdue, today.figures.enterprises, today.covering.map(one => one.name)]).toEqual([1, 14, ['沈亦舟']])
})

it('shows stations with duty of weeks before and to come: a day off moved to its make-up Saturday, one provisional, one seat empty, one swap', async () => {
  const shown = await one(sql`select (select count(*)::int from station) as stations,
    (select day::text from station_session where planned_day = '2026-10-07') as "goldenWeek", (select called_off from station_session where planned_day = '2027-01-01') as "newYear",
    (select count(*)::int from station_card) as cards, (select count(*)::int from booking) as bookings,
    (select count(*)::int from station_session where state = 'planned' and ends_at < ${wednesday}) as "leftOpen", (select count(*)::int from duty_swap where state = 'open') as swaps,
    (select count(*)::int from station_session x where x.state = 'planned' and x.starts_at > ${wednesday} and x.day < '2027-01-18' and not exists (select from duty d where d.session_id = x.id and d.ended_at is null)) as empty`)
  expect(shown).toEqual({
    stations: 3,
    cards: 3,
    bookings: 6,
    goldenWeek: '2026-10-10',
    newYear: 'holiday',
    leftOpen: 0,
    swaps: 1,
    empty: 1,
  })
})

it('knows of twelve enterprises enough for the policies: in every group several, one exactly 120,000 yuan short, some of it old (R22)', async () => {
  const { actor } = await firstOfficer()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct e.id, e.name from policy_fact f join enterprise e on e.id = f.enterprise_id order by e.name`.execute(database.db)
  expect(rows).toHaveLength(12)
  const views = await Promise.all(
    rows.filter(({ name }) => !/星槎|珠岸|纬织/.test(name)).map(({ id }) => getMatches(database.db, actor, id, wednesday)),
  )
  const short = views.flatMap(view => (view.enterpriseName.startsWith('鹭汀') ? view.rows : [])).find(row => row.measure === 'recognition')
  expect(short).toMatchObject({ group: 'near', steps: ['近三个会计年度研究开发费用合计（高企口径）还差12万元'] })
  for (const group of ['yes', 'near', 'ask', 'no'] as const)
    expect(views.filter(({ counts }) => counts[group] > 0).length).toBeGreaterThan(2)
  expect(views.filter(({ used }) => used.some(({ stale }) => stale)).length).toBeGreaterThan(1)
})

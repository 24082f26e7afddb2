import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  const { officer, foreignOfficer, minister, enterprise, contact } = t.cast
  const now = t.now()
  await sql`insert into member (id, district_id, unit_id, name, roles, minister_id, state, created_at)
    select gen_random_uuid(), ${haizhu}, '440105-investment', '服务官' || i, array['officer'], case when i % 2 = 0 then ${minister}::uuid else ${t.cast.otherMinister}::uuid end, 'active', ${now} from generate_series(1, 300) i`.execute(t.db)
  const many = (await sql<{ ids: string[] }>`select array_agg(id) || ${foreignOfficer}::uuid as ids from member where name like '服务官%'`.execute(t.db)).rows[0]!.ids
  await sql`insert into enterprise (district_id, id, name, kind, officer_id, created_by, created_at, touched_at)
    select ${haizhu}, gen_random_uuid(), '企业' || i, 'target', (${many}::uuid[])[1 + i % 301], ${minister}, ${now}::timestamptz, ${now}::timestamptz from generate_series(1, 20000) i`.execute(t.db)
  await sql`insert into request (district_id, id, number, enterprise_id, title, body, source, status, received_at, recorded_at, filed_by, first_answered_at, last_message_id, due_at, due_kind)
    select ${haizhu}, gen_random_uuid(), 'X' || row_number() over (), e.id, '标题' || i, '正文', 'door', case when i <= 2 then 'replied' else 'settled' end, ${now}::timestamptz - (i || ' days')::interval, ${now}::timestamptz, ${contact}, ${now}::timestamptz, gen_random_uuid(), case when i <= 2 then ${now}::timestamptz + (i || ' days')::interval end, 'settlement'
    from enterprise e, generate_series(1, 5) i`.execute(t.db)
  // 200,000 tasks over 40 units = 5,000 each; one in ten open
  await sql`insert into task (district_id, id, request_id, enterprise_id, unit_id, asked, status, promise_amount, promise_unit, handed_by, handed_at, due_at, ended_at, question_id)
    select x.district_id, x.id, x.rid, x.eid, u.id, '请核实并给书面意见', x.status, 2, 'workingDays', ${officer}, ${now}::timestamptz - (x.n % 100 || ' hours')::interval, ${now}::timestamptz + ((x.n % 200) - 40 || ' hours')::interval, case when x.status = 'finished' then ${now}::timestamptz - (x.n || ' seconds')::interval end, x.id
    from (select r.district_id, gen_random_uuid() as id, r.id as rid, r.enterprise_id as eid, row_number() over () as n, case when r.status = 'replied' and j = 1 then (case when random() < 0.4 then 'handed' else 'accepted' end) else 'finished' end as status from request r, generate_series(1, 2) j) x
    join (select id, row_number() over (order by id) - 1 as k from unit where district_id = ${haizhu} and level in ('department', 'street') limit 40) u on u.k = x.n % (select least(40, count(*)) from unit where district_id = ${haizhu} and level in ('department', 'street'))`.execute(t.db)
  await sql`insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_rule, unit_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional, stopped_at)
    select t.district_id, gen_random_uuid(), 'task', 'task', t.id, t.enterprise_id, t.request_id, (select e.officer_id from enterprise e where e.id = t.enterprise_id), 'unit', t.unit_id, 2, 'workingDays', t.handed_at, t.due_at, 1, false, t.ended_at from task t`.execute(t.db)
  await sql`insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional, stopped_at)
    select r.district_id, gen_random_uuid(), 'settlement', 'request', r.id, r.enterprise_id, r.id, e.officer_id, e.officer_id, 10, 'workingDays', r.received_at, coalesce(r.due_at, ${now}::timestamptz), 1, false, case when r.status = 'settled' then ${now}::timestamptz end from request r join enterprise e on e.id = r.enterprise_id`.execute(t.db)
  await sql`analyze`.execute(t.db)
}, 300_000)
afterAll(() => t.close())

async function time(name: string, run: () => Promise<unknown>, n = 15) {
  const ms: number[] = []
  for (let i = 0; i < n; i += 1) {
    const from = performance.now()
    await run()
    ms.push(performance.now() - from)
  }
  ms.sort((a, b) => a - b)
  console.log(name, 'median', ms[Math.floor(n / 2)]?.toFixed(1), 'max', ms.at(-1)?.toFixed(1))
}

it('speed', async () => {
  const n = await sql`select unit_id, count(*), count(*) filter (where ended_at is null) as open from task group by 1 order by 1 limit 3`.execute(t.db)
  console.log(n.rows)
  const clerk = await t.as(t.cast.clerk)
  for (const q of ['', 'state=ended', 'state=overdue', 'search=' + encodeURIComponent('企业12'), 'limit=100'])
    await time(`clerk ${q}`, async () => { const a = await clerk.get(`/api/tasks?${q}`); if (a.status !== 200) throw new Error(JSON.stringify(a.body)) })
  for (const who of ['officer', 'foreignOfficer', 'minister', 'otherMinister', 'leader', 'streetHead', 'head'] as const) {
    const caller = await t.as(t.cast[who])
    await time(who, () => caller.get('/api/tasks'), 8)
    await time(`${who} own`, () => caller.get('/api/tasks?unitId=own'), 8)
    await time(`${who} today`, () => caller.get('/api/today'), 8)
    await time(`${who} requests`, () => caller.get('/api/requests?state=open'), 8)
  }
  const officer = await t.as(t.cast.officer)
  const filed = []
  for (let i = 0; i < 20; i += 1) filed.push(await aFiledRequest(t))
  await time('reply', async () => { const r = filed.pop()!; await officer.post(`/api/requests/${r.id}/replies`, { words: '好', seen: r.lastMessageId }) }, 20)
  const replied: string[] = []
  for (let i = 0; i < 20; i += 1) replied.push((await aRepliedRequest(t)).id)
  const tasks = ['tax', 'fire', 'housing', 'education', 'talent'].map(k => ({ unitId: `440105-${k}`, asked: '请核实', promise: { amount: 2, unit: 'workingDays' } }))
  await time('hand 5', async () => { const a = await officer.post(`/api/requests/${replied.pop()}/tasks`, { tasks }); if (a.status !== 201) throw new Error(JSON.stringify(a.body)) }, 20)
}, 300_000)

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { parentEventBody, reckon, signsOf } from '@yigen/testing/signs.ts'
import { act } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { atOnce } from './evaluate-signs.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const listings = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from sign_listing where left_at is null`.execute(t.db)).rows[0]?.n

it('looks at everybody once a day in steps, goes on where a run ended, and lists each once, also by two servers (R23.1)', async () => {
  await sql`
    insert into enterprise (district_id, id, name, kind, officer_id, created_by, created_at, touched_at)
    select ${haizhu}, gen_random_uuid(), '企业' || n, 'target', ${t.cast.officer}, ${t.cast.minister}, ${t.now().subtract({ hours: 24 * 90 })}, ${t.now()}
    from generate_series(1, ${atOnce}) n`.execute(t.db)
  await sql`
    insert into fact (district_id, id, enterprise_id, kind, period, day, source, recorded_by, recorded_at)
    select e.district_id, gen_random_uuid(), e.id, 'leaseUntil', '2024', '2027-01-25', '租赁合同', ${t.cast.officer}, ${t.now().subtract({ hours: 24 * 90 })}
    from enterprise e where e.name like '企业%'`.execute(t.db)
  const looked = await Promise.all([reckon(t), reckon(t)])
  expect(looked.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(atOnce + 2)
  expect(await listings()).toBe(atOnce)
  const { rows } =
    await sql`select count(*)::int as n, count(distinct data ->> 'count') as told from notice where kind = 'sign.listed'`.execute(t.db)
  expect(Number((rows[0] as { n: number }).n)).toBeLessThanOrEqual(3)
  expect(await reckon(t)).toBe(0)
  // a server died in the middle: the next goes on behind what it had
  await sql`update sign_run set after_id = (select id from enterprise where district_id = ${haizhu} order by id offset 499 limit 1) where district_id = ${haizhu}`.execute(
    t.db,
  )
  expect(await reckon(t)).toBe(2)
  t.travel({ hours: 24 })
  expect(await reckon(t)).toBeGreaterThanOrEqual(atOnce + 2)
  expect(await listings()).toBe(atOnce)
})

it('looks at one anew when something is recorded of it', async () => {
  const { foreignEnterprise, foreignOfficer } = t.cast
  const fact = (day: string) => ({ kind: 'leaseUntil', period: '2026-11-24', day, source: '租赁合同' })
  await act(t, foreignOfficer, `/api/enterprises/${foreignEnterprise}/parent-events`, parentEventBody(t))
  expect((await signsOf(t, foreignOfficer))[0]?.signs).toHaveLength(1)
  await act(t, foreignOfficer, `/api/enterprises/${foreignEnterprise}/facts`, fact('2027-02-01'))
  expect(await reckon(t)).toBe(1)
  expect((await signsOf(t, foreignOfficer))[0]?.signs.map(({ rule }) => rule)).toEqual(['leaseEnds', 'parentEvent'])
})

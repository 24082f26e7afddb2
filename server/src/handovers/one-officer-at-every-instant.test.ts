import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { aColleague, reason } from '@yigen/testing/handovers.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let officers: string[]
let enterprises: string[]
beforeAll(async () => {
  t = await testApp()
  officers = [t.cast.officer, t.cast.deputy, await aColleague(t), await aColleague(t, '乔牧远')]
  enterprises = []
  for (let i = 0; i < 6; i++) enterprises.push(await anEnterprise(`广州第${i}号机电有限公司`))
})
afterAll(() => t.close())

async function anEnterprise(name: string): Promise<string> {
  const id = await makeEnterprise(t.db, t.now(), { name, officerId: null, createdBy: t.cast.minister })
  await makeContact(t.db, t.now(), {
    enterpriseId: id,
    memberId: t.cast.contact,
    name: '王嘉树',
    phone: '139-0000-0034',
    addedBy: t.cast.minister,
  })
  await (await t.as(t.cast.minister)).post(`/api/enterprises/${id}/assignment`, { officerId: officers[0] })
  return id
}

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Proposed by the minister and decided at once, or accepted; whatever is refused by who was first is refused. */
async function handOver(n: number) {
  const minister = await t.as(t.cast.minister)
  const [from, to] = [at(officers, n), at(officers, n + 1 + (n % 3))]
  const everything = n % 4 === 0
  const enterpriseId = everything ? null : at(enterprises, n)
  const { status, body } = await minister.post(`/api/members/${from}/handovers`, { toId: to, enterpriseId, reason })
  if (status !== 201) return status
  const answer =
    n % 2 === 0
      ? await minister.post(`/api/handovers/${body.id}/enforcement`, { reason })
      : await (await t.as(to)).post(`/api/handovers/${body.id}/acceptance`)
  if (answer.status !== 200) await minister.post(`/api/handovers/${body.id}/withdrawal`)
  return answer.status
}

async function assign(n: number) {
  const id = await makeEnterprise(t.db, t.now(), { name: `广州新${n}号机电有限公司`, officerId: null, createdBy: t.cast.minister })
  enterprises.push(id)
  return (await (await t.as(t.cast.minister)).post(`/api/enterprises/${id}/assignment`, { officerId: at(officers, n) })).status
}

async function leave(n: number) {
  const memberId = at(officers, n)
  const begins = t.now().add({ minutes: 10 * n })
  const body = { from: (n % 2 === 0 ? t.now() : begins).toString(), until: begins.add({ minutes: 5 }).toString() }
  return (await (await t.as(t.cast.minister)).post(`/api/members/${memberId}/leaves`, body)).status
}

const file = async (n: number) =>
  (await (await t.as(t.cast.contact)).post('/api/requests', { enterpriseId: at(enterprises.slice(0, 6), n), body: `第${n}件诉求` })).status

/** Over the whole interval from the first assignment on: between two assignments neither a gap nor an overlap, and the last one goes on. R3.1 */
async function faults() {
  const { rows } = await sql<{ gaps: number; overlaps: number; ended: number; unlike: number; strayed: number }>`
    select
      (select count(*) from (select lead(lower(during)) over w > upper(during) as gap from assignment window w as (partition by enterprise_id order by lower(during))) x where gap)::int as gaps,
      (select count(*) from assignment a join assignment b on a.enterprise_id = b.enterprise_id and a.id < b.id and a.during && b.during)::int as overlaps,
      (select count(*) from (select enterprise_id from assignment group by 1 having range_agg(during) <> multirange(tstzrange(min(lower(during)), null))) x)::int as ended,
      (select count(*) from enterprise e join assignment a on a.enterprise_id = e.id and upper_inf(a.during) where a.officer_id is distinct from e.officer_id)::int as unlike,
      (select count(*) from clock c join enterprise e on e.id = c.enterprise_id where c.stopped_at is null and c.holder_rule = 'officer' and c.officer_id is distinct from e.officer_id)::int as strayed`.execute(
    t.db,
  )
  return rows[0]
}

it('has every enterprise exactly one officer at every instant, while handovers, assignments, leaves and filings race (R3.1, R3.8)', async () => {
  const acts = [handOver, handOver, file, handOver, leave, file, assign]
  const answers: number[] = []
  for (let round = 0; round < 3; round++) {
    const racing = Array.from({ length: 50 }, (_, n) => at(acts, n)(n + round * 50))
    answers.push(...(await Promise.all(racing)))
    t.travel({ minutes: 1 })
    expect(await faults()).toEqual({ gaps: 0, overlaps: 0, ended: 0, unlike: 0, strayed: 0 })
  }
  expect(answers.filter(status => status >= 500)).toEqual([])
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from assignment where handover_id is not null`.execute(t.db)
  expect(rows[0]?.n).toBeGreaterThan(3)
})

import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aKeyProject, aLeader, aPlannedProject, leadOf } from '@yigen/testing/key-projects.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let leaders: string[]
let projects: string[]
beforeAll(async () => {
  t = await testApp()
  leaders = [t.cast.leader, await aLeader(t, '江知远'), await aLeader(t, '程既白'), await aLeader(t, '何见山')]
  projects = []
  for (let i = 0; i < 4; i++) projects.push(await aPlannedProject(t, { name: `第${i}号落地项目` }))
})
afterAll(() => t.close())

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const reason = '分工调整。'
const post = async (who: string, n: number, what: string, body?: object) =>
  (await (await t.as(who)).post(`/api/projects/${at(projects, n)}/${what}`, body)).status

/** Whoever is late is refused; some are asked, some answer, some decide. */
const acts: ((n: number) => Promise<number>)[] = [
  n => post(t.cast.minister, n, 'key', { leaderId: at(leaders, n) }),
  n => post(t.cast.minister, n, 'leader', { leaderId: at(leaders, n + 1), reason }),
  n => post(at(leaders, n), n, 'leader/acceptance'),
  n => post(t.cast.minister, n, 'leader/enforcement', { reason }),
  n => post(at(leaders, n), n, 'leader/refusal', { words: reason }),
  n => post(t.cast.minister, n, 'end-of-key', { reason }),
  n => post(at(leaders, n), n, 'end-of-key/consent'),
  n => post(at(leaders, n), n, 'end-of-key/refusal', { words: reason }),
  async n => (await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${at(leaders, n)}/disabling`)).status,
]

/** Of every project: who leads it by its row leads it by the leadership that goes on, one and no other, and while it was key nobody was missing. R14.1 */
async function faults() {
  const { rows } = await sql<{ unlike: number; overlaps: number; without: number; gone: number; unreviewed: number }>`
    select
      (select count(*) from project p where p.is_key <> exists (
        select from leadership l where l.project_id = p.id and upper_inf(l.during) and l.leader_id is not distinct from p.leader_id))::int as unlike,
      (select count(*) from leadership a join leadership b on a.project_id = b.project_id and a.id < b.id and a.during && b.during)::int as overlaps,
      (select count(*) from project p where p.is_key and not p.key_since <@ (
        select range_agg(l.during) from leadership l where l.project_id = p.id))::int as without,
      (select count(*) from project p join member m on m.id = p.leader_id where p.is_key and m.state <> 'active')::int as gone,
      (select count(*) from project p where p.is_key <> exists (
        select from clock c where c.subject_id = p.id and c.kind = 'review' and c.stopped_at is null))::int as unreviewed`.execute(t.db)
  return rows[0]
}

describe('a key project has exactly one leader at every instant (R14.1)', () => {
  it('while 50 at once make it key, change its leader, end it and disable who leads', async () => {
    const answers: number[] = []
    for (let round = 0; round < 4; round++) {
      const racing = Array.from({ length: 50 }, (_, n) => at(acts, n * 7 + round)(n + round))
      answers.push(...(await Promise.all(racing)))
      t.travel({ minutes: 1 })
      expect(await faults()).toEqual({ unlike: 0, overlaps: 0, without: 0, gone: 0, unreviewed: 0 })
    }
    expect(answers.filter(status => status >= 500)).toEqual([])
    expect(answers.filter(status => status < 300).length).toBeGreaterThan(8)
  })

  it('of 50 who make one key at once one does', async () => {
    const id = await aPlannedProject(t, { name: '同时列为重点' })
    const minister = await t.as(t.cast.minister)
    const racing = Array.from({ length: 50 }, () => minister.post(`/api/projects/${id}/key`, { leaderId: t.cast.leader }))
    const statuses = (await Promise.all(racing)).map(one => one.status)
    expect([statuses.filter(status => status === 201).length, statuses.filter(status => status === 409).length]).toEqual([1, 49])
    expect(await leadOf(t, id)).toMatchObject({ isKey: true, running: [t.cast.leader] })
  })
})

/** As the application's role sends it. */
const code = (statement: string, values: unknown[]) =>
  t.pool.query(statement, values).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

it('PostgreSQL itself holds it, whatever the application sends (R14.1)', async () => {
  const id = await aKeyProject(t, { name: '库里守住' })
  const insert = `insert into leadership (district_id, id, project_id, leader_id, during, named_by) values ($1, $2, $3, $4, tstzrange(now() - interval '10 years', null), $4)`
  expect(await code(insert, [haizhu, randomUUIDv7(), id, t.cast.leader])).toBe('23P01')
  for (const set of ['leader_id = null', 'plan_id = null', 'key_since = null'])
    expect(await code(`update project set ${set} where id = $1`, [id]), set).toBe('23514')
  expect(await code('delete from leadership where project_id = $1', [id])).toBe('42501')
  expect(await code('update leadership set leader_id = $2 where project_id = $1', [id, t.cast.leader])).toBe('42501')
  const plain = await aPlannedProject(t, { name: '不是重点' })
  expect(await code('update project set is_key = true, key_since = now() where id = $1', [plain])).toBe('23514')
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))

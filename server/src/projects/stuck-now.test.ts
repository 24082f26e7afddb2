import { isStuck, stuckBefore } from '@yigen/domain/projects/stuck.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aPausedProject, aProject, aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStuckNow } from './stuck-now.ts'

let t: TestApp
const days = standardNumbers.stuckDays
const inSql = async (id: string) => {
  const { rows } = await sql<{ stuck: boolean }>`
    select ${isStuckNow(t.now(), stuckBefore(t.now(), days))} as stuck from project p where p.id = ${id}`.execute(t.db)
  return rows[0]?.stuck
}
const byRule = async (id: string) => {
  const { status, last_event_at: lastEventAt, paused_until: pausedUntil } = await projectRow(t, id)
  return isStuck({ status, lastEventAt, pausedUntil, waitsOutside: false }, t.now(), days)
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('a project that is stuck (R13.6)', () => {
  it('has had no public event for 14 days°: the same in SQL as by the rule', async () => {
    const { id } = await aProject(t)
    const seen = []
    for (const hours of [24 * days, 1]) {
      t.travel({ hours })
      seen.push([await inSql(id), await byRule(id)])
    }
    expect(seen).toEqual([
      [false, false],
      [true, true],
    ])
    await (await t.as(t.cast.officer)).post(`/api/projects/${id}/progress`, { kind: 'note', words: '还在等集团。' })
    expect(await inSql(id)).toBe(true)
    await (await t.as(t.cast.officer)).post(`/api/projects/${id}/progress`, { kind: 'progress', words: '集团定了日子。' })
    expect([await inSql(id), await byRule(id)]).toEqual([false, false])
  })

  it('is none while it is paused, nor once it has landed', async () => {
    const [paused, landed] = [await aPausedProject(t, 60), await aProjectAt(t, 'taxed')]
    t.travel({ hours: 24 * 30 })
    for (const { id } of [paused, landed]) expect([await inSql(id), await byRule(id)]).toEqual([false, false])
    t.travel({ hours: 24 * 40 })
    expect([await inSql(paused.id), await byRule(paused.id)]).toEqual([true, true])
  })
})

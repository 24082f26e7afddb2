import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { waiting } from '@yigen/testing/pauses.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aHandedTask, anExtensionAsked, tax } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { heldWhenDue } from './held-when-due.ts'

let t: TestApp
let second: string
beforeEach(async () => {
  t = await testApp()
  second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
})
afterEach(() => t.close())

const heldBy = async (subjectId: string, { kind }: { kind: string }) => {
  const { rows } = await sql<{ now: string | null; due: string | null }>`
    select k.holder_id as now, ${heldWhenDue()} as due from clock k where k.subject_id = ${subjectId} and k.kind = ${kind} order by k.id desc limit 1`.execute(
    t.db,
  )
  return rows[0]
}
const nameHandler = (taskId: string, handlerId: string) => act(t, t.cast.clerk, `/api/tasks/${taskId}/handler`, { handlerId })

describe('a clock that passes to somebody else after it fell due (R24.1)', () => {
  it('keeps the first who held it then, whoever has it since', async () => {
    const { id } = await aHandedTask(t)
    t.travel({ hours: 24 * 7 })
    await act(t, t.cast.clerk, `/api/tasks/${id}/acceptance`, {})
    await nameHandler(id, second)
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: second, due: t.cast.clerk })
    t.travel({ hours: 1 })
    const third = await makeMember(t.db, t.now(), { name: '江映月', unitId: tax, roles: ['clerk'] })
    await nameHandler(id, third)
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: third, due: t.cast.clerk })
  })

  it('is measured by who has it once it is due later, after more time was given (R7.5)', async () => {
    const { id, clock } = await anExtensionAsked(t, 7)
    t.travel(Temporal.Instant.from(clock?.dueAt ?? '').add({ hours: 1 }))
    await nameHandler(id, second)
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: second, due: t.cast.clerk })
    await act(t, t.cast.minister, `/api/tasks/${id}/extension/granting`, {})
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: second, due: second })
    await nameHandler(id, t.cast.clerk)
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: t.cast.clerk, due: t.cast.clerk })
  })

  it('or after its matter waited (R6.2)', async () => {
    const { id, clocks } = await aRepliedRequest(t)
    const dueAt = clocks.find(({ kind }) => kind === requestClocks.settlement.kind)?.dueAt ?? ''
    t.travel(Temporal.Instant.from(dueAt).add({ hours: 2 }))
    await onLeave(t, t.cast.officer)
    await applyLeaveBoundaries(t.db, t.now())
    expect(await heldBy(id, requestClocks.settlement)).toEqual({ now: t.cast.deputy, due: t.cast.officer })
    await act(t, t.cast.deputy, `/api/requests/${id}/pause`, {
      ...waiting,
      until: t
        .now()
        .add({ hours: 24 * 7 })
        .toString(),
    })
    expect(await heldBy(id, requestClocks.settlement)).toEqual({ now: t.cast.deputy, due: t.cast.deputy })
  })

  it('keeps it where its part is sent back and goes on as another row', async () => {
    const { id } = await aHandedTask(t)
    t.travel({ hours: 24 * 7 })
    await act(t, t.cast.clerk, `/api/tasks/${id}/acceptance`, {})
    await nameHandler(id, second)
    await act(t, second, `/api/tasks/${id}/finish`, { result: '开票资格已核定。' })
    await act(t, t.cast.officer, `/api/tasks/${id}/sending-back`, { why: '少了一页。' })
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: second, due: t.cast.clerk })
  })

  it('nobody, where nobody held it', async () => {
    const { id } = await aHandedTask(t)
    await sql`update clock set holder_id = null where subject_id = ${id}`.execute(t.db)
    t.travel({ hours: 24 * 7 })
    await act(t, second, `/api/tasks/${id}/acceptance`, {})
    expect(await heldBy(id, taskClocks.task)).toEqual({ now: second, due: null })
  })
})

it('no step writes who holds a clock but by it', () => {
  const sources = globSync('**/*.ts', { cwd: join(import.meta.dirname, '..') }).filter(file => !/\.(test|fixture)\.ts$/.test(file))
  const writing = sources.filter(file => writesHolder.test(readFileSync(join(import.meta.dirname, '..', file), 'utf8')))
  expect(writing).toEqual([])
  expect(writesHolder.test('update clock c set officer_id = $1, holder_id = $2 where c.id = $3')).toBe(true)
  expect(writesHolder.test("updateTable('clock')\n.set({ holder_id: to })")).toBe(true)
  expect(writesHolder.test('update clock c set officer_id = $1 where c.holder_id = $2')).toBe(false)
})
const writesHolder = /update clock\b[^`]*?\bset\b[^`]*?(?<![.\w])holder_id =|updateTable\('clock'\)\s*\.set\(\{[^}]*\bholder_id\b/

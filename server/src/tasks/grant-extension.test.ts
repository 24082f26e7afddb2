import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aHandedTask, anAcceptedTask, anExtensionAsked, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/extension/granting`
const grant = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('grantExtension, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await anExtensionAsked(t)).id, { path, body: {} }))

  it('refuses a body that says something: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await anExtensionAsked(t)).id), { day: '2027-01-01' })
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body: {} }))

  it('is not for the unit, nor for a leader: 403', async () => {
    const { id } = await anExtensionAsked(t)
    for (const who of [t.cast.clerk, t.cast.leader]) expect((await grant(who, id)).body.code).toBe('mayNot')
  })

  it('is the minister’s alone beyond twice the promise: 403', async () => {
    const { id } = await anExtensionAsked(t, 20)
    const answer = await grant(t.cast.officer, id)
    expect([answer.status, answer.body.title]).toEqual([403, '延期后超过原时限的两倍，由项目部长同意。'])
    expect((await grant(t.cast.minister, id)).status).toBe(200)
  })

  it('refuses where nobody asks, where it was answered, and once the day asked for is past: 409', async () => {
    expect((await grant(t.cast.officer, (await anAcceptedTask(t)).id)).body.code).toBe('noExtension')
    const { id, extension } = await anExtensionAsked(t)
    t.travel(Temporal.Instant.from(extension?.until ?? ''))
    expect((await grant(t.cast.officer, id)).body.code).toBe('extensionPast')
    const answered = await anExtensionAsked(t)
    await act(t, t.cast.officer, `/api/tasks/${answered.id}/extension/refusal`, { reason: '企业周五开业。' })
    expect((await grant(t.cast.officer, answered.id)).body.code).toBe('noExtension')
  })
})

describe('more time granted (R7.5)', () => {
  it('moves the due time, keeps the first for the figures, and is read by the enterprise', async () => {
    const asked = await anExtensionAsked(t)
    const answer = await grant(t.cast.officer, asked.id)
    expect([answer.status, answer.body]).toEqual([200, { id: asked.id, status: 'accepted', at: t.now().toString() }])
    const task = await findTask(t, asked.requestId, asked.id)
    expect(task).toMatchObject({ firstDueAt: asked.clock?.dueAt, extension: { decision: 'granted', decidedBy: '陈若溪' } })
    expect([task.clock?.dueAt, task.clock?.startedAt]).toEqual([asked.extension?.until, asked.clock?.startedAt])
    expect(task.clock?.why).toContain('同意延期至')
    const kept = await t.db
      .selectFrom('clock')
      .select(['due_at', 'first_due_at'])
      .where('subject_id', '=', asked.id)
      .where('kind', '=', 'task')
      .executeTakeFirstOrThrow()
    expect([kept.due_at.toString(), kept.first_due_at?.toString()]).toEqual([asked.extension?.until, asked.clock?.dueAt])
    expect((await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows[0].kind).toBe('task.extended')
    expect((await historyOf(t, 'task.extended')).find(row => row.subject_id === asked.id)?.public).toBe(true)
  })

  it('is late by its first due time in the figures of that day, however soon it is finished then', async () => {
    const asked = await anExtensionAsked(t)
    await grant(t.cast.officer, asked.id)
    t.travel(Temporal.Instant.from(asked.clock?.dueAt ?? '').add({ minutes: 30 }))
    await act(t, t.cast.clerk, `/api/tasks/${asked.id}/finish`, { result: '已核定。' })
    const dayOf = (moment: string | undefined) =>
      Temporal.Instant.from(moment ?? '')
        .toZonedDateTimeISO('+08:00')
        .toPlainDate()
        .toString()
    const rowsOf = async (day: string) => {
      const query = new URLSearchParams({ from: day, until: day, figure: 'tasks', limit: '100' })
      const { body } = await (await t.as(t.cast.leader)).get(`/api/figures/rows?${query}`)
      return body.rows.filter((row: { requestId: string }) => row.requestId === asked.requestId)
    }
    expect(await rowsOf(dayOf(asked.clock?.dueAt))).toMatchObject([{ late: true, dueAt: asked.clock?.dueAt }])
    t.travel(Temporal.Instant.from(asked.extension?.until ?? '').add({ minutes: 1 }))
    expect(await rowsOf(dayOf(asked.extension?.until))).toEqual([])
  })

  it('is told of by the ladder at the new time, each rung once (R10.2)', async () => {
    const asked = await anExtensionAsked(t)
    await grant(t.cast.officer, asked.id)
    const fired = async () => {
      await sweepClocks(t.db, t.now())
      const rows = await t.db
        .selectFrom('clock_rung as g')
        .innerJoin('clock as c', 'c.id', 'g.clock_id')
        .select('g.position')
        .where('c.subject_id', '=', asked.id)
        .where('c.kind', '=', 'task')
        .orderBy('g.position')
        .execute()
      return rows.map(row => row.position)
    }
    t.travel(Temporal.Instant.from(asked.clock?.dueAt ?? '').add({ minutes: 1 }))
    expect(await fired()).toEqual([])
    t.travel(Temporal.Instant.from(asked.extension?.until ?? '').add({ minutes: 1 }))
    expect(await fired()).toEqual([0, 1])
  })

  it('is done once for the same key', async () => {
    const { id } = await anExtensionAsked(t)
    const [one, two] = await Promise.all([grant(t.cast.officer, id, 'same'), grant(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})

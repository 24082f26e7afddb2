import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { aLine, aPlanInForce, finish, finishTaskOf, milestoneOf, readPlan } from '@yigen/testing/plans.ts'
import { act, housing } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** 需求 is finished, so 资格核查 is a task of the tax service. */
async function checking() {
  const line = aLine()
  const { projectId } = await aPlanInForce(t, { milestones: line.all })
  await finish(t, line.needs.id)
  const { now } = await milestoneOf(t, projectId, line.check.id)
  return { ...line, projectId, taskId: now.taskId as string }
}

describe('a milestone follows its task (R15.5, R15.6)', () => {
  it('waived, it is finished as dispensed; what waited for it goes on, and the deviation shows', async () => {
    const { projectId, check, contract, taskId } = await checking()
    await act(t, t.cast.minister, `/api/tasks/${taskId}/waiver`, { reason: '市局已核。' })
    const { now } = await milestoneOf(t, projectId, check.id)
    expect([now.status, now.deviations]).toEqual(['dispensed', ['免办：市局已核。']])
    expect((await milestoneOf(t, projectId, contract.id)).now.status).toBe('running')
    expect((await historyOf(t, 'milestone.dispensed')).some(row => row.subject_id === check.id)).toBe(true)
  })

  it('handed on, it has another owner, whose task it waits for', async () => {
    const { projectId, check, taskId } = await checking()
    await act(t, t.cast.clerk, `/api/tasks/${taskId}/return`, { reason: '这项归住建。' })
    const next = { unitId: housing, asked: '资格核查', promise: { amount: 4, unit: 'workingDays' } }
    const { tasks } = await act(t, t.cast.officer, `/api/tasks/${taskId}/handing-on`, next)
    const read = await milestoneOf(t, projectId, check.id)
    expect([read.now.status, read.now.taskId, read.now.dueAt, read.owner.name]).toEqual([
      'running',
      tasks[0].id,
      tasks[0].dueAt,
      '区税务局',
    ])
    expect(read.now.deviations).toEqual(['原由区税务局办，转交区住房城乡建设局'])
  })

  it('sent back after its successor started, it runs again and what started stays started', async () => {
    const { projectId, check, contract, review, taskId } = await checking()
    await finishTaskOf(t, projectId, check.id)
    expect((await milestoneOf(t, projectId, contract.id)).now.status).toBe('running')
    await act(t, t.cast.officer, `/api/tasks/${taskId}/sending-back`, { why: '缺一份证明。' })
    const again = await milestoneOf(t, projectId, check.id)
    expect([again.now.status, again.now.finishedWords, again.now.deviations]).toEqual(['running', null, ['办结后发回重办过']])
    expect((await milestoneOf(t, projectId, contract.id)).now.status).toBe('running')
    await finish(t, contract.id)
    expect((await milestoneOf(t, projectId, review.id)).now.status).toBe('running')
    await finishTaskOf(t, projectId, check.id)
    expect((await milestoneOf(t, projectId, check.id)).now.status).toBe('finished')
    expect(await t.db.selectFrom('clock').select('id').where('subject_id', '=', review.id).execute()).toEqual([])
  })

  it('given more time, it is due then, and the forecast follows', async () => {
    const { projectId, check, taskId } = await checking()
    await act(t, t.cast.clerk, `/api/tasks/${taskId}/acceptance`, {})
    const before = await milestoneOf(t, projectId, check.id)
    const day = Temporal.Instant.from(before.now.dueAt ?? '')
      .toZonedDateTimeISO('+08:00')
      .toPlainDate()
      .add({ days: 1 })
      .toString()
    await act(t, t.cast.clerk, `/api/tasks/${taskId}/extension`, { day, reason: '等一份材料。' })
    await act(t, t.cast.officer, `/api/tasks/${taskId}/extension/granting`, {})
    const after = await milestoneOf(t, projectId, check.id)
    expect(after.now.dueAt).not.toBe(before.now.dueAt)
    expect(after.now.finishAt).toBe(after.now.dueAt)
    const { forecast } = await readPlan(t, projectId)
    const [kept] = await t.db.selectFrom('plan_forecast').select(['shift_days', 'lands_at']).where('project_id', '=', projectId).execute()
    expect([kept?.shift_days, kept?.lands_at.toString()]).toEqual([forecast?.shiftDays, forecast?.landsAt])
  })

  it('is read and taken by its unit, and urged by the office', async () => {
    const { taskId, check } = await checking()
    const { rows } = (await (await t.as(t.cast.clerk)).get('/api/tasks?unitId=own')).body
    expect(rows.find((row: { id: string }) => row.id === taskId)).toMatchObject({
      subject: { kind: 'milestone', id: check.id },
      status: 'handed',
      enterpriseName: expect.any(String),
    })
    expect((await (await t.as(t.cast.officer)).post(`/api/tasks/${taskId}/urging`, { words: '请快一点。' })).status).toBe(200)
    expect((await (await t.as(t.cast.officer)).post(`/api/tasks/${taskId}/taking-back`, {})).status).toBe(403)
    expect((await (await t.as(t.cast.streetHead)).get(`/api/tasks/${taskId}`)).status).toBe(404)
  })
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))

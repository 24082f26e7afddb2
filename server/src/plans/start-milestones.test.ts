import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { after, aPlanInForce, days, enterprise, finish, milestone, milestoneOf, unit } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMilestones } from './start-milestones.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function lagging() {
  const first = milestone('签约', enterprise, days(2))
  const second = milestone('备案', unit(), days(3), [after(first, 2)])
  const plan = await aPlanInForce(t, { milestones: [first, second] })
  await finish(t, first.id)
  return { ...plan, second }
}

describe('startMilestones (R15.2)', () => {
  it('starts at the moment its lag has run, also after downtime, once', async () => {
    const { projectId, second } = await lagging()
    const [waiting] = await t.db.selectFrom('milestone').select('ready_at').where('id', '=', second.id).execute()
    await startMilestones(t.db, t.now())
    expect((await milestoneOf(t, projectId, second.id)).now.status).toBe('waiting')
    t.travel({ hours: 24 * 6 })
    await Promise.all([startMilestones(t.db, t.now()), startMilestones(t.db, t.now())])
    const { now } = await milestoneOf(t, projectId, second.id)
    expect([now.status, now.startAt]).toEqual(['running', waiting?.ready_at?.toString()])
    const tasks = await t.db.selectFrom('task').select('id').where('subject_id', '=', second.id).execute()
    expect(tasks.map(({ id }) => id)).toEqual([now.taskId])
    const clocks = await t.db.selectFrom('clock').select('started_at').where('subject_id', '=', now.taskId).execute()
    expect(clocks.map(one => one.started_at.toString())).toEqual([now.startAt, now.startAt])
  })

  it('starts nothing of a paused project; once it goes on, from then', async () => {
    const { projectId, second } = await lagging()
    const until = t.now().add({ hours: 24 * 20 })
    await t.db.updateTable('project').set({ paused_until: until }).where('id', '=', projectId).execute()
    t.travel({ hours: 24 * 6 })
    await startMilestones(t.db, t.now())
    expect((await milestoneOf(t, projectId, second.id)).now.status).toBe('waiting')
  })

  it('tells the enterprise when its own one starts, and how long it has (R15.5)', async () => {
    const { projectId } = await lagging()
    const { rows } = (await (await t.as(t.cast.contact)).get('/api/notices')).body
    expect(rows.filter((row: { kind: string }) => row.kind === 'milestone.yours')[0]).toMatchObject({
      sentence: '“鹭汀智能研发中心”的“签约”请贵企业办，周三 12-09 18:00 前。',
      data: { projectId },
      read: false,
    })
  })

  it('of a unit that was closed meanwhile the officer has it', async () => {
    const { projectId, second } = await lagging()
    await t.db.updateTable('unit').set({ closed_at: t.now() }).where('id', '=', '440105-tax').execute()
    t.travel({ hours: 24 * 6 })
    await startMilestones(t.db, t.now())
    const { now } = await milestoneOf(t, projectId, second.id)
    expect([now.status, now.taskId, now.deviations]).toEqual(['running', null, ['原由区税务局办，转交陈若溪']])
    await t.db.updateTable('unit').set({ closed_at: null }).where('id', '=', '440105-tax').execute()
  })
})

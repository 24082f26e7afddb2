import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { aHeldSiteMeeting, aSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const clocksOf = (id: string) => t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', id).execute()
const statusOf = async (id: string) =>
  (await t.db.selectFrom('site_meeting').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

it('a project that is lost takes its meetings to come with it, and what the officer was still to do (R13.6)', async () => {
  const held = await aHeldSiteMeeting(t)
  const startsAt = t.now().add({ hours: 50 }).toString()
  const planned = { startsAt, place: '南石湾 3 号楼', about: '看电。', enterpriseAsked: true }
  const { id } = await act(t, t.cast.officer, `/api/projects/${held.projectId}/site-meetings`, planned)
  await act(t, t.cast.minister, `/api/projects/${held.projectId}/loss`, { reason: '企业改选外地。', where: '佛山' })
  expect(await statusOf(id)).toBe('calledOff')
  expect(await clocksOf(held.decisions[1]?.id ?? '')).toEqual([{ stopped_by: 'project.ended' }])
  const taskId = held.decisions[0]?.taskId ?? ''
  const task = await t.db.selectFrom('task').select('status').where('id', '=', taskId).executeTakeFirstOrThrow()
  const waiver = await t.db.selectFrom('task_waiver').select('reason').where('task_id', '=', taskId).execute()
  expect([task.status, waiver]).toEqual(['waived', [{ reason: '项目未落地' }]])
  expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0].kind).toBe('siteMeeting.calledOff')
  expect(await statusOf((await aSiteMeeting(t)).id)).toBe('planned')
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))

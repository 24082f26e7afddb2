import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aHandedTask, handTask, street, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const open = async (who: string | null, path: string) => (await t.as(who)).get(path)

describe('getTask', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await open(null, `/api/tasks/${never}`)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await open(t.cast.clerk, '/api/tasks/first')).status).toBe(400)
  })

  it('is not there for other units, other districts, administrators and the enterprise: 404', async () => {
    const { id } = await aHandedTask(t, { unitId: '440105-education' })
    const { clerk, streetHead, contact, foreignContact, foreignOfficer, otherMinister, outsider, systemAdministrator, auditAdministrator } =
      t.cast
    for (const who of [
      clerk,
      streetHead,
      contact,
      foreignContact,
      foreignOfficer,
      otherMinister,
      outsider,
      systemAdministrator,
      auditAdministrator,
    ]) {
      const [hidden, absent] = [await open(who, `/api/tasks/${id}`), await open(who, `/api/tasks/${never}`)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is there for the unit, and for whoever sees the matter', async () => {
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const { id } = await aHandedTask(t)
    for (const who of [t.cast.clerk, head, t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.head, t.cast.leader])
      expect((await open(who, `/api/tasks/${id}`)).status).toBe(200)
  })

  it('shows the unit the request, its public history and their own task, nothing else (R11.2, R11.3)', async () => {
    const request = await aRepliedRequest(t)
    const mine = await handTask(t, request.id)
    const other = await handTask(t, request.id, { unitId: street, asked: '只给街道看的话。' })
    await act(t, t.cast.officer, `/api/requests/${request.id}/notes`, { words: '内部记录：房东不肯配合。' })
    await act(t, t.cast.streetHead, `/api/tasks/${other.id}/return`, { reason: '不属街道。' })
    await act(t, t.cast.officer, `/api/tasks/${mine.id}/urging`, { words: '请今天给意见。' })
    const { body } = await open(t.cast.clerk, `/api/tasks/${mine.id}`)
    expect(body).toMatchObject({ asked: mine.asked, unitName: '区税务局', officer: { name: '陈若溪' } })
    expect(body.request).toMatchObject({
      number: expect.any(String),
      status: 'replied',
      files: [],
      body: expect.stringContaining('万胜广场'),
    })
    const kinds = body.history.map((row: { kind: string }) => row.kind)
    expect(kinds.sort()).toEqual(['request.filed', 'request.replied', 'task.handed', 'task.handed', 'task.urged'])
    expect(JSON.stringify(body)).not.toMatch(/房东不肯配合|只给街道看|不属街道|callbackPhone|138-0000-0034|139-0000-0034/)
  })

  it('opens nothing else of the enterprise to the clerk: its request, its other matters, its history (404)', async () => {
    const task = await aHandedTask(t)
    const other = await aRepliedRequest(t)
    const { enterprise } = t.cast
    for (const path of [
      `/api/requests/${task.requestId}`,
      `/api/requests/${other.id}`,
      `/api/history?requestId=${task.requestId}`,
      `/api/history?enterpriseId=${enterprise}`,
    ])
      expect([path, (await open(t.cast.clerk, path)).status]).toEqual([path, 404])
    expect((await open(t.cast.clerk, '/api/requests')).body.rows).toEqual([])
  })

  it('shows the street’s people the task; of the matter on their ground they go on seeing only how it stands', async () => {
    const task = await aHandedTask(t, { unitId: street })
    expect((await open(t.cast.streetHead, `/api/tasks/${task.id}`)).body.request.body).toContain('万胜广场')
    const { body } = await open(t.cast.streetHead, `/api/requests/${task.requestId}`)
    expect([body.sight, body.body, body.tasks, body.history]).toEqual(['state', '', [], []])
  })

  it('says in the reader’s language why a step cannot be taken, and greys by the relation', async () => {
    const { id } = await aHandedTask(t)
    const { body } = await open(t.cast.clerk, `/api/tasks/${id}`)
    expect([body.whyNot.acceptTask, body.whyNot.finishTask, body.whyNot.returnTask]).toEqual([null, null, null])
    expect(body.whyNot.waiveTask).toBe('这一步由项目部长来做。')
  })
})

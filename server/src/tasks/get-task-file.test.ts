import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { act, anAcceptedTask, handTask, street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
let task: Awaited<ReturnType<typeof anAcceptedTask>>
let file: string
const path = (taskId: string, fileId: string) => `/api/tasks/${taskId}/files/${fileId}`
const read = async (who: string | null, taskId = task.id, fileId = file) => (await t.as(who)).get(path(taskId, fileId))

beforeAll(async () => {
  t = await testApp()
  task = await anAcceptedTask(t)
  file = (await (await t.as(t.cast.clerk)).upload(`/api/tasks/${task.id}/files`, { name: '核定.pdf', bytes: files.pdf })).body.id
})
afterAll(() => t.close())

describe('getTaskFile', () => {
  it('refuses nobody: 401', async () => expect((await read(null)).status).toBe(401))

  it('refuses an id that is none: 400', async () => expect((await read(t.cast.clerk, 'first')).status).toBe(400))

  it('is not there for who does not see the task: 404 like an id that never was', async () => {
    const { streetHead, contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator } = t.cast
    for (const who of [streetHead, contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator]) {
      const [hidden, absent] = [await read(who), await read(who, task.id, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is read by the unit and the office of the matter, as a download that runs nothing', async () => {
    for (const who of [t.cast.clerk, t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader]) {
      const { status, body, headers } = await read(who)
      expect([status, body]).toEqual([200, files.pdf.toString()])
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    }
  })

  it('is of this task alone: not of another one’s, nor what hangs on the matter itself', async () => {
    const other = await handTask(t, task.requestId, { unitId: street })
    expect((await read(t.cast.officer, other.id)).status).toBe(404)
    const ofMatter = await (await t.as(t.cast.officer)).upload(`/api/requests/${task.requestId}/files`, {
      name: '图.pdf',
      bytes: files.pdf,
    })
    expect((await read(t.cast.officer, task.id, ofMatter.body.id)).status).toBe(404)
  })

  it('stays closed to the enterprise on this way also when it is finished: it reads in its request (R11.3)', async () => {
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '已核定，见通知书。' })
    expect((await read(t.cast.contact)).status).toBe(404)
    expect((await (await t.as(t.cast.contact)).get(`/api/requests/${task.requestId}/files/${file}`)).status).toBe(200)
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, handTask, street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const letter = { name: '开票资格核定通知书.txt', type: 'text/plain', bytes: Buffer.from('准予开具增值税专用发票。') }
const attach = async (who: string | null, id: string, file = letter) => (await t.as(who)).upload(`/api/tasks/${id}/files`, file)
const read = async (who: string, requestId: string, fileId: string) => (await t.as(who)).get(`/api/requests/${requestId}/files/${fileId}`)
const namesIn = (body: { files: { name: string }[] }) => body.files.map(file => file.name)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('attachTaskFile, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await attach(null, (await anAcceptedTask(t)).id)).status).toBe(401)
  })

  it.each([
    ['an empty file', { ...letter, bytes: Buffer.alloc(0) }, 'fileEmpty'],
    ['a kind that is not accepted', { ...letter, name: '程序.exe' }, 'fileKindNotAccepted'],
    ['content that is not what its name says', { ...letter, name: '通知书.pdf' }, 'fileNotItsType'],
  ])('refuses %s: 400', async (_what, file, code) => {
    const answer = await attach(t.cast.clerk, (await anAcceptedTask(t)).id, file)
    expect([answer.status, answer.body.code]).toEqual([400, code])
  })

  it('hides the task from other units and the enterprise: 404', async () => {
    const { id } = await aHandedTask(t, { unitId: '440105-education' })
    for (const who of [t.cast.clerk, t.cast.streetHead, t.cast.contact, t.cast.foreignOfficer, t.cast.outsider]) {
      const [hidden, absent] = [await attach(who, id), await attach(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not for a head who only reads the matter: 403', async () => {
    expect((await attach(t.cast.head, (await anAcceptedTask(t)).id)).body.code).toBe('mayNot')
  })

  it('refuses a finished task, and more than 20 files in a matter: 409', async () => {
    expect((await attach(t.cast.clerk, (await aFinishedTask(t)).id)).body.code).toBe('taskState')
    const { id } = await anAcceptedTask(t)
    for (let i = 0; i < 20; i += 1) expect((await attach(t.cast.clerk, id, { ...letter, name: `第${i}份.txt` })).status).toBe(201)
    expect((await attach(t.cast.clerk, id)).body.code).toBe('tooManyFiles')
  })
})

describe('a file handed out with a task (R7.1)', () => {
  it('is the office’s own for ever: read by the unit and by whoever sees the matter, never by the enterprise (R11.3)', async () => {
    const { id, requestId } = await aHandedTask(t)
    const { status, body: file } = await attach(t.cast.officer, id, { ...letter, name: '核查要点.txt' })
    expect([status, file]).toEqual([201, expect.objectContaining({ taskId: id, side: 'office', internal: true, attachedBy: '陈若溪' })])
    expect((await (await t.as(t.cast.clerk)).get(`/api/tasks/${id}`)).body.files).toMatchObject([{ name: '核查要点.txt', internal: true }])
    expect((await read(t.cast.clerk, requestId, file.id)).status).toBe(200)
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '已核定。' })
    expect((await read(t.cast.contact, requestId, file.id)).status).toBe(404)
    expect(JSON.stringify((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body)).not.toContain('核查要点')
  })
})

describe('a file of a result', () => {
  it('is seen with the task and in the request; by the enterprise once the task is finished (R11.3)', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    const { status, body: file } = await attach(t.cast.clerk, id)
    expect([status, file]).toEqual([201, expect.objectContaining({ name: letter.name, taskId: id, side: 'office', attachedBy: '梁砚秋' })])
    const taskOf = async () => (await (await t.as(t.cast.clerk)).get(`/api/tasks/${id}`)).body
    const matterOf = async (who: string) => (await (await t.as(who)).get(`/api/requests/${requestId}`)).body
    expect([namesIn(await taskOf()), namesIn((await taskOf()).request)]).toEqual([[letter.name], []])
    expect(namesIn(await matterOf(t.cast.officer))).toEqual([letter.name])
    expect((await read(t.cast.clerk, requestId, file.id)).body).toBe(letter.bytes.toString())
    expect([namesIn(await matterOf(t.cast.contact)), (await read(t.cast.contact, requestId, file.id)).status]).toEqual([[], 404])
    expect(JSON.stringify(await matterOf(t.cast.contact))).not.toContain(letter.name)
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '已核定，见通知书。' })
    expect(namesIn(await matterOf(t.cast.contact))).toEqual([letter.name])
    expect((await read(t.cast.contact, requestId, file.id)).status).toBe(200)
    const row = (await historyOf(t, 'task.fileAttached')).find(one => one.subject_id === id)
    expect([row?.public, row?.actor_name]).toEqual([false, '梁砚秋'])
  })

  it('stays closed to the other departments of the matter; what the enterprise attached is open to all of them', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    const other = await handTask(t, requestId, { unitId: street })
    const ofEnterprise = (
      await (await t.as(t.cast.contact)).upload(`/api/requests/${requestId}/files`, { ...letter, name: '租赁合同.txt' })
    ).body
    const ofTask = (await attach(t.cast.clerk, id)).body
    expect((await read(t.cast.streetHead, requestId, ofEnterprise.id)).status).toBe(200)
    expect((await read(t.cast.streetHead, requestId, ofTask.id)).status).toBe(404)
    const { body } = await (await t.as(t.cast.streetHead)).get(`/api/tasks/${other.id}`)
    expect([namesIn(body), namesIn(body.request)]).toEqual([[], ['租赁合同.txt']])
  })
})

import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let handed: string
let finished: string
beforeAll(async () => {
  t = await testApp()
  handed = (await aHandedTask(t)).id
  finished = (await aFinishedTask(t)).id
})
afterAll(() => t.close())

const urge = async (who: string | null, ids: string[], key?: string) =>
  (await t.as(who)).post('/api/tasks/urgings', { ids, words: '请尽快反馈。' }, key)
const urgings = async () =>
  (await t.db.selectFrom('task_urging').select(['task_id', 'words']).execute()).filter(row => row.task_id === handed)

describe('urgeTasks', () => {
  it('refuses a stranger (401), and none (400)', async () => {
    expect((await urge(null, [handed])).status).toBe(401)
    expect((await urge(t.cast.officer, [])).status).toBe(400)
  })

  it('is for those who hand out or lead: 403', async () => {
    for (const who of ['clerk', 'head', 'contact'] as const) expect((await urge(t.cast[who], [handed])).status).toBe(403)
  })

  it('urges each that is with its unit, says of each other why not, and once for the same key', async () => {
    const key = randomUUID()
    const { status, body } = await urge(t.cast.officer, [handed, finished, never], key)
    expect([status, body.done]).toEqual([200, 1])
    expect(body.rows).toEqual([
      { id: handed, refused: null },
      { id: finished, refused: { code: expect.any(String), sentence: expect.stringContaining('办结') } },
      { id: never, refused: { code: 'notFound', sentence: expect.any(String) } },
    ])
    expect((await urge(t.cast.officer, [handed, finished, never], key)).body).toEqual(body)
    expect(await urgings()).toEqual([{ task_id: handed, words: '请尽快反馈。' }])
    const { rows } = (await (await t.as(t.cast.clerk)).get('/api/notices')).body
    expect(rows.filter((row: { kind: string }) => row.kind === 'task.urged')).toHaveLength(1)
  })

  it('urges nothing of another’s: each is not there', async () => {
    const { body } = await urge(t.cast.foreignOfficer, [handed])
    expect(body).toMatchObject({ done: 0, rows: [{ id: handed, refused: { code: 'notFound' } }] })
    expect(await urgings()).toHaveLength(1)
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let request: Awaited<ReturnType<typeof aFiledRequest>>
beforeAll(async () => {
  t = await testApp()
  request = await aFiledRequest(t)
  t.travel({ hours: 30 })
})
afterAll(() => t.close())

const ask = async (who: string | null, at?: Temporal.Instant) =>
  (await t.as(who)).get(`/api/overdue?limit=100${at ? `&at=${encodeURIComponent(at.toString())}` : ''}`)
const kinds = async (who: string, at?: Temporal.Instant) => (await ask(who, at)).body.rows.map((row: { kind: string }) => row.kind)

describe('listOverdue', () => {
  it('is for ministers and leaders', async () => {
    expect((await ask(null)).status).toBe(401)
    expect((await (await t.as(t.cast.leader)).get('/api/overdue?at=yesterday')).status).toBe(400)
    expect((await ask(t.cast.officer)).status).toBe(403)
  })

  it('shows what is late, as the board counts it', async () => {
    for (const who of [t.cast.minister, t.cast.otherMinister, t.cast.leader]) {
      const { lateTotal } = (await (await t.as(who)).get('/api/team')).body
      expect((await ask(who)).body.total).toBe(lateTotal)
    }
    expect((await ask(t.cast.minister)).body.rows).toMatchObject([
      { kind: 'answer', requestId: request.id, stoppedAt: null, holderName: '陈若溪' },
    ])
    expect(await kinds(t.cast.otherMinister)).toEqual([])
  })

  it('at a moment in the past shows what was late then, whatever was done since', async () => {
    const then = t.now()
    t.travel({ minutes: 1 })
    const before = Temporal.Instant.from(request.clocks[0]?.startedAt ?? '')
    await act(t, t.cast.officer, `/api/requests/${request.id}/replies`, { words: '王经理您好：迟了。', seen: request.lastMessageId })
    t.travel({ hours: 24 })
    expect(await kinds(t.cast.leader)).toEqual([])
    expect((await ask(t.cast.leader, then)).body.rows).toMatchObject([
      { kind: 'answer', requestId: request.id, stoppedAt: then.add({ minutes: 1 }).toString() },
    ])
    expect(await kinds(t.cast.leader, before.add({ hours: 23 }))).toEqual([])
    expect(await kinds(t.cast.leader, before.add({ hours: 25 }))).toEqual(['answer'])
    expect(await kinds(t.cast.leader, before.subtract({ hours: 1 }))).toEqual([])
  })

  it('knows nothing of what is to come', async () => {
    const { at } = (await ask(t.cast.leader, t.now().add({ hours: 24 * 365 }))).body
    expect(at).toBe(t.now().toString())
    expect((await findOne(t, request.id)).status).toBe('replied')
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { statementsOf } from '@yigen/testing/statements.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** What PostgreSQL is sent from the request to its answer, a first one having read what is kept (calendar, ladder). */
async function sent(who: string, path: string, body: unknown): Promise<string[]> {
  const caller = await t.as(who)
  return statementsOf(t.pool, async () => {
    const answer = await caller.post(path, body)
    expect([answer.status, answer.body]).toEqual([expect.toBeOneOf([200, 201]), expect.anything()])
  })
}

const most = 8
const filing = () => ({ enterpriseId: t.cast.enterprise, body: '装修下周完工，想先做二次消防验收，可以吗？', serviceCode: null })
const units = ['440105-tax', '440105-housing', '440105-education', '440105-fire', '440105-urban']
const tasks = () => units.map(unitId => ({ unitId, asked: '分段验收是否可行？', promise: { amount: 2, unit: 'workingDays' } }))

describe('a write is eight statements at most, the session and the transaction with them', () => {
  beforeAll(() => aFiledRequest(t))

  it('replyToRequest', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    const statements = await sent(t.cast.officer, `/api/requests/${id}/replies`, { words: '两条路同时走。', seen: lastMessageId })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  })

  it('settleRequest', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    const statements = await sent(t.cast.officer, `/api/requests/${id}/settlement`, { words: '可以先验。', seen: lastMessageId })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  })

  it('fileRequest, by the enterprise and for it', async () => {
    for (const [who, more] of [
      [t.cast.contact, {}],
      [t.cast.officer, { source: 'call', receivedAt: t.now().toString() }],
    ] as const) {
      const statements = await sent(who, '/api/requests', { ...filing(), ...more })
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
    }
  })

  it('fileRequest takes its number last: who files at the same moment waits for one statement and the commit', async () => {
    const statements = await sent(t.cast.contact, '/api/requests', filing())
    expect(statements.map(text => /\bcounter\b/.test(text))).toEqual([...Array(statements.length - 2).fill(false), true, false])
  })

  it('handToUnit, five units at once', async () => {
    const { id } = await aFiledRequest(t)
    const statements = await sent(t.cast.officer, `/api/requests/${id}/tasks`, { tasks: tasks() })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { after, aPlanInForce, days, milestone, officer, unit } from '@yigen/testing/plans.ts'
import { aProject, everythingShown } from '@yigen/testing/projects.ts'
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

  it('recordProgress, of every kind', async () => {
    const { id } = await aProject(t)
    for (const kind of ['progress', 'note', 'risk']) {
      const statements = await sent(t.cast.officer, `/api/projects/${id}/progress`, { kind, words: '消防提前介入定在周五。' })
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
    }
  })

  it('passGate', async () => {
    const { id } = await aProject(t)
    await everythingShown(t, id, 'talks')
    const statements = await sent(t.cast.officer, `/api/projects/${id}/gate`, { gate: 'talks' })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  })
})

describe('finishMilestone needs more: its plan is read once it is taken and again as it stands without it, and the forecast is kept', () => {
  const finishing = 9
  /** the unit and its people, the milestone, its task with two clocks, its due time and its task's name */
  const startingUnit = 3

  const finished = async (lag: number) => {
    const [needs, check] = [milestone('需求确认', officer, days(2)), milestone('资格核查', unit(), days(3))]
    await aPlanInForce(t, { milestones: [needs, { ...check, predecessors: [after(needs, lag)] }] })
    const statements = await sent(t.cast.officer, `/api/milestones/${needs.id}/finish`, { words: '需求已确认，双方签字。' })
    return { count: statements.length, text: statements.join('\n') }
  }

  it('where the next one starts on another day', async () => {
    const { count, text } = await finished(1)
    expect(count, text).toBeLessThanOrEqual(finishing + 1)
  })

  it('where the next one starts with it as a task of its unit', async () => {
    const { count, text } = await finished(0)
    expect(count, text).toBeLessThanOrEqual(finishing + startingUnit)
  })
})

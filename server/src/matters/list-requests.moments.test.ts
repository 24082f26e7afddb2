import { clockState } from '@yigen/domain/clocks/clock.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Clock = { startedAt: string; dueAt: string }
const readClock = ({ startedAt, dueAt }: Clock) => ({
  startedAt: Temporal.Instant.from(startedAt),
  dueAt: Temporal.Instant.from(dueAt),
  stoppedAt: null,
})

it('what is late or due soon in a list, a figure or a count is what its clock says, to the microsecond (R9.1)', async () => {
  const { id } = await aFiledRequest(t)
  const task = await handTask(t, id)
  const [answer, ofTask] = [(await rows('state=open'))[0]?.clock, task.clock].map(clock => readClock(clock as Clock))
  for (const [clock, asked] of [
    [answer, { late: 'overdue', soon: 'soon' }],
    [ofTask, null],
  ] as const)
    for (const microseconds of [-4 * 3600e6 - 1, -4 * 3600e6, -1, 0, 1]) {
      if (!clock) throw new Error('two clocks run')
      const now = t.travel(clock.dueAt.add({ microseconds }))
      const state = clockState(clock, now)
      if (asked) {
        expect([(await rows('state=overdue')).length === 1, (await rows('state=soon')).length === 1]).toEqual([
          state === 'over',
          state === 'soon',
        ])
        expect((await (await t.as(t.cast.officer)).get(`/api/enterprises/${t.cast.enterprise}`)).body.overdue).toBe(
          state === 'over' ? 1 : 0,
        )
        expect((await (await t.as(t.cast.officer)).get('/api/today')).body.figures.overdue).toBe(state === 'over' ? 1 : 0)
      } else {
        const late = (await (await t.as(t.cast.clerk)).get('/api/tasks?state=overdue')).body
        expect([late.rows.length, late.counts.overdue]).toEqual(state === 'over' ? [1, 1] : [0, 0])
      }
    }
})

async function rows(query: string): Promise<{ clock: Clock }[]> {
  return (await (await t.as(t.cast.officer)).get(`/api/requests?${query}`)).body.rows
}

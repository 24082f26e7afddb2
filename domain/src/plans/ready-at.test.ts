import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import type { Predecessor } from './plan-graph.ts'
import { isToStart, readyAt, startsByHand } from './ready-at.ts'
import { workScale } from './work-scale.ts'

const adopted = moment('2026-09-21 10:00')
const scale = workScale(official, adopted)
const at = (text: string) => moment(text).epochMilliseconds
const after = (id: string, lag = 0): Predecessor => ({ id, link: 'finishStart', lag })
const ready = (predecessors: Predecessor[], actuals: Record<string, { startedAt?: number; finishedAt?: number }>) =>
  readyAt(scale, predecessors, new Map(Object.entries(actuals)), adopted.epochMilliseconds)

describe('a milestone may start (R15.2)', () => {
  it('when its version is adopted, where it waits for nothing', () => expect(ready([], {})).toBe(adopted.epochMilliseconds))

  it('at the latest of its predecessors with their lags, over holidays and make-up days', () => {
    const actuals = {
      a: { startedAt: at('2026-09-22 09:00'), finishedAt: at('2026-09-24 10:00') },
      b: { startedAt: at('2026-09-22 09:00') },
    }
    expect(ready([after('a')], actuals)).toBe(at('2026-09-24 10:00'))
    expect(ready([after('a', 1)], actuals)).toBe(at('2026-09-28 09:00'))
    expect(ready([after('a'), { id: 'b', link: 'startStart', lag: 5 }], actuals)).toBe(at('2026-09-30 09:00'))
  })

  it('not before all of them have come', () => {
    expect(ready([after('a')], {})).toBeNull()
    expect(ready([after('a')], { a: { startedAt: at('2026-09-22 09:00') } })).toBeNull()
    expect(ready([{ id: 'a', link: 'startStart', lag: 0 }], { a: { startedAt: at('2026-09-22 09:00') } })).toBe(at('2026-09-22 09:00'))
  })

  it('never before its version was adopted, whatever came long before', () => {
    expect(ready([after('a')], { a: { startedAt: at('2026-09-01 09:00'), finishedAt: at('2026-09-02 09:00') } })).toBe(
      adopted.epochMilliseconds,
    )
  })

  it('with a negative lag by hand: that one holds nothing back, the others do', () => {
    expect([startsByHand([after('a')]), startsByHand([after('a'), after('b', -2)])]).toEqual([false, true])
    expect(ready([after('a', -2)], {})).toBe(adopted.epochMilliseconds)
    expect(ready([after('a', -2), after('b')], {})).toBeNull()
  })

  it('is to be started by hand once the forecast has it begin, and all else it waits for has come', () => {
    const now = at('2026-09-24 10:00')
    const toStart = (ready: number | null, forecastStart: number, lag = -2) => isToStart([after('a', lag)], { ready, forecastStart }, now)
    expect([toStart(now, now), toStart(null, now), toStart(now, now + 1), toStart(now, now, 2)]).toEqual([true, false, false, false])
  })
})

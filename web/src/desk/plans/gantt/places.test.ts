import { moment, official } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import { describe, expect, it } from 'vitest'
import { axisOf } from './axis.ts'
import { axisDays } from './axis-days.ts'
import { amountTo } from './drag-to.ts'
import type { DrawnMilestone } from './drawn-milestone.ts'
import { fittingLabels, landingPlaces } from './label-places.ts'
import { steady } from './steady.ts'

const ms = (text: string) => moment(text).epochMilliseconds

describe('a bar drawn out by its end', () => {
  const axis = axisOf(axisDays(official, ms('2026-09-21 09:00'), ms('2026-12-31 18:00')), official.workingTime, 10)
  const scale = workScale(official, moment('2026-09-21 00:00'))
  const startAt = ms('2026-09-29 18:00')
  const over = (date: string) => axis.x(ms(`${date} 10:00`))

  it('takes so many workdays as end on the day at the pointer, the holiday not counted and the Saturday that is worked counted', () => {
    expect(amountTo(scale, axis, { startAt, unit: 'workingDays' }, over('2026-10-10'))).toBe(
      scale.workdays(startAt, ms('2026-10-10 10:00')),
    )
    const due = scale.dueAt(startAt, {
      amount: amountTo(scale, axis, { startAt, unit: 'workingDays' }, over('2026-10-13')),
      unit: 'workingDays',
    })
    expect(due).toBe(ms('2026-10-13 18:00'))
  })

  it('takes calendar days and working hours up to that day', () => {
    const days = amountTo(scale, axis, { startAt, unit: 'calendarDays' }, over('2026-10-13'))
    expect(scale.dueAt(startAt, { amount: days, unit: 'calendarDays' })).toBe(ms('2026-10-14 00:00'))
    const hours = amountTo(scale, axis, { startAt, unit: 'workingHours' }, over('2026-10-13'))
    expect(scale.dueAt(startAt, { amount: hours, unit: 'workingHours' })).toBe(ms('2026-10-13 18:00'))
  })

  it('is no less than nothing when drawn back before its start', () => {
    expect(amountTo(scale, axis, { startAt, unit: 'workingDays' }, 0)).toBeLessThan(1)
  })
})

describe('labels over the axis', () => {
  it('stand where there is room, the first ones first', () => {
    const labels = [
      { x: 10, width: 40 },
      { x: 100, width: 40 },
      { x: 130, width: 40 },
      { x: 200, width: 40 },
    ]
    expect(fittingLabels(labels, [[180, 220]], 400).map(({ x }) => x)).toEqual([100])
  })

  it('of the landing stand to both sides of their lines, and none over another', () => {
    const at = (x: number) => ({ x, width: 56 })
    expect(landingPlaces([at(300), at(330)], 400).map(({ x, side }) => [x, side])).toEqual([
      [330, 'right'],
      [300, 'left'],
    ])
    expect(landingPlaces([at(380), at(390)], 400).map(({ x, side }) => [x, side])).toEqual([[390, 'left']])
  })
})

describe('rows that stay as they are', () => {
  const one = {
    id: '1',
    now: { startAt: 1, finishAt: 2, latestFinish: 3, slackDays: 0, critical: true },
    deviations: [],
    predecessors: [],
  } as unknown as DrawnMilestone

  it('are the same things, so that they are not drawn anew', () => {
    const again = { ...one, now: { ...one.now } } as DrawnMilestone
    expect(steady([one], [again], ({ id }) => id)[0]).toBe(one)
    const moved = { ...one, now: { ...one.now, finishAt: 4 } } as DrawnMilestone
    expect(steady([one], [moved], ({ id }) => id)[0]).toBe(moved)
  })
})

import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import type { MilestoneGate, PlanTemplate } from '../plan-template.ts'
import { schedule } from '../schedule.ts'
import { workScale } from '../work-scale.ts'
import { factory } from './factory.ts'
import { headquarters } from './headquarters.ts'
import { office } from './office.ts'
import { rdCentre } from './rd-centre.ts'
import { shop } from './shop.ts'

// Adopted on 2026-09-21, which does not count: working hours run from 9:00 of the day after.
const adopted = moment('2026-09-21 18:00')
const scale = workScale(official, adopted)
const dateOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('+08:00').toPlainDate().toString()

/** Reckoned by hand beside the texts that the promises come from. */
const expected = [
  [office, 66, '2026-12-29', ['10-20', '10-26', '10-29', '12-28'], '1 2 3 4 7 8 20 21 24 28'],
  [rdCentre, 75, '2027-01-12', ['09-29', '09-30', '10-10', '01-11'], '1 2 4 6 7 8 9 10 12 13 14 24 25'],
  [factory, 166, '2027-05-24', ['10-30', '11-05', '11-05', '03-17'], '1 2 3 7 13 19 20 21 24 28 29 31 32 33'],
  [headquarters, 154, '2027-05-06', ['11-27', '12-02', '12-03', '05-05'], '1 2 4 6 8 19 20 21 23 24 25 32 36'],
  [shop, 103, '2027-02-23', ['10-16', '10-21', '10-22', '01-15'], '1 2 3 5 10 11 12 14 18 26 28 29 30 31'],
] as const satisfies readonly (readonly [PlanTemplate, number, string, readonly string[], string])[]

const gates: MilestoneGate[] = ['signed', 'registered', 'invoicing', 'staffed']

describe.each(expected)('the template $name', (template, workdays, lands, gateDays, critical) => {
  const { rows, landsAt } = schedule(scale, template.milestones, { beginsAt: adopted.epochMilliseconds })

  it('lands on the day that its promises come to', () => {
    expect([dateOf(landsAt), scale.workdays(adopted.epochMilliseconds, landsAt)]).toEqual([lands, workdays])
  })

  it('has all that belongs to a gate on its day', () => {
    const done = gates.map(gate => rows.filter((_, place) => template.milestones[place]?.gate === gate).map(({ finishAt }) => finishAt))
    expect(done.map(each => dateOf(Math.max(...each)).slice(5))).toEqual(gateDays)
  })

  it('says which milestones have no slack', () => {
    expect(template.milestones.flatMap(({ id }, place) => (rows[place]?.critical ? [id] : [])).join(' ')).toBe(critical)
  })
})

import { moment, official } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { describe, expect, it } from 'vitest'
import { byDate } from '../list/by-date.ts'
import { axisOf } from './axis.ts'
import { axisDays } from './axis-days.ts'
import { barsOf } from './bars.ts'
import { draftsPath } from './drafts-path.ts'
import type { DrawnMilestone, Forecast } from './drawn-milestone.ts'
import { gateEnds } from './gate-ends.ts'
import { groupsOf } from './groups.ts'
import { linksOf } from './links.ts'
import { heightOf, rowsOf, rowsWithin } from './rows.ts'

const ms = (text: string) => moment(text).epochMilliseconds
const now = ms('2026-11-25 09:42')
const forecast = (from: string, until: string, slackDays = 0): Forecast => ({
  startAt: ms(`${from} 18:00`),
  finishAt: ms(`${until} 18:00`),
  latestFinish: ms(`${until} 18:00`) + slackDays * 86_400_000,
  slackDays,
  critical: slackDays === 0,
})
const milestone = (id: string, changed: Partial<DrawnMilestone> = {}): DrawnMilestone => ({
  id,
  number: Number(id),
  name: `m${id}`,
  owner: { kind: 'unit', unitId: 'u', name: '区住建局' },
  promise: { amount: 5, unit: 'workingDays' },
  promised: null,
  predecessors: [],
  gate: 'signed',
  status: 'waiting',
  planned: null,
  now: forecast('2026-11-27', '2026-12-04'),
  draft: null,
  due: null,
  lateDays: 0,
  deviations: [],
  what: 'same',
  ...changed,
})
const kinds = (one: DrawnMilestone) => barsOf(one, now).map(({ kind }) => kind)

describe('the bars of a milestone', () => {
  it('are plan and forecast of one that waits, with its slack', () => {
    expect(kinds(milestone('1', { planned: forecast('2026-11-24', '2026-12-01') }))).toEqual(['plan', 'todo'])
    expect(kinds(milestone('1', { now: forecast('2026-11-27', '2026-12-04', 7) }))).toEqual(['todo', 'slack'])
  })

  it('are what is used and what is left of one that runs', () => {
    const runs = milestone('1', { status: 'running', now: forecast('2026-11-23', '2026-12-01'), due: ms('2026-12-01 18:00') })
    expect(barsOf(runs, now).map(({ kind, from }) => [kind, from])).toEqual([
      ['used', ms('2026-11-23 18:00')],
      ['rest', now],
    ])
  })

  it('are red only past a clock of ours', () => {
    const late = { status: 'running', now: forecast('2026-11-10', '2026-11-27'), due: ms('2026-11-24 18:00') } as const
    expect(kinds(milestone('1', late))).toEqual(['used', 'over'])
    expect(kinds(milestone('1', { ...late, owner: { kind: 'outside', unitId: null, name: '市规划' } }))).toEqual(['used', 'late'])
    expect(kinds(milestone('1', { ...late, due: ms('2026-11-26 18:00') }))).toEqual(['used', 'rest', 'late'])
  })

  it('are done of one that is finished, and a draft beside', () => {
    expect(kinds(milestone('1', { status: 'finished', now: forecast('2026-11-10', '2026-11-20', 3) }))).toEqual(['done'])
    expect(kinds(milestone('1', { draft: forecast('2026-11-27', '2026-12-02') }))).toEqual(['todo', 'draft'])
  })
})

describe('the gates', () => {
  it('are passed with the milestone of theirs that ends last', () => {
    const later = milestone('2', { now: forecast('2026-12-04', '2026-12-10') })
    expect([...gateEnds([milestone('1'), later, milestone('3', { gate: 'taxed' })])]).toEqual([
      ['2', 'signed'],
      ['3', 'taxed'],
    ])
  })
})

const done = milestone('2', { status: 'finished', now: forecast('2026-11-10', '2026-11-20', 9) })
const many = Array.from({ length: 80 }, (_, n) =>
  milestone(String(n + 1), {
    gate: n < 40 ? 'signed' : 'taxed',
    now: forecast('2026-11-27', '2026-12-04', n % 4),
    status: n % 8 === 0 ? 'finished' : 'waiting',
  }),
)
const shown = { opened: new Set<never>(), whole: new Set<never>(), fits: null }

describe('the rows', () => {
  it('are the milestones of each group below its head', () => {
    const rows = rowsOf(groupsOf([milestone('1'), done, milestone('3', { gate: 'taxed' })], now), {
      ...shown,
      opened: new Set(['signed', 'taxed']),
    })
    expect(rows.map(({ key, top }) => [key, top])).toEqual([
      ['signed', 0],
      ['1', 32],
      ['2', 60],
      ['taxed', 88],
      ['3', 120],
    ])
    expect(heightOf(rows)).toBe(148)
  })

  it('of a large plan begin with what is critical and open, the others in one row until all are asked for', () => {
    const groups = groupsOf(many, now)
    const folded = rowsOf(groups, { ...shown, opened: new Set(['signed']) })
    expect(folded.map(({ kind }) => kind)).toEqual(['group', ...Array(5).fill('milestone'), 'rest', 'group'])
    expect(folded.find(({ kind }) => kind === 'rest')).toMatchObject({ finished: 5, open: 30 })
    expect(rowsOf(groups, { ...shown, opened: new Set(['signed']), whole: new Set(['signed']) })).toHaveLength(42)
  })

  it('are those that a filter leaves', () => {
    const rows = rowsOf(groupsOf(many, now), { ...shown, opened: new Set(['signed', 'taxed']), fits: ({ id }) => id === '41' })
    expect(rows.map(({ key }) => key)).toEqual(['taxed', '41'])
  })

  it('in view are few', () => {
    const rows = rowsOf(groupsOf(many, now), { opened: new Set(['signed', 'taxed']), whole: new Set(['signed', 'taxed']), fits: null })
    const within = rowsWithin(rows, 500, 800)
    expect(within.length).toBeLessThan(24)
    expect(within.some(({ top }) => top <= 500)).toBe(true)
  })
})

describe('a group', () => {
  it('spans from the earliest start to the latest finish, and is done up to its last finished milestone', () => {
    const [group] = groupsOf([milestone('1', { now: forecast('2026-11-27', '2026-12-04', 4) }), done], now)
    expect(group).toMatchObject({ finished: 1, critical: false, slackDays: 4, doneUntil: ms('2026-11-20 18:00') })
    expect(group?.span).toEqual({ startAt: ms('2026-11-10 18:00'), finishAt: ms('2026-12-04 18:00') })
  })
})

describe('the links', () => {
  const axis = axisOf(axisDays(official, ms('2026-11-02 09:00'), ms('2026-12-31 18:00')), official.workingTime, 10)
  const waits = { predecessors: [{ id: '1', link: 'finishStart', lag: 0 }] } as const
  const rows = (...milestones: DrawnMilestone[]) => rowsOf(groupsOf(milestones, now), { ...shown, opened: new Set(['signed']) })

  it('drop straight where one starts as the other ends', () => {
    const [link] = linksOf(rows(milestone('1'), milestone('2', { ...waits, now: forecast('2026-12-04', '2026-12-08') })), axis, null)
    expect(link?.path).toMatch(/^M[\d.]+ 50V68$/)
  })

  it('go round a corner where a lag lies between', () => {
    const [link] = linksOf(rows(milestone('1'), milestone('2', { ...waits, now: forecast('2026-12-08', '2026-12-10') })), axis, null)
    expect(link?.path).toMatch(/^M[\d.]+ 50V54H[\d.]+V68$/)
  })

  it('are drawn along the critical path, and of the milestone at hand', () => {
    const loose = milestone('2', { ...waits, now: forecast('2026-12-04', '2026-12-08', 3) })
    expect(linksOf(rows(milestone('1'), loose), axis, null)).toEqual([])
    expect(linksOf(rows(milestone('1'), loose), axis, '2').map(({ kind }) => kind)).toEqual(['selected'])
  })
})

describe('the drafts in motion', () => {
  it('are one path, an outline at the row of each that moves, and none of one that does not', () => {
    const axis = axisOf(axisDays(official, ms('2026-11-02 09:00'), ms('2026-12-31 18:00')), official.workingTime, 10)
    const rows = rowsOf(groupsOf([milestone('1'), milestone('2'), milestone('3')], now), { ...shown, opened: new Set(['signed']) })
    const moved = milestone('2', { draft: forecast('2026-11-30', '2026-12-07') })
    const live = new Map([milestone('1'), moved, milestone('3')].map(one => [one.id, one]))
    const [from, width] = [axis.x(ms('2026-11-30 18:00')), axis.x(ms('2026-12-07 18:00')) - axis.x(ms('2026-11-30 18:00'))]
    expect(draftsPath(rows, live, axis)).toBe(`M${from + 1} 69h${width - 2}v8h${2 - width}z`)
    expect(draftsPath(rows, new Map(), axis)).toBe('')
  })
})

describe('the list on the phone', () => {
  it('goes by forecast: overdue, this year, the next provisional, and what is finished apart', () => {
    const over = milestone('1', { status: 'running', due: ms('2026-11-24 18:00') })
    const next = milestone('3', { now: forecast('2026-12-30', '2027-01-08') })
    const { overdue, years, finished } = byDate([next, milestone('4'), done, over], now, year => year < 2027)
    expect(overdue?.milestones.map(({ id }) => id)).toEqual(['1'])
    expect(years.map(({ year, provisional, milestones }) => [year, provisional, milestones.map(({ id }) => id)])).toEqual([
      [null, false, ['4']],
      [2027, true, ['3']],
    ])
    expect(finished.map(({ id }) => id)).toEqual(['2'])
  })
})

import { moment, official } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { reckonPlan } from '@yigen/domain/plans/plan-reckoning.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import { describe, expect, it } from 'vitest'
import type { Drafted } from '../plan-answer.ts'
import { candidatesFor } from './candidates.ts'
import { circleBy, followingOf } from './circle.ts'
import { differencesOf } from './differences.ts'
import { addedIn, changedIn, droppedIn, linkedIn, promisedIn, toggledIn, type Working } from './draft-changes.ts'
import { effectOf } from './effect.ts'
import { merged } from './merged.ts'
import { begun, done, undone } from './undoing.ts'

const milestone = (id: string, amount: number, ...after: string[]): Drafted => ({
  id,
  name: `m${id}`,
  owner: { kind: 'officer', unitId: null, name: '' },
  promise: { amount, unit: 'workingDays' },
  predecessors: after.map(each => ({ id: each, link: 'finishStart', lag: 0 })),
  gate: 'signed',
  serviceCode: null,
  materials: '',
})
/** 8 → 9 → 10 → 12, and 11 beside them. */
const plan: Working = [milestone('8', 10), milestone('9', 5, '8'), milestone('10', 2, '9'), milestone('11', 6), milestone('12', 22, '10')]
const scale = workScale(official, moment('2026-11-02 09:00'))
const now = moment('2026-11-02 09:00').epochMilliseconds
const reckoned = (working: Working) => ({
  ...reckonPlan(scale, { beginsAt: now, milestones: working, actuals: new Map(), inForce: null }, now),
  ids: working.map(({ id }) => id),
})
const of = (working: Working, id: string) => working.find(one => one.id === id)

describe('changing a draft', () => {
  it('keeps a promise within its bounds', () => {
    expect([0, 3, 10_000].map(amount => of(promisedIn(plan, '9', amount), '9')?.promise.amount)).toEqual([1, 3, 400])
    expect(promisedIn(plan, '9', 5)).toBe(plan)
  })

  it('adds a predecessor, says how it is waited for, and takes it away again', () => {
    const waits = toggledIn(plan, '10', '11')
    expect(of(waits, '10')?.predecessors.map(({ id }) => id)).toEqual(['9', '11'])
    const linked = linkedIn(waits, '10', { id: '11', link: 'startStart', lag: 2 })
    expect(of(linked, '10')?.predecessors.at(-1)).toEqual({ id: '11', link: 'startStart', lag: 2 })
    expect(differencesOf(plan, toggledIn(waits, '10', '11'))).toEqual([])
  })

  it('lets what waited for a milestone that goes wait for what that waited for', () => {
    const less = droppedIn(plan, '10')
    expect(of(less, '12')?.predecessors.map(({ id }) => id)).toEqual(['9'])
    expect(less.map(({ id }) => id)).toEqual(['8', '9', '11', '12'])
  })

  it('puts a new milestone after the one at hand', () => {
    expect(addedIn(plan, milestone('20', 1), '9').map(({ id }) => id)).toEqual(['8', '9', '20', '10', '11', '12'])
  })

  it('takes back each change, and nothing where nothing changed', () => {
    const one = done(begun(plan), promisedIn(plan, '9', 3))
    const two = done(one, promisedIn(one.now, '9', 3))
    expect(two.past).toHaveLength(1)
    expect(undone(two).now).toBe(plan)
    expect(undone(undone(two)).now).toBe(plan)
  })
})

describe('what a change moves', () => {
  it('is the landing and what follows, in workdays', () => {
    const effect = effectOf(reckoned(plan), reckoned(promisedIn(plan, '9', 3)), scale.workdays)
    expect(effect.moved).toEqual(['9', '10', '12'].map(id => ({ id, workdays: -2 })))
    expect(scale.workdays(effect.landedAt, effect.landsAt)).toBe(-2)
    expect(effect.criticalStays).toBe(true)
  })

  it('says when the critical path is another', () => {
    const effect = effectOf(reckoned(plan), reckoned(promisedIn(plan, '11', 60)), scale.workdays)
    expect(effect.criticalStays).toBe(false)
  })
})

describe('a circle', () => {
  it('is named from the milestone over what waits for it and back', () => {
    expect(circleBy(plan, '9', '12')).toEqual(['9', '10', '12', '9'])
    expect(circleBy(plan, '9', '11')).toBeNull()
    expect([...followingOf(plan, '9')]).toEqual(['10', '12'])
  })

  it('keeps a candidate in the list, off, and each other one says the landing with it', () => {
    const landsAt = (working: Working) => reckoned(working).schedule.landsAt
    const { candidates, more } = candidatesFor(plan, '9', () => true, landsAt)
    expect(candidates.map(({ id, picked, circle }) => [id, picked, circle !== null])).toEqual([
      ['8', true, false],
      ['11', false, false],
      ['10', false, true],
      ['12', false, true],
    ])
    expect(candidates[1]?.landsAt).toBe(landsAt(plan))
    expect(more).toBe(0)
  })
})

describe('two people at one draft', () => {
  const mine = promisedIn(plan, '9', 3)

  it('both keep what they changed at different places', () => {
    const theirs = addedIn(changedIn(plan, '11', { name: '用电增容' }), milestone('21', 1), '11')
    const { milestones, conflicts } = merged(plan, mine, theirs)
    expect(conflicts).toEqual([])
    expect([of(milestones, '9')?.promise.amount, of(milestones, '11')?.name, of(milestones, '21')?.id]).toEqual([3, '用电增容', '21'])
  })

  it('are asked where both changed the same, and each choice is taken', () => {
    const theirs = promisedIn(plan, '9', 6)
    const { conflicts, milestones } = merged(plan, mine, theirs)
    expect(conflicts.map(({ id, field }) => [id, field])).toEqual([['9', 'promise']])
    expect(of(milestones, '9')?.promise.amount).toBe(6)
    expect(of(merged(plan, mine, theirs, new Map([['9 promise', 'mine']])).milestones, '9')?.promise.amount).toBe(3)
  })

  it('agree where both changed it to the same', () => {
    expect(merged(plan, mine, promisedIn(plan, '9', 3)).conflicts).toEqual([])
  })

  it('are asked where one takes away what the other changed', () => {
    const gone = droppedIn(plan, '9')
    expect(merged(plan, mine, gone).conflicts.map(({ field }) => field)).toEqual(['there'])
    expect(of(merged(plan, mine, gone).milestones, '9')).toBeUndefined()
    expect(merged(plan, gone, mine, new Map([['9 there', 'mine']])).milestones.map(({ id }) => id)).toEqual(['8', '10', '11', '12'])
  })

  it('wait for nothing that the other took away', () => {
    const { milestones } = merged(plan, toggledIn(plan, '12', '11'), droppedIn(plan, '11'))
    expect(of(milestones, '12')?.predecessors.map(({ id }) => id)).toEqual(['10'])
  })

  it('a new milestone of mine stands after what it stood after', () => {
    expect(merged(plan, addedIn(plan, milestone('30', 1), '9'), plan).milestones.map(({ id }) => id)).toEqual([
      '8',
      '9',
      '30',
      '10',
      '11',
      '12',
    ])
  })
})

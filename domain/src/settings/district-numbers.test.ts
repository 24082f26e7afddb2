import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { numberBounds, numberNames, promiseOf, settingsAt, settingsFrom, standardNumbers, standardSettings } from './district-numbers.ts'
import { ChangeDistrictSettings } from './district-settings.ts'

const standard = standardSettings()
const changed = { ...standard, version: 1, numbers: { ...standardNumbers, pauseDays: 20 }, validFrom: moment('2026-11-25 09:44') }
const again = { ...changed, version: 2, validFrom: moment('2026-11-25 09:44') }

describe('what holds for what begins at a moment (R4.13)', () => {
  it.each([
    ['2024-01-01 00:00', 0],
    ['2026-11-25 09:43', 0],
    ['2026-11-25 09:44', 1],
    ['2027-01-01 00:00', 1],
  ])('at %s version %s', (at, version) => {
    expect(settingsAt([standard, changed], moment(at)).version).toBe(version)
  })

  it('is the later of two that hold from the same minute on', () => {
    expect(settingsAt([standard, changed, again], moment('2026-11-25 09:44')).version).toBe(2)
  })

  it('is never from before every server has heard of it: from a whole minute, one at least from now', () => {
    expect(settingsFrom(moment('2026-11-25 09:42'))).toEqual(moment('2026-11-25 09:43'))
    expect(settingsFrom(moment('2026-11-25 09:42').add({ milliseconds: 1 }))).toEqual(moment('2026-11-25 09:44'))
  })
})

describe('the numbers', () => {
  it('are within their bounds as the product brings them, and what is sent stays within', () => {
    const asSent = { workingTime: [...standard.workingTime], numbers: standardNumbers, seen: 0 }
    expect(ChangeDistrictSettings.safeParse(asSent).success).toBe(true)
    for (const name of numberNames)
      for (const value of [numberBounds[name].least - 1, numberBounds[name].most + 1])
        expect(ChangeDistrictSettings.safeParse({ ...asSent, numbers: { ...standardNumbers, [name]: value } }).success).toBe(false)
  })

  it('have none that changes the promise of 24 hours', () => {
    expect(numberNames.filter(name => /answer/i.test(name))).toEqual([])
  })

  it('give the promises of what is numbered', () => {
    expect(promiseOf.unclassified({ ...standardNumbers, unclassifiedDays: 7 })).toEqual({ amount: 7, unit: 'workingDays' })
    expect(promiseOf.release(standardNumbers)).toEqual({ amount: 4, unit: 'workingHours' })
    expect(promiseOf.appeal(standardNumbers)).toEqual({ amount: 5, unit: 'workingDays' })
    expect(promiseOf.acceptance(standardNumbers)).toEqual({ amount: 4, unit: 'workingHours' })
  })
})

import { creditCodeFault } from '@yigen/domain/enterprises/credit-code.ts'
import { Period } from '@yigen/domain/enterprises/fact.ts'
import { rosterKindNames } from '@yigen/domain/imports/roster-kinds.ts'
import { describe, expect, it } from 'vitest'
import { makeCreditCode } from './credit-code.ts'
import { makeEnterprises } from './enterprises.ts'
import { people } from './people.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const enterprises = makeEnterprises(7, now)

describe('the demonstration’s register', () => {
  it('has 300 enterprises, 24 of them in formation and 20 without an officer', () => {
    expect(enterprises).toHaveLength(300)
    expect(enterprises.filter(({ code }) => code === null)).toHaveLength(24)
    expect(enterprises.filter(({ officer }) => officer === null)).toHaveLength(20)
  })

  it('names every enterprise, person and phone once', () => {
    const contacts = enterprises.flatMap(one => one.contacts)
    for (const list of [
      enterprises.map(one => one.name),
      enterprises.map(one => one.shortName),
      contacts.map(one => one.phone),
      contacts.map(one => one.name),
    ])
      expect(new Set(list).size).toBe(list.length)
    expect(contacts.every(({ name, phone }) => name.length >= 2 && /^139-0000-\d{4}$/.test(phone))).toBe(true)
  })

  it('gives valid credit codes, each once', () => {
    const codes = enterprises.flatMap(({ code }) => (code ? [code] : []))
    expect(codes.filter(code => creditCodeFault(code) !== null || !code.startsWith('91440105'))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
    expect(makeCreditCode(0)).not.toBe(makeCreditCode(29_790))
    expect(() => makeCreditCode(29_791)).toThrow(RangeError)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(JSON.stringify(makeEnterprises(7, now))).toBe(JSON.stringify(enterprises))
    expect(JSON.stringify(makeEnterprises(8, now))).not.toBe(JSON.stringify(enterprises))
  })

  it('holds facts of known kinds, one value each, none from after now', () => {
    for (const { facts } of enterprises)
      for (const { kind, period, number, words, day } of facts) {
        expect(rosterKindNames).toContain(kind)
        expect(Period.safeParse(period).success).toBe(true)
        expect([number, words, day].filter(value => value !== undefined)).toHaveLength(1)
        expect(period <= '2026-11-25').toBe(true)
        if (number !== undefined) expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
      }
  })

  it('assigns only to officers, after the enterprise was recorded and before now', () => {
    const officers = new Set(people.filter(({ roles }) => roles.includes('officer')).map(({ login }) => login))
    for (const { officer, recordedAt, assignedAt, firstContactAt } of enterprises) {
      expect(Temporal.Instant.compare(recordedAt, now)).toBeLessThan(0)
      if (officer === null) continue
      expect(officers).toContain(officer)
      if (!assignedAt || !firstContactAt) throw new Error('an officer without a beginning')
      expect(Temporal.Instant.compare(recordedAt, assignedAt)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(assignedAt, firstContactAt)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(firstContactAt, now)).toBeLessThanOrEqual(0)
    }
  })
})

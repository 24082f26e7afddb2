import { rolesClash } from '@yigen/domain/members/role.ts'
import { standardDepartments } from '@yigen/server/organisations/standard-departments.ts'
import { catalogue } from '@yigen/server/services/catalogue.ts'
import { describe, expect, it } from 'vitest'
import { makeLeaves, onDuty } from './leaves.ts'
import { officers, people } from './people.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')

describe('the demonstration’s people', () => {
  it('names everybody once, by login, name and phone', () => {
    for (const list of [people.map(one => one.login), people.map(one => one.name), people.map(one => one.phone)])
      expect(new Set(list).size).toBe(list.length)
    expect(people.every(({ phone }) => /^138-0000-\d{4}$/.test(phone))).toBe(true)
  })

  it('puts everybody into a unit that exists, with roles that do not clash (R1.2)', () => {
    const units = new Set(standardDepartments.map(({ key }) => key))
    for (const { unit, roles } of people) {
      expect(units.has(unit) || /^440105(0(0[1-9]|1[0-8]))?$/.test(unit)).toBe(true)
      expect(rolesClash(roles)).toBe(false)
    }
  })

  it('gives each of the twelve officers a minister and a deputy other than themselves', () => {
    const logins = new Set(people.map(({ login }) => login))
    expect(officers).toHaveLength(12)
    for (const { login, minister, deputy } of officers) {
      expect(logins).toContain(minister)
      expect(logins).toContain(deputy)
      expect(deputy).not.toBe(login)
    }
  })

  it('has one officer away now, one later, one back, each covered by the standing deputy (R3.3)', () => {
    const leaves = makeLeaves(now)
    const when = leaves.map(({ from, until }) => [Temporal.Instant.compare(from, now), Temporal.Instant.compare(until, now)].join())
    expect(when.toSorted()).toEqual(['-1,-1', '-1,1', '1,1'])
    for (const { member, coveredBy } of leaves) expect(officers.find(({ login }) => login === member)?.deputy).toBe(coveredBy)
    expect(onDuty(leaves, 'officer04', now)).toBe('officer01')
    expect(onDuty(leaves, 'officer02', now)).toBe('officer02')
  })

  it('leads every item of the catalogue by a department that exists', () => {
    const units = standardDepartments.map(({ key }) => key)
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
    for (const { leadUnit, helpingUnits, materialsZh, materialsEn } of catalogue) {
      expect(units).toEqual(expect.arrayContaining([leadUnit, ...helpingUnits]))
      expect(materialsEn).toHaveLength(materialsZh.length)
    }
  })
})

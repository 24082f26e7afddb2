import { describe, expect, it } from 'vitest'
import { administratorRoles, type roles } from './role.ts'
import { isSight, opens, relationOf, rolesThatSee, sightOf, standings } from './sight.ts'

const one = (role: (typeof roles)[number], unitLevel: 'street' | 'department' = 'department') => ({ roles: [role], unitLevel })

describe('what a role opens (R11.1, R11.2)', () => {
  it('to an officer what they hold and cover, of the district the register', () => {
    expect(sightOf(one('officer'), ['own', 'district'])).toBe('whole')
    expect(sightOf(one('officer'), ['covered', 'district'])).toBe('whole')
    expect(sightOf(one('officer'), ['unit', 'district'])).toBe('line')
  })

  it('to a minister the team and what nobody has, to a head the unit’s, to a leader everything', () => {
    expect(sightOf(one('minister'), ['team', 'district'])).toBe('whole')
    expect(sightOf(one('minister'), ['unassigned', 'district'])).toBe('whole')
    expect(sightOf(one('minister'), ['unit', 'district'])).toBe('line')
    expect(sightOf(one('head'), ['unit', 'district'])).toBe('whole')
    expect(sightOf(one('head'), ['district'])).toBeNull()
    expect(sightOf(one('leader'), ['district'])).toBe('whole')
  })

  it('to a street’s people how matters stand on its ground, to no other unit’s', () => {
    for (const role of ['clerk', 'head'] as const) {
      expect(sightOf(one(role, 'street'), ['ground', 'district'])).toBe('state')
      expect(sightOf(one(role), ['ground', 'district'])).toBeNull()
    }
  })

  it('to a contact their own alone, to administrators nothing however they stand (R1.5)', () => {
    expect(sightOf(one('contact'), ['contact', 'district'])).toBe('whole')
    expect(sightOf(one('contact'), ['own', 'team', 'unit', 'ground', 'district'])).toBeNull()
    for (const role of administratorRoles) expect(sightOf(one(role, 'street'), standings)).toBeNull()
  })

  it('by the role that sees most, where somebody has several', () => {
    expect(sightOf({ roles: ['clerk', 'officer'], unitLevel: 'street' }, ['ground', 'district'])).toBe('state')
    expect(sightOf({ roles: [], unitLevel: 'street' }, standings)).toBeNull()
  })
})

describe('as whom one acts', () => {
  it('is the strongest of what the roles make of it', () => {
    expect(relationOf(one('officer'), ['own', 'district'])).toBe('officer')
    expect(relationOf(one('officer'), ['covered'])).toBe('deputy')
    expect(relationOf({ roles: ['minister', 'leader'], unitLevel: 'district' }, ['team', 'district'])).toBe('minister')
    expect(relationOf(one('head'), ['unit', 'district'])).toBe('other')
    expect(relationOf(one('contact'), ['contact'])).toBe('enterprise')
  })
})

it('opening more opens less as well', () => {
  expect([isSight('whole', 'line'), isSight('line', 'state'), isSight(null, 'line')]).toEqual([true, false, false])
  expect(opens(one('leader'), 'district', 'state')).toBe(true)
  expect([rolesThatSee('asked'), rolesThatSee('held')]).toEqual([['officer'], ['head']])
})

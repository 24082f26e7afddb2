import { describe, expect, it } from 'vitest'
import { type About, type Change, concerns, isItself, isOld, some } from './about.ts'

const page: About = { of: ['request', 'task'], within: { request: 'r1' } }
const list: About = { of: ['request'] }
const ofEnterprise: About = { of: ['request'], within: { enterprise: 'e1' } }
const record: About = { of: 'all', within: { enterprise: 'e1' } }
const register: About = { of: ['enterprise'], beside: ['request'] }
const reference: About = { of: [] }

describe('an answer concerns a change', () => {
  const asked = (change: Change) =>
    Object.entries({ page, list, ofEnterprise, record, register, reference }).flatMap(([name, about]) =>
      concerns(about, change) ? [name] : [],
    )

  it('of its own subject, and the lists that hold it; of another only the lists', () => {
    expect(asked({ request: 'r1' })).toEqual(['page', 'list', 'ofEnterprise', 'record'])
    expect(asked({ request: 'r2' })).toEqual(['list', 'ofEnterprise', 'record'])
    expect(asked({ request: ['r1', 'r2'], enterprise: ['e2'] })).toEqual(['page', 'list', 'register'])
  })

  it('of what stands below its subject, wherever it is not known whose it is', () => {
    expect(asked({ task: 't1' })).toEqual(['page', 'record'])
    expect(asked({ task: 't1', request: some })).toEqual(['page', 'list', 'ofEnterprise', 'record'])
    expect(asked({ task: 't1', within: { request: 'r2', enterprise: 'e2' } })).toEqual([])
  })

  it('never of the bell alone but where it is shown', () => {
    expect(asked({ bell: some })).toEqual([])
    expect(concerns({ of: ['bell'] }, { bell: some })).toBe(true)
  })

  it('when nobody knows what changed, but for what never does', () => {
    expect(asked(null)).toEqual(['page', 'list', 'ofEnterprise', 'record', 'register'])
    expect(asked({})).toEqual([])
  })
})

describe('what is shown beside something else', () => {
  it('makes an answer old without asking it again', () => {
    expect(concerns(register, { request: 'r1' })).toBe(false)
    expect(isOld(register, { request: 'r1' })).toBe(true)
    expect(isOld(record, { request: 'r1' })).toBe(true)
    expect(isOld(register, { task: 't1' })).toBe(false)
  })
})

describe('the page of exactly what changed', () => {
  it('is known by its subject, never by a guess', () => {
    expect(isItself(page, { request: ['r2', 'r1'] })).toBe(true)
    expect(isItself(page, { task: 't1' })).toBe(false)
    expect(isItself(page, { request: 'r2' })).toBe(false)
    expect(isItself(page, null)).toBe(false)
    expect(isItself(list, { request: 'r1' })).toBe(false)
    expect(isItself(record, { fact: some, within: { enterprise: 'e1' } })).toBe(true)
  })
})

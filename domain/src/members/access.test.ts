import { describe, expect, it } from 'vitest'
import { byRelation, byRole, everyone, of, open, refusalStatus, seenInside, theOffice, whyNotAccess } from './access.ts'

const line = [{ sees: 'line' }] as const

describe('the first refusal (R12.2)', () => {
  it('is 401 for nobody, unless it stands open', () => {
    for (const access of [everyone, theOffice, byRole('minister'), of(line)]) expect(refusalStatus(access, null, true)).toBe(401)
    expect(refusalStatus(open, null, true)).toBeNull()
  })

  it('is 404 for what is not there or not seen, before 403', () => {
    const access = of(line, { relations: ['officer'] })
    expect(refusalStatus(access, { roles: ['officer'], sight: null, relations: ['officer'] }, true)).toBe(404)
    expect(refusalStatus(access, { roles: ['officer'], sight: 'whole', relations: ['officer'] }, false)).toBe(404)
    expect(refusalStatus(access, { roles: ['officer'], sight: 'line', relations: ['other'] }, true)).toBe(403)
    expect(refusalStatus(access, { roles: ['officer'], sight: 'whole', relations: ['officer'] }, true)).toBeNull()
  })

  it('is 403 for who has not the role, and for an enterprise’s people in what is the office’s', () => {
    expect(refusalStatus(byRole('minister'), { roles: ['officer'] }, true)).toBe(403)
    expect(refusalStatus(theOffice, { roles: ['contact'] }, true)).toBe(403)
    expect(refusalStatus(theOffice, { roles: [] }, true)).toBeNull()
  })
})

describe('a way', () => {
  it('holds when everything said of it does, and one is enough', () => {
    const access = of(line, { relations: ['officer'] }, { roles: ['head'], sees: 'whole' })
    expect(refusalStatus(access, { roles: ['head'], sight: 'line' }, true)).toBe(403)
    expect(refusalStatus(access, { roles: ['head'], sight: 'whole' }, true)).toBeNull()
  })

  it.for(['self', 'ofTeam', 'asked', 'covers', 'read'] as const)('asks whether it is %s', fact => {
    const access = of(seenInside, { [fact]: true })
    expect(refusalStatus(access, { roles: [] }, true)).toBe(403)
    expect(refusalStatus(access, { roles: [], [fact]: true }, true)).toBeNull()
  })
})

it('a table step × relation becomes one of access', () => {
  expect(byRelation(line, { settle: ['officer'] })).toEqual({ settle: { kind: 'noun', seenBy: line, ways: [{ relations: ['officer'] }] } })
})

it('who may is named in the language of who asks', () => {
  expect(whyNotAccess({ roles: ['clerk'], language: 'en' }, byRole('minister', 'leader'))?.blanks).toEqual({
    who: 'project minister or leader',
  })
  expect(whyNotAccess({ roles: ['contact'], language: 'zh-CN' }, theOffice)?.blanks).toEqual({ who: '机关人员' })
})

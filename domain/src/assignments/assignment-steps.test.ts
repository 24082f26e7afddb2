import { describe, expect, it } from 'vitest'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import {
  type Candidate,
  giverOf,
  whyNotAppoint,
  whyNotAssign,
  whyNotContactedAt,
  whyNotDeputy,
  whyNotGive,
  whyNotLeave,
  whyNotLeaveTimes,
  whyNotPeriod,
  whyNotRecordContact,
  whyNotSeeLeaves,
} from './assignment-steps.ts'

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  roles: ['officer'],
  state: 'active',
  ministerId: 'minister',
  ...more,
})
const asker = (memberId: string, roles: Role[], relation: Relation = 'other') => ({ memberId, roles, relation, language: 'zh-CN' as const })
const defaultMinister = asker('minister', ['minister'], 'minister')
const free = { state: 'following', officerName: null } as const

describe('the first officer (R3.1, R3.2)', () => {
  it('is given by the default minister, by a leader, or by a minister to the own team', () => {
    expect(whyNotAssign(free, candidate('officer'), defaultMinister)).toBeNull()
    expect(whyNotAssign(free, candidate('officer'), asker('leader', ['leader'], 'leader'))).toBeNull()
    expect(whyNotAssign(free, candidate('officer', { ministerId: 'other' }), asker('other', ['minister']))).toBeNull()
    expect(whyNotAssign(free, candidate('officer'), asker('other', ['minister']))?.code).toBe('mayNot')
    expect(whyNotAssign(free, candidate('officer'), asker('officer', ['officer']))?.code).toBe('mayNot')
  })

  it('is refused before it is looked for who gets it only to who could give to nobody (R12.2)', () => {
    expect(whyNotGive(asker('other', ['minister']))).toBeNull()
    expect(whyNotGive(asker('leader', ['leader'], 'leader'))).toBeNull()
    expect(whyNotGive(asker('officer', ['officer'], 'officer'))?.code).toBe('mayNot')
  })

  it('may be a leader, who then is the officer (R1.3)', () => {
    expect(whyNotAssign(free, candidate('leader', { roles: ['leader', 'officer'] }), asker('leader', ['leader'], 'leader'))).toBeNull()
  })

  it('is never a second one, never of a closed enterprise, never someone without the role', () => {
    expect(whyNotAssign({ ...free, officerName: '陈若溪' }, candidate('officer'), defaultMinister)?.code).toBe('alreadyAssigned')
    expect(whyNotAssign({ ...free, state: 'closed' }, candidate('officer'), defaultMinister)?.code).toBe('enterpriseClosed')
    expect(whyNotAssign(free, candidate('clerk', { roles: ['clerk'] }), defaultMinister)?.code).toBe('notAnOfficer')
    expect(whyNotAssign(free, candidate('gone', { state: 'disabled' }), defaultMinister)?.code).toBe('notAnOfficer')
  })
})

describe('who gives an enterprise to an officer (R3.2)', () => {
  it('is as the minister of the own team every minister, else as they stand to it', () => {
    expect(giverOf(asker('other', ['minister']), true).relation).toBe('minister')
    expect(giverOf(asker('other', ['minister']), false).relation).toBe('other')
    expect(giverOf(asker('officer', ['officer'], 'officer'), true).relation).toBe('officer')
  })
})

describe('a first contact (R3.6)', () => {
  const waiting = {
    state: 'following',
    code: null,
    officerName: '陈若溪',
    firstContactRunning: true,
    open: 0,
    openProjects: 0,
    hangs: true,
  } as const
  const as = (relation: Relation) => ({ relation, language: 'zh-CN' as const })
  it('is recorded by the officer or the deputy while it waits, and by whom a minister ordered one of', () => {
    expect(whyNotRecordContact(waiting, as('officer'), false)).toBeNull()
    expect(whyNotRecordContact({ ...waiting, firstContactRunning: false }, as('officer'), false)?.code).toBe('firstContactDone')
    expect(whyNotRecordContact(waiting, as('other'), false)?.code).toBe('mayNot')
    expect(whyNotRecordContact({ ...waiting, firstContactRunning: false }, as('other'), true)).toBeNull()
  })
})

describe('the deputy (R3.3)', () => {
  it('is appointed by the minister of the officer, not by the officer', () => {
    expect(whyNotAppoint(candidate('officer'), defaultMinister)).toBeNull()
    expect(whyNotAppoint(candidate('officer'), asker('officer', ['officer']))?.code).toBe('mayNot')
    expect(whyNotAppoint(candidate('officer'), asker('other', ['minister']))?.code).toBe('mayNot')
  })

  it('is another one with the role officer', () => {
    expect(whyNotDeputy(candidate('officer'), candidate('officer'))?.code).toBe('ownDeputy')
    expect(whyNotDeputy(candidate('officer'), candidate('clerk', { roles: ['clerk'] }))?.code).toBe('notADeputy')
  })
})

describe('leave (R3.3)', () => {
  it('is recorded by the member or the minister, and also seen by leaders', () => {
    expect(whyNotLeave(candidate('officer'), asker('officer', ['officer']))).toBeNull()
    expect(whyNotLeave(candidate('officer'), defaultMinister)).toBeNull()
    expect(whyNotLeave(candidate('officer'), asker('deputy', ['officer']))?.code).toBe('mayNot')
    expect(whyNotLeave(candidate('officer'), asker('leader', ['leader']))?.code).toBe('mayNot')
    expect(whyNotSeeLeaves(candidate('officer'), asker('leader', ['leader']))).toBeNull()
  })

  it('ends after it begins', () => {
    const noon = Temporal.Instant.from('2026-11-25T12:00:00+08:00')
    expect(whyNotPeriod(noon, noon)?.code).toBe('periodBackwards')
    expect(whyNotPeriod(noon, noon.add({ seconds: 1 }))).toBeNull()
    expect(whyNotPeriod(noon, null)).toBeNull()
  })

  it('is entered within a week of its beginning and before it is over', () => {
    const now = Temporal.Instant.from('2026-11-25T12:00:00+08:00')
    const why = (from: number, until: number) =>
      whyNotLeaveTimes(now.add({ hours: from }), now.add({ hours: until }), now, '开始')?.code ?? null
    expect(why(-24 * 7, 1)).toBeNull()
    expect(why(-24 * 7 - 1, 1)).toBe('timeTooOld')
    expect(why(-2, 0)).toBe('leaveOver')
    expect(why(2, 1)).toBe('periodBackwards')
  })
})

describe('the first contact (R3.6)', () => {
  it('was made after the assignment and not later than now', () => {
    const assigned = Temporal.Instant.from('2026-11-25T09:00:00+08:00')
    const now = assigned.add({ hours: 2 })
    expect(whyNotContactedAt(assigned.add({ hours: 1 }), assigned, now, '联系时间')).toBeNull()
    expect(whyNotContactedAt(now.add({ seconds: 1 }), assigned, now, '联系时间')?.code).toBe('timeInFuture')
    expect(whyNotContactedAt(assigned.subtract({ seconds: 1 }), assigned, now, '联系时间')?.code).toBe('contactBeforeAssignment')
  })
})

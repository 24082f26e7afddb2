import { describe, expect, it } from 'vitest'
import { type KeyState, type LeadershipAsker, leadershipSteps, whyNotLead, whyNotLeadership, whyNotSucceed } from './leadership-steps.ts'

const nobody: LeadershipAsker = {
  ...{ roles: [], relations: ['other'], language: 'zh-CN' },
  ...{ self: false, asked: false, made: false, isOfficer: false },
}
const as = (more: Partial<LeadershipAsker>): LeadershipAsker => ({ ...nobody, ...more })
const minister = as({ relations: ['minister'] })
const plain: KeyState = { open: true, isKey: false, hasOfficer: true, hasPlan: true, waits: null }
const key: KeyState = { ...plain, isKey: true }
const leaving: KeyState = { ...key, waits: { for: 'leader', name: '江知远' } }
const ending: KeyState = { ...key, waits: { for: 'endOfKey', name: '苏明哲' } }
const offered = (state: KeyState, asker: LeadershipAsker) => leadershipSteps.filter(step => whyNotLeadership(step, state, asker) === null)

describe('the steps of leading a key project (R14.2, R14.4)', () => {
  it('are offered by how the project stands and by how one stands to it', () => {
    expect(offered(plain, minister)).toEqual(['makeKeyProject'])
    expect(offered(key, minister)).toEqual(['proposeEndOfKey', 'proposeLeader'])
    expect(offered(key, as({ self: true }))).toEqual(['proposeLeader'])
    expect(offered(leaving, minister)).toEqual(['enforceLeader'])
    expect(offered(leaving, as({ asked: true }))).toEqual(['acceptLeadership', 'declineLeadership'])
    expect(offered(ending, as({ self: true, asked: true }))).toEqual(['consentToEndOfKey', 'refuseEndOfKey'])
    expect(offered(ending, minister)).toEqual([])
    for (const relation of ['officer', 'deputy', 'enterprise', 'other', 'leader'] as const)
      for (const state of [plain, key, leaving, ending]) expect(offered(state, as({ relations: [relation] }))).toEqual([])
  })

  it('say what a project lacks before it is key (R14.1)', () => {
    const why = (state: KeyState) => whyNotLeadership('makeKeyProject', state, minister)?.code
    expect([why({ ...plain, open: false }), why(key), why({ ...plain, hasOfficer: false }), why({ ...plain, hasPlan: false })]).toEqual([
      'keyNeedsOpen',
      'alreadyKey',
      'keyNeedsOfficer',
      'keyNeedsPlan',
    ])
  })

  it('wait for one answer at a time, and end with it', () => {
    expect(whyNotLeadership('proposeLeader', ending, minister)).toMatchObject({ code: 'leadershipWaits', blanks: { name: '苏明哲' } })
    expect(whyNotLeadership('proposeEndOfKey', leaving, minister)?.code).toBe('leadershipWaits')
    expect(whyNotLeadership('enforceLeader', key, minister)?.code).toBe('leadershipAnswered')
    expect(whyNotLeadership('consentToEndOfKey', leaving, as({ self: true }))?.code).toBe('leadershipAnswered')
    expect(whyNotLeadership('proposeEndOfKey', plain, minister)?.code).toBe('notKey')
  })
})

describe('nobody decides about their own work (R1.4)', () => {
  const own = (step: (typeof leadershipSteps)[number], state: KeyState, more: Partial<LeadershipAsker>) =>
    whyNotLeadership(step, state, as(more))?.code
  it('a leader who is the officer neither consents nor refuses, nor does who proposed it', () => {
    expect(own('consentToEndOfKey', ending, { self: true, isOfficer: true })).toBe('notOwnWork')
    expect(own('refuseEndOfKey', ending, { self: true, made: true })).toBe('notOwnWork')
    expect(own('consentToEndOfKey', ending, { asked: true })).toBeUndefined()
  })

  it('a minister who is the officer does not make their project key, nor enforces its leader; nobody enforces their own', () => {
    expect(own('makeKeyProject', plain, { relations: ['officer', 'minister'], isOfficer: true })).toBe('notOwnWork')
    expect(own('enforceLeader', leaving, { relations: ['officer', 'minister'], isOfficer: true })).toBe('notOwnWork')
    expect(own('enforceLeader', leaving, { relations: ['minister'], self: true })).toBe('notOwnWork')
    expect(own('enforceLeader', leaving, { relations: ['minister'], asked: true })).toBe('notOwnWork')
  })
})

describe('who is named', () => {
  const someone = { id: 'b', name: '江知远', roles: ['leader'], state: 'active', away: false } as const
  it('is an active leader; to succeed another one, who is there by then', () => {
    expect([whyNotLead(someone), whyNotSucceed('a', someone)]).toEqual([null, null])
    expect(whyNotLead({ ...someone, roles: ['minister'] })).toMatchObject({ code: 'notProjectLeader', field: 'leaderId' })
    expect(whyNotLead({ ...someone, state: 'invited' })?.code).toBe('notProjectLeader')
    expect(whyNotSucceed('b', someone)?.code).toBe('leadsAlready')
    expect(whyNotSucceed('a', { ...someone, away: true })?.code).toBe('leaderAway')
  })
})

import { describe, expect, it } from 'vitest'
import type { HandoverStatus } from './handover-status.ts'
import { handoverStatuses } from './handover-status.ts'
import {
  type HandoverAsker,
  needsAgreement,
  offersOfHandover,
  readsOpenWork,
  whyNotHandover,
  whyNotPass,
  whyNotPropose,
  whyNotReceive,
} from './handover-steps.ts'

const nobody: HandoverAsker = {
  roles: [],
  language: 'zh-CN',
  self: false,
  ofTeam: false,
  made: false,
  receives: false,
  agreesFor: false,
  above: false,
}
const as = (more: Partial<HandoverAsker>): HandoverAsker => ({ ...nobody, ...more })
const state = (status: HandoverStatus) => ({ status, toName: '乔牧野', toMinisterName: '温书言' })
const officer = { id: 'a', name: '陈若溪', roles: ['officer'], state: 'active', ministerId: 'm' } as const
const other = { ...officer, id: 'b', name: '乔牧野' } as const

describe('the steps of a handover (R3.5, R3.7, R3.9)', () => {
  it('are offered by status and by how one stands to it', () => {
    const offers = (status: HandoverStatus, more: Partial<HandoverAsker>) => offersOfHandover(state(status), as(more))
    expect(offers('proposed', { receives: true })).toEqual(['accept', 'decline'])
    expect(offers('agreeing', { receives: true })).toEqual(['decline'])
    expect(offers('agreeing', { agreesFor: true })).toEqual(['agree', 'decline'])
    expect(offers('proposed', { agreesFor: true })).toEqual([])
    expect(offers('proposed', { self: true })).toEqual(['note'])
    expect(offers('agreeing', { self: true, made: true })).toEqual(['withdraw', 'note'])
    expect(offers('proposed', { ofTeam: true, made: true })).toEqual(['withdraw', 'enforce', 'note'])
    expect(offers('agreeing', { ofTeam: true })).toEqual([])
  })

  it('end with its answer', () => {
    const everything = as({ self: true, ofTeam: true, made: true, receives: true, agreesFor: true })
    for (const status of handoverStatuses.filter(one => one !== 'agreeing' && one !== 'proposed'))
      expect(offersOfHandover(state(status), everything)).toEqual([])
  })

  it('say whose they are, and who agrees first', () => {
    expect(whyNotHandover('enforce', state('proposed'), as({ receives: true }))?.blanks).toEqual({ who: '交出人的项目部长' })
    expect(whyNotHandover('accept', state('agreeing'), as({ receives: true }))).toMatchObject({
      code: 'notAgreedYet',
      blanks: { who: '温书言' },
    })
  })
})

describe('what lies open (R3.7, R11.2)', () => {
  it('is read by who has a part in it while it waits, of another team by the receiver once it is agreed', () => {
    const reads = (status: HandoverStatus, more: Partial<HandoverAsker>) => readsOpenWork({ status }, as(more))
    expect([reads('agreeing', { receives: true }), reads('proposed', { receives: true })]).toEqual([false, true])
    expect([reads('agreeing', { self: true }), reads('agreeing', { agreesFor: true }), reads('agreeing', { above: true })]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('is closed again to the former officer and their minister once it passed', () => {
    for (const status of ['accepted', 'enforced'] as const) {
      const reads = (more: Partial<HandoverAsker>) => readsOpenWork({ status }, as(more))
      expect([reads({ receives: true }), reads({ above: true })]).toEqual([true, true])
      expect([reads({ self: true }), reads({ ofTeam: true }), reads({ made: true })]).toEqual([false, false, false])
    }
    expect(readsOpenWork({ status: 'declined' }, as({ self: true, receives: true, above: true }))).toBe(false)
  })

  it('is not passed on by decision of the officer themself (R1.4)', () => {
    expect(whyNotHandover('enforce', state('proposed'), as({ self: true, ofTeam: true }))?.code).toBe('notOwnWork')
  })
})

describe('a receiver (R3.7)', () => {
  it('is another active officer who is there when the answer is due', () => {
    const why = (more: object) => whyNotReceive(officer, { ...other, away: false, ...more })?.code ?? null
    expect([why({}), why({ id: 'a' }), why({ roles: ['clerk'] }), why({ state: 'invited' }), why({ away: true })]).toEqual([
      null,
      'ownReceiver',
      'notReceiver',
      'notReceiver',
      'receiverAway',
    ])
  })

  it('of another team waits for its minister, and so does one who goes there since', () => {
    const elsewhere = { ...other, ministerId: 'n' }
    expect([needsAgreement(officer, other), needsAgreement(officer, elsewhere)]).toEqual([false, true])
    expect(needsAgreement(officer, { ministerId: null })).toBe(false)
    expect(whyNotPass(officer, elsewhere, null)?.code).toBe('teamChanged')
    expect([whyNotPass(officer, elsewhere, 'n'), whyNotPass(officer, elsewhere, 'o')?.code, whyNotPass(officer, other, null)]).toEqual([
      null,
      'teamChanged',
      null,
    ])
    expect(whyNotPass(officer, { ...other, state: 'disabled' }, 'm')?.code).toBe('notReceiver')
  })

  it('is asked by the officer or the minister of their team', () => {
    const asker = (memberId: string, roles: readonly ('officer' | 'minister')[]) => ({ memberId, roles, language: 'zh-CN' as const })
    expect([whyNotPropose(officer, asker('a', ['officer'])), whyNotPropose(officer, asker('m', ['minister']))]).toEqual([null, null])
    for (const who of [asker('m', ['officer']), asker('x', ['minister'])]) expect(whyNotPropose(officer, who)?.code).toBe('mayNot')
  })
})

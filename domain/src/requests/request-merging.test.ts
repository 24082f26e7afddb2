import { describe, expect, it } from 'vitest'
import { standardNumbers } from '#settings/district-numbers.ts'
import { type MergedState, whyNotMerge, whyNotMergeAway } from './request-merging.ts'
import type { RequestStatus } from './request-status.ts'
import { stepsByStatus } from './request-steps.ts'

const one = (number: string, more: Partial<MergedState> = {}): MergedState => ({
  ...{ id: number, number, enterpriseId: 'enterprise', status: 'replied', asker: { relation: 'officer', language: 'zh-CN' } },
  ...{ firstAnsweredAt: null, endedAt: null, lastMessageId: 'last', settlementOverdue: false, promiseRunning: false, openTasks: [] },
  ...{ waysTried: 0, declinePending: false, appealUntil: null, appealed: false, appealPending: false, officerAway: false },
  ...{ paused: false, pausedMinutes: 0, rated: false, movingTo: null, mergedInto: null, followed: true, limits: standardNumbers },
  ...{ orderOpen: false, replyHeld: false },
  ...more,
})
const [absorbed, survivor] = [one('20261125-0002'), one('20261120-0001')]
const whyNot = (a: Partial<MergedState> = {}, s: Partial<MergedState> = {}, seen = 'last') =>
  whyNotMerge({ absorbed: { ...absorbed, ...a }, survivor: { ...survivor, ...s } }, { seen })

describe('merging (R4.11)', () => {
  it.each(['officer', 'deputy', 'minister'] as const)('is for the %s', relation => {
    const asker = { relation, language: 'zh-CN' } as const
    expect(whyNot({ asker }, { asker })).toBeNull()
  })

  it.each(['leader', 'enterprise', 'other'] as const)('is not for the %s, of either', relation => {
    const asker = { relation, language: 'zh-CN' } as const
    expect(whyNot({ asker })).toMatchObject({ code: 'mayNot', blanks: { who: '首席服务官、B 角或项目部长' } })
    expect(whyNot({}, { asker })?.code).toBe('mayNot')
  })

  it('joins two, of one enterprise', () => {
    expect(whyNot({}, absorbed)).toMatchObject({ code: 'mergesItself', field: 'intoId' })
    expect(whyNot({}, { enterpriseId: 'another' })).toMatchObject({ code: 'mergesOtherEnterprise', blanks: { number: survivor.number } })
  })

  it.each(['filed', 'replied'] as const)('takes a %s one, and into a %s one', status => {
    expect(whyNot({ status })).toBeNull()
    expect(whyNot({}, { status })).toBeNull()
  })

  it.each([
    ['settled', '已办结'],
    ['declined', '已婉拒'],
    ['withdrawn', '已撤回'],
    ['merged', '已并案'],
  ] as [RequestStatus, string][])('takes no %s one, nor into one', (status, state) => {
    expect(whyNot({ status })?.code).toBe('alreadyEnded')
    expect(whyNot({}, { status })).toMatchObject({ code: 'mergesIntoEnded', blanks: { number: survivor.number, state } })
  })

  it('of one merged before names where it went', () => {
    expect(whyNot({ status: 'merged', mergedInto: '20261119-0003' })).toMatchObject({
      code: 'mergedAlready',
      blanks: { number: '20261119-0003' },
    })
  })

  it.each([
    ['a refusal being decided', { declinePending: true }, 'mergeDeclinePending'],
    ['a reply not delivered', { replyHeld: true }, 'mergeReplyHeld'],
  ])('waits for %s of either, and says whose', (_what, state, code) => {
    expect(whyNot(state)).toMatchObject({ code, blanks: { number: absorbed.number }, possible: [...stepsByStatus.replied] })
    expect(whyNot({}, state)).toMatchObject({ code, blanks: { number: survivor.number } })
  })

  it.each([
    ['a pause', { paused: true }, 'mergePaused', {}],
    ['open tasks', { openTasks: ['区教育局', '南洲街道'] }, 'mergeTasksOpen', { count: 2, units: '区教育局、南洲街道' }],
    ['an order not answered', { orderOpen: true }, 'mergeOrderOpen', {}],
    ['a move proposed', { movingTo: '黎景行' }, 'mergeMoving', { name: '黎景行' }],
  ])('waits for %s of the absorbed one, not of the survivor', (_what, state, code, blanks) => {
    expect(whyNot(state)).toMatchObject({ code, blanks: { number: absorbed.number, ...blanks } })
    expect(whyNot({}, state)).toBeNull()
  })

  it('has seen the last message of the absorbed one', () => {
    expect(whyNot({}, {}, 'earlier')).toMatchObject({ code: 'messageUnseen', field: 'seen', changed: { lastMessageId: 'last' } })
  })
})

it('is offered of a matter that is open, with nothing beside it', () => {
  const offered = (more: Partial<MergedState>) => whyNotMergeAway({ ...absorbed, ...more }, absorbed.asker)?.code
  expect(offered({})).toBeUndefined()
  expect(offered({ paused: true })).toBe('mergePaused')
  expect(offered({ declinePending: true })).toBe('mergeDeclinePending')
  expect(offered({ status: 'settled' })).toBe('alreadyEnded')
})

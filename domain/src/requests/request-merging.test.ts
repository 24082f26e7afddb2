import { describe, expect, it } from 'vitest'
import { standardNumbers } from '#settings/district-numbers.ts'
import { type MergedState, whatMergingMakes, whyNotMerge, whyNotMergeAway } from './request-merging.ts'
import type { RequestStatus } from './request-status.ts'
import { stepsByStatus } from './request-steps.ts'

const one = (number: string, more: Partial<MergedState> = {}): MergedState => ({
  ...{ id: number, number, enterpriseId: 'enterprise', status: 'replied', asker: { relation: 'officer', language: 'zh-CN' } },
  ...{ firstAnsweredAt: null, endedAt: null, lastMessageId: 'last', settlementOverdue: false, promiseRunning: false, openTasks: [] },
  ...{ waysTried: 0, declinePending: false, appealUntil: null, appealed: false, appealPending: false, officerAway: false },
  ...{ paused: false, pausedMinutes: 0, rated: false, movingTo: null, mergedInto: null, limits: standardNumbers },
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

describe('what merging makes', () => {
  const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00+08:00`)
  const clock = (kind: string, dueAt: string, startedAt = '20T09:00') => ({ kind, startedAt: at(startedAt), dueAt: at(dueAt) })
  const [early, late] = [clock('settlement', '27T18:00'), clock('settlement', '30T18:00')]
  const merging = (own: ReturnType<typeof clock>[], theirs: ReturnType<typeof clock>[], received = ['25T09:00', '20T09:00']) =>
    whatMergingMakes({
      absorbed: { receivedAt: at(received[0] as string), clocks: theirs },
      survivor: { receivedAt: at(received[1] as string), clocks: own },
    })

  it('is received when the earlier was', () => {
    expect(merging([], []).receivedAt.equals(at('20T09:00'))).toBe(true)
    expect(merging([], [], ['19T09:00', '20T09:00']).receivedAt.equals(at('19T09:00'))).toBe(true)
  })

  it('keeps its own clock where that is due first, or at the same moment by no later a start', () => {
    expect(merging([early], [late])).toMatchObject({ clocks: [early], taken: [] })
    expect(merging([early], [{ ...early }]).taken).toEqual([])
    const earlier = clock('settlement', '27T18:00', '19T09:00')
    expect(merging([early], [earlier]).taken).toEqual([earlier])
  })

  it('takes the clock that is due before its own, and one that it has not', () => {
    const answer = clock('answer', '26T09:00')
    const made = merging([late], [early, answer])
    expect(made.taken).toEqual([early, answer])
    expect(made.clocks).toEqual([answer, early])
  })

  it('takes a promised next answer too, and no clock of somebody else', () => {
    const [promised, task] = [clock('promisedAnswer', '26T18:00'), clock('task', '25T18:00')]
    expect(merging([late], [promised, task]).taken).toEqual([promised])
  })
})

import { describe, expect, it } from 'vitest'
import { type Relation, relations } from '#members/relation.ts'
import { standardNumbers } from '#settings/district-numbers.ts'
import { type RequestStep, requestSteps } from './request.ts'
import { type RequestStatus, requestStatuses } from './request-status.ts'
import {
  type Asker,
  type RequestState,
  stepsByStatus,
  whyNotMove,
  whyNotPromise,
  whyNotRate,
  whyNotReopen,
  whyNotReply,
  whyNotResume,
  whyNotSettle,
  whyNotStep,
  whyNotSupervise,
} from './request-steps.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const state = (status: RequestStatus, more: Partial<RequestState> = {}): RequestState => ({
  status,
  firstAnsweredAt: null,
  endedAt: null,
  lastMessageId: 'last',
  settlementOverdue: false,
  promiseRunning: false,
  openTasks: [],
  waysTried: 0,
  declinePending: false,
  appealUntil: null,
  appealed: false,
  appealPending: false,
  officerAway: false,
  paused: false,
  pausedMinutes: 0,
  rated: false,
  movingTo: null,
  orderOpen: false,
  replyHeld: false,
  mergedInto: null,
  followed: true,
  limits: standardNumbers,
  ...more,
})
const as = (relation: Relation, language: Asker['language'] = 'zh-CN'): Asker => ({ relation, language })

/** R4.3, R4.8, R4.9, R11: who, in which states. Everything that is not in it is refused. */
const table = {
  replyToRequest: { by: ['officer', 'deputy', 'minister', 'leader'], in: ['filed', 'replied'] },
  sendMessage: { by: ['enterprise'], in: ['filed', 'replied'] },
  addNote: { by: ['officer', 'deputy', 'minister', 'leader'], in: [...requestStatuses] },
  logCall: { by: ['officer', 'deputy', 'minister', 'leader'], in: ['filed', 'replied'] },
  promiseNextAnswer: { by: ['officer', 'deputy', 'minister'], in: ['filed', 'replied'] },
  settleRequest: { by: ['officer', 'deputy', 'minister'], in: ['filed', 'replied'] },
  withdrawRequest: { by: ['enterprise'], in: ['filed', 'replied'] },
  reopenRequest: { by: ['enterprise', 'officer', 'deputy', 'minister'], in: ['settled'] },
  classifyRequest: { by: ['officer', 'deputy', 'minister'], in: ['filed', 'replied'] },
  attachFile: { by: ['enterprise', 'officer', 'deputy', 'minister', 'leader'], in: ['filed', 'replied'] },
  handToUnit: { by: ['officer', 'deputy', 'minister', 'leader'], in: ['filed', 'replied'] },
  pauseRequest: { by: ['officer', 'deputy'], in: ['replied'] },
  resumeRequest: { by: ['officer', 'deputy', 'minister'], in: ['replied'] },
  remindEnterprise: { by: ['officer', 'deputy', 'minister'], in: ['replied'] },
  recordWayTried: { by: ['officer', 'deputy', 'minister'], in: ['filed', 'replied'] },
  proposeDecline: { by: ['officer', 'deputy'], in: ['filed', 'replied'] },
  appealDecline: { by: ['enterprise'], in: ['declined'] },
  rateRequest: { by: ['enterprise'], in: ['settled', 'declined'] },
  moveMatter: { by: ['officer', 'minister'], in: ['filed', 'replied'] },
  superviseMatter: { by: ['minister', 'leader'], in: ['filed', 'replied'] },
  proposeLift: { by: ['officer', 'deputy'], in: ['filed', 'replied'] },
  mergeRequests: { by: ['officer', 'deputy', 'minister'], in: ['filed', 'replied'] },
} satisfies Record<(typeof requestSteps)[number], { by: Relation[]; in: RequestStatus[] }>

/** What has its own sentence when its state has not come. */
function tooEarly(step: RequestStep, status: RequestStatus): string | undefined {
  if (step === 'rateRequest' && (status === 'withdrawn' || status === 'merged' || status === 'transferred')) return 'nothingToRate'
  if (step === 'pauseRequest') return status === 'filed' ? 'pauseBeforeReply' : undefined
  return { reopenRequest: 'notSettled', appealDecline: 'notDeclined', rateRequest: 'rateTooEarly' }[step as string]
}

const every = requestSteps.flatMap(step =>
  requestStatuses.flatMap(status =>
    relations.map(relation => ({ step, status, relation, rule: table[step] as { by: Relation[]; in: RequestStatus[] } })),
  ),
)

describe('an order of a superior (R7.6)', () => {
  it('is on somebody else’s matter: what one holds oneself is taken up', () => {
    expect(whyNotSupervise(state('replied'), as('minister'))).toBeNull()
    expect(whyNotSupervise(state('replied'), { ...as('minister'), holdsIt: true })?.code).toBe('supervisesSelf')
  })
})

describe('a step', () => {
  it.each(every)('$step of a $status request by the $relation is as the table says', ({ step, status, relation, rule }) => {
    const why = whyNotStep(step, state(status, { officerAway: true }), as(relation))
    if (!rule.by.includes(relation)) expect(why?.code).toBe('mayNot')
    else if (!rule.in.includes(status)) expect(why?.code).toBe(tooEarly(step, status) ?? 'alreadyEnded')
    else expect(why).toBeNull()
  })

  it('tells whose step it is, in the language of who asks', () => {
    expect(whyNotStep('replyToRequest', state('filed'), as('enterprise'))?.blanks).toEqual({ who: '首席服务官、B 角或项目部长' })
    expect(whyNotStep('moveMatter', state('filed'), as('deputy'))?.blanks).toEqual({ who: '首席服务官或项目部长' })
    expect(whyNotStep('superviseMatter', state('filed'), as('officer'))?.blanks).toEqual({ who: '项目部长或领导' })
    expect(whyNotStep('withdrawRequest', state('filed'), as('officer', 'en'))?.blanks).toEqual({ who: 'the enterprise' })
  })

  it('says what is still possible when it is too late', () => {
    expect(whyNotStep('replyToRequest', state('settled'), as('officer'))?.possible).toEqual([...stepsByStatus.settled])
    expect(whyNotStep('replyToRequest', state('withdrawn'), as('officer'))?.blanks).toEqual({ state: '已撤回', step: '答复' })
  })
})

describe('a merged matter (R4.11)', () => {
  const merged = state('merged', { mergedInto: '2026-000101' })
  it.each(['sendMessage', 'replyToRequest', 'settleRequest', 'reopenRequest', 'withdrawRequest'] as const)(
    'refuses %s, and names the one it goes on in',
    step => {
      const by = table[step].by[0] as Relation
      expect(whyNotStep(step, merged, as(by))).toMatchObject({ code: 'mergedAlready', blanks: { number: '2026-000101' } })
    },
  )

  it('is never rated, and still takes a note', () => {
    expect(whyNotRate(merged, as('enterprise'), now)?.code).toBe('nothingToRate')
    expect(whyNotStep('addNote', merged, as('officer'))).toBeNull()
  })
})

describe('an answer', () => {
  it.each([
    ['a reply', whyNotReply],
    ['a settlement', whyNotSettle],
  ])('%s that has not seen the last message is refused with the message it missed (R4.4, R4.8)', (_what, whyNot) => {
    expect(whyNot(state('filed'), as('officer'), { seen: 'last' })).toBeNull()
    expect(whyNot(state('filed'), as('officer'), { seen: 'earlier' })).toMatchObject({
      code: 'messageUnseen',
      field: 'seen',
      changed: { lastMessageId: 'last' },
    })
  })

  it('is refused for its state before it is refused for what it has not seen', () => {
    expect(whyNotReply(state('settled'), as('officer'), { seen: 'earlier' })?.code).toBe('alreadyEnded')
    expect(whyNotReply(state('settled'), as('enterprise'), { seen: 'earlier' })?.code).toBe('mayNot')
  })
})

describe('a settlement (R4.8)', () => {
  const settle = (more: Partial<RequestState>) => whyNotSettle(state('replied', more), as('officer'), { seen: 'last' })
  it('waits for every task, and names whose they are', () => {
    expect(settle({ openTasks: ['区教育局', '南洲街道'] })).toMatchObject({
      code: 'tasksOpen',
      blanks: { count: 2, units: '区教育局、南洲街道' },
    })
  })

  it('waits for a refusal being decided, and for the end of a pause', () => {
    expect(settle({ declinePending: true })?.code).toBe('declinePending')
    expect(settle({ paused: true })?.code).toBe('pausedNow')
    expect(settle({})).toBeNull()
  })
})

describe('a rating (R8.1)', () => {
  const rate = (status: RequestStatus, more: Partial<RequestState> = {}) => whyNotRate(state(status, more), as('enterprise'), now)
  it('comes once', () => {
    expect(rate('settled')).toBeNull()
    expect(rate('settled', { rated: true })?.code).toBe('ratedAlready')
  })

  it('of a declined matter once it is final: the time to appeal over, or the appeal decided', () => {
    expect(rate('declined', { appealUntil: now })?.code).toBe('rateTooEarly')
    expect(rate('declined', { appealUntil: now.subtract({ seconds: 1 }) })).toBeNull()
    expect(rate('declined', { appealUntil: now, appealed: true })).toBeNull()
  })
})

describe('a move within the team', () => {
  it('is proposed once at a time', () => {
    expect(whyNotMove(state('filed'), as('officer'))).toBeNull()
    expect(whyNotMove(state('filed', { movingTo: '黎景行' }), as('officer'))).toMatchObject({
      code: 'movePending',
      blanks: { name: '黎景行' },
    })
  })
})

describe('a pause (R6.1)', () => {
  it('is for the deputy only while they cover', () => {
    expect(whyNotStep('pauseRequest', state('replied'), as('deputy'))?.code).toBe('mayNot')
    expect(whyNotStep('pauseRequest', state('replied'), as('minister'))).toMatchObject({ blanks: { who: '首席服务官或 B 角' } })
    expect(whyNotStep('pauseRequest', state('replied', { officerAway: true }), as('deputy'))).toBeNull()
  })
})

describe('going on after a pause', () => {
  it('is for what waits', () => {
    expect(whyNotResume(state('replied'), as('officer'))?.code).toBe('notPaused')
    expect(whyNotResume(state('replied', { paused: true }), as('officer'))).toBeNull()
  })
})

it('moves a matter as a deputy who is the officer’s minister as well, never as a deputy alone (R1.4)', () => {
  expect(whyNotStep('moveMatter', state('replied'), as('deputy'))?.code).toBe('mayNot')
  expect(whyNotStep('moveMatter', state('replied'), { ...as('deputy'), alsoMinister: true })).toBeNull()
})

describe('a promise of the next answer (R4.7)', () => {
  const overdue = { settlementOverdue: true }
  it('is for a settlement that is late', () => {
    expect(whyNotPromise(state('replied'), as('officer'), { reason: '' })?.code).toBe('stillOnTime')
    expect(whyNotPromise(state('replied', overdue), as('officer'), { reason: '' })).toBeNull()
  })

  it('is renewed only with a reason', () => {
    const promised = state('replied', { ...overdue, promiseRunning: true })
    expect(whyNotPromise(promised, as('officer'), { reason: '' })).toMatchObject({ code: 'reasonNeeded', field: 'reason' })
    expect(whyNotPromise(promised, as('officer'), { reason: '检测机构改期到周五。' })).toBeNull()
  })
})

describe('a reopening (R4.9)', () => {
  const settled = state('settled', { endedAt: Temporal.Instant.from('2026-11-25T17:30:00+08:00') })
  const lastMoment = Temporal.Instant.from('2026-12-11T00:00:00+08:00')
  it(`by the enterprise until 24:00 of the ${standardNumbers.reopeningDays}th day after settlement`, () => {
    expect(whyNotReopen(settled, as('enterprise'), lastMoment)).toBeNull()
    expect(whyNotReopen(settled, as('enterprise'), lastMoment.add({ nanoseconds: 1 }))).toMatchObject({
      code: 'reopenTooLate',
      blanks: { days: 15 },
    })
  })

  it('within the days that the district had set when it was settled (R4.13)', () => {
    const shorter = { ...settled, limits: { ...standardNumbers, reopeningDays: 3 } }
    expect(whyNotReopen(shorter, as('enterprise'), Temporal.Instant.from('2026-11-29T00:00:00+08:00'))).toBeNull()
    expect(whyNotReopen(shorter, as('enterprise'), lastMoment)).toMatchObject({ blanks: { days: 3 } })
  })

  it.each(['officer', 'deputy', 'minister'] as const)('by the %s at any time', relation => {
    expect(whyNotReopen(settled, as(relation), lastMoment.add({ hours: 24 * 400 }))).toBeNull()
  })
})

import '../shared/browser.fixture.ts'
import { describe, expect, it } from 'vitest'
import { aClock, aDecline, aMatter, aPause, aTask, now } from '#shared/matter.fixture.ts'
import { slices } from '../all-slices.ts'
import type { Request } from '../requests/request.queries.ts'
import { gather } from '../shared/of-slices.ts'
import { stepInMatter } from './step-in-matter.ts'

gather(slices)

const office = { addNote: null, classifyRequest: null } as Request['whyNot']
const leader = { addNote: null, classifyRequest: '由服务官办。' } as Request['whyNot']
const nobody = { addNote: '由服务官办。', classifyRequest: '由服务官办。' } as Request['whyNot']

const answer = aClock({ started: '11-24T20:15', due: '11-25T20:15' })
const settlement = aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' })
const lateSettlement = aClock({ kind: 'settlement', started: '11-10T09:00', due: '11-24T18:00' })
const promised = aClock({ kind: 'promisedAnswer', started: '11-25T09:00', due: '11-26T18:00' })

/** Of the clock that comes first; the matter has them all. */
const stepOf = ([clock, ...more]: [Request['clocks'][number], ...Request['clocks']], part: Parameters<typeof aMatter>[0] = {}) =>
  stepInMatter(aMatter({ whyNot: office, clocks: [clock, ...more], ...part }), clock, now)

describe('the step a matter offers on its page', () => {
  it('is an answer while one is owed, and the settlement after it', () => {
    expect([stepOf([answer, settlement]), stepOf([settlement]), stepOf([promised])]).toEqual(['reply', 'settle', 'reply'])
  })

  it('is a promise while settlement is late, unless one runs already (R4.7)', () => {
    expect(stepOf([lateSettlement])).toBe('promise')
    expect(stepOf([lateSettlement, promised])).toBe('settle')
    expect(stepOf([lateSettlement, { ...promised, stoppedAt: promised.startedAt }])).toBe('promise')
  })

  it('is to look while a department, a proposed refusal or a pause keeps it from being settled, and to hand on what came back (R4.8)', () => {
    expect(stepOf([settlement], { tasks: [aTask('t', '区住建局')] })).toBe('look')
    expect(stepOf([settlement], { tasks: [aTask('t', '区住建局', { status: 'finished' })] })).toBe('settle')
    expect(stepOf([settlement], { tasks: [aTask('t', '区住建局', { status: 'returned' })] })).toBe('handOn')
    expect(stepOf([settlement], { declines: [aDecline({ status: 'proposed' })] })).toBe('look')
    expect(stepOf([settlement], { pause: aPause() })).toBe('look')
    expect(stepOf([settlement], { pause: aPause({ resumedAt: settlement.startedAt }) })).toBe('settle')
  })

  it('is for a leader to answer, and for who holds it only because all are away to find somebody (R3.4, R4.3)', () => {
    expect([stepOf([settlement], { whyNot: leader }), stepOf([settlement], { whyNot: nobody })]).toEqual(['reply', 'arrange'])
  })

  it('is to assign an officer where there is none (R3.2)', () => {
    expect([stepOf([settlement], { officer: null }), stepOf([answer], { officer: null })]).toEqual(['assign', 'reply'])
  })

  it('is a decision for who may take it, and to look for who had a hand in the matter (R1.4, R5.4)', () => {
    const release = aClock({ kind: 'release', started: '11-24T20:15', due: '11-26T18:00' })
    const appeal = aClock({ kind: 'appeal', started: '11-24T20:15', due: '11-30T18:00' })
    const callBack = aClock({ kind: 'callBack', started: '11-24T20:15', due: '11-26T18:00' })
    const rating = { mayCallBack: true } as NonNullable<Request['rating']>
    expect([
      stepOf([release], { declines: [aDecline({ status: 'proposed', mayRelease: true })] }),
      stepOf([release], { declines: [aDecline({ status: 'proposed' })] }),
      stepOf([appeal], { declines: [aDecline({ mayDecide: true })] }),
      stepOf([appeal], { declines: [aDecline()] }),
      stepOf([callBack], { rating }),
      stepOf([callBack], { rating: { ...rating, mayCallBack: false } }),
    ]).toEqual(['release', 'look', 'decide', 'look', 'callBack', 'look'])
  })

  it('is one’s own part of it to accept, then to finish', () => {
    const task = aClock({ kind: 'task', started: '11-25T08:58', due: '11-27T18:00', taskId: 't' })
    expect([
      stepOf([task], { tasks: [aTask('t', '区住建局')] }),
      stepOf([task], { tasks: [aTask('t', '区住建局', { status: 'accepted' })] }),
    ]).toEqual(['accept', 'finish'])
  })
})

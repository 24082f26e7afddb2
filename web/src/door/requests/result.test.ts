import { describe, expect, it } from 'vitest'
import matterEn from './matter.en.ts'
import { aClock, aMatter, at, now } from './matter.fixture.ts'
import matterZhCN from './matter.zh-CN.ts'
import requestsEn from './requests.en.ts'
import requestsZhCN from './requests.zh-CN.ts'
import { resultOf } from './result.ts'
import type { Matter } from './wire.ts'

const zhCN = { ...requestsZhCN, ...matterZhCN }
const en = { ...requestsEn, ...matterEn }
const say = (part: Partial<Matter>) => resultOf(aMatter(part), { now, language: 'zh-CN' }, zhCN)
const wire = (text: string) => at(text).toString()

const answered = aClock({ started: '11-24T20:15', due: '11-25T20:15', stopped: '11-25T10:06' })
const settling = aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00', promise: { amount: 10, unit: 'workingDays' } })
const replied = { status: 'replied', firstAnsweredAt: wire('11-25T10:06') } as const

describe('the box at the head of a request', () => {
  it('says when it was answered, how long it took and what was promised', () => {
    expect(say({ ...replied, clocks: [settling, answered] })).toEqual({
      tone: 'done',
      title: '今天 10:06 已答复',
      sentence: '用时 13 小时 51 分，承诺 24 小时。事情还没完，陈若溪跟到办结。',
      late: '',
    })
  })

  it('says the same in English', () => {
    const { title, sentence } = resultOf(aMatter({ ...replied, clocks: [answered] }), { now, language: 'en' }, en)
    expect([title, sentence]).toEqual([
      'Answered today 10:06',
      'It took 13 h 51 min; promised 24 h. It is not over: 陈若溪 follows it until it is settled.',
    ])
  })

  it('does not hide that the answer came late', () => {
    const late = aClock({ started: '11-24T08:00', due: '11-25T08:00', stopped: '11-25T09:30' })
    expect(say({ ...replied, clocks: [late] }).late).toBe('比承诺晚了 1 小时 30 分。')
  })

  it('says who is waited for, by when, and how much is left', () => {
    const clock = aClock({ started: '11-25T09:00', due: '11-26T09:00' })
    expect(say({ clocks: [clock, settling] })).toMatchObject({
      tone: 'wait',
      title: '等陈若溪答复',
      sentence: '最迟 明天 09:00，剩 22 小时 20 分。',
    })
  })

  it('warns in the last four hours, and waits again after a further message', () => {
    const again = aClock({ started: '11-24T13:00', due: '11-25T13:00' })
    expect(say({ ...replied, clocks: [again, answered] })).toMatchObject({ tone: 'soon', title: '已答复，等陈若溪再答复' })
  })

  it('tells an overdue answer before anything else (R4.10)', () => {
    const over = aClock({ started: '11-23T18:00', due: '11-24T18:00' })
    const lateToo = aClock({ kind: 'settlement', started: '11-05T10:00', due: '11-19T18:00' })
    expect(say({ clocks: [lateToo, over] })).toMatchObject({
      tone: 'over',
      title: '答复已超时 16 小时 40 分',
      sentence: '原定 昨天 18:00。到期时已告知上一级，你也可以直接打电话。',
    })
  })

  it('tells an overdue settlement with the next answer promised (R4.7)', () => {
    const late = aClock({ kind: 'settlement', started: '11-05T10:00', due: '11-24T18:00' })
    const promise = aClock({ kind: 'promisedAnswer', started: '11-24T18:30', due: '11-25T18:00' })
    expect(say({ ...replied, clocks: [late, promise, answered] }).sentence).toBe('原定 昨天 18:00。陈若溪答应 今天 18:00 前再答复。')
    expect(say({ ...replied, clocks: [late, answered] }).sentence).toContain('还没有定下来')
    const broken = aClock({ kind: 'promisedAnswer', started: '11-24T18:30', due: '11-25T09:00' })
    expect(say({ ...replied, clocks: [late, broken, answered] }).sentence).toContain('也已超时')
  })

  it('says how a settled one was kept, and that a withdrawn one stands still', () => {
    const settled = { ...settling, stoppedAt: wire('11-25T10:15') }
    expect(say({ status: 'settled', endedAt: wire('11-25T10:15'), clocks: [settled, answered] })).toMatchObject({
      tone: 'done',
      title: '今天 10:15 已办结',
      sentence: '用时 14 小时，承诺 10 个工作日。',
    })
    expect(say({ status: 'withdrawn', endedAt: wire('11-24T21:00') })).toMatchObject({ tone: 'quiet', title: '昨天 21:00 已撤回' })
  })
})

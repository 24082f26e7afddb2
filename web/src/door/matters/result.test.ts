import { describe, expect, it } from 'vitest'
import { aClock, aDecline, aHistoryRow, aMatterAtDoor, anAppeal, aPause, aTask, at, now } from '#shared/matter.fixture.ts'
import matterEn from '../requests/matter.en.ts'
import matterZhCN from '../requests/matter.zh-CN.ts'
import requestsEn from '../requests/requests.en.ts'
import requestsZhCN from '../requests/requests.zh-CN.ts'
import type { Matter } from '../requests/wire.ts'
import { resultOf } from './result.ts'

const zhCN = { ...requestsZhCN, ...matterZhCN }
const en = { ...requestsEn, ...matterEn }
const say = (part: Partial<Matter>) => resultOf(aMatterAtDoor(part), { now, language: 'zh-CN' }, zhCN)
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
    const { title, sentence } = resultOf(aMatterAtDoor({ ...replied, clocks: [answered] }), { now, language: 'en' }, en)
    expect([title, sentence]).toEqual([
      'Answered today 10:06',
      'It took 13 h 51 min; promised 24 hours. It is not over: 陈若溪 follows it until it is settled.',
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

  const part = (due: string, taskId: string) => aClock({ kind: 'task', started: '11-24T18:00', due, taskId })
  const tasks = [aTask('z', '区住建局'), aTask('j', '琶洲街道')]

  it('names the departments that are on it, each with its due time', () => {
    expect(say({ ...replied, clocks: [part('11-27T18:00', 'z'), settling, answered], tasks }).sentence).toBe(
      '用时 13 小时 51 分，承诺 24 小时。正在等区住建局，最迟 周五 11-27 18:00。事情还没完，陈若溪跟到办结。',
    )
    expect(say({ ...replied, clocks: [part('11-27T18:00', 'z'), part('11-26T18:00', 'j'), answered], tasks }).sentence).toContain(
      '正在等琶洲街道（最迟 明天 18:00）、区住建局（最迟 周五 11-27 18:00）。',
    )
  })

  it('tells a department’s lateness as that of the matter, after its own, and warns of what is due soon (R4.10)', () => {
    const late = part('11-25T09:40', 'z')
    expect(say({ ...replied, clocks: [late, settling, answered], tasks })).toMatchObject({ tone: 'over', title: '区住建局已超时 1 小时' })
    const own = aClock({ kind: 'settlement', started: '11-05T10:00', due: '11-25T10:00' })
    expect(say({ ...replied, clocks: [late, own, answered], tasks }).title).toBe('办结已超时 40 分')
    expect(say({ ...replied, clocks: [part('11-25T12:40', 'z'), answered], tasks })).toMatchObject({
      tone: 'soon',
      title: '等区住建局办理',
      sentence: '最迟 今天 12:40，剩 2 小时。',
    })
  })

  it('says that it waits, for whom and until when, unless an answer is owed or something is late (R6.2)', () => {
    expect(say({ ...replied, clocks: [settling, answered], pause: aPause() })).toMatchObject({
      tone: 'wait',
      title: '等你补充',
      sentence: '请在 周一 11-30 18:00 前补上，到时没有补上也会接着办。等待的工作时间不算在办结时限里。',
    })
    const authority = aPause({ waitsFor: 'authority', authority: '省消防总队' })
    expect(say({ ...replied, clocks: [settling, answered], pause: authority }).title).toBe('等省消防总队')
    const owed = aClock({ started: '11-25T10:30', due: '11-26T10:30' })
    expect(say({ ...replied, clocks: [settling, owed], pause: aPause() }).title).toBe('已答复，等陈若溪再答复')
    const late = aClock({ kind: 'settlement', started: '11-05T10:00', due: '11-25T10:00' })
    expect(say({ ...replied, clocks: [late, answered], pause: aPause() }).tone).toBe('over')
  })

  it('says that it is declined and until when it can be appealed, then who decides, then that it is final (R5.4)', () => {
    const declined = { status: 'declined', endedAt: wire('11-25T09:00') } as const
    expect(say({ ...declined, declines: [aDecline()] })).toEqual({
      tone: 'quiet',
      title: '今天 09:00 已婉拒',
      sentence: '不同意的话，周六 12-05 24:00 前可以申诉。',
      late: '',
    })
    const late = aDecline({ appealUntil: wire('11-25T00:00') })
    expect(say({ ...declined, declines: [late] }).sentence).toBe('申诉的时间已过，这是最后的决定。')
    const clock = aClock({ kind: 'appeal', started: '11-25T09:30', due: '12-02T18:00' })
    const appealed = aDecline({ appeal: anAppeal() })
    expect(say({ ...declined, declines: [appealed], clocks: [clock] })).toMatchObject({
      tone: 'wait',
      title: '已婉拒，等申诉的决定',
      sentence: '最迟 周三 12-02 18:00，由没有参与这件事的领导决定，剩 7 天 7 小时。',
    })
    const overdue = aClock({ kind: 'appeal', started: '11-17T09:30', due: '11-25T09:40' })
    expect(say({ ...declined, declines: [appealed], clocks: [overdue] })).toMatchObject({ tone: 'over', title: '申诉的决定已超时 1 小时' })
    const rejected = aDecline({ appeal: anAppeal({ decision: 'rejected', decidedAt: wire('11-25T10:30') }) })
    expect(say({ ...declined, declines: [rejected] }).sentence).toBe('申诉不成立，这是最后的决定。')
  })

  it('says that an appeal was upheld, until the office answers again', () => {
    const declines = [aDecline({ status: 'overturned', appeal: anAppeal({ decision: 'upheld', decidedAt: wire('11-25T10:30') }) })]
    expect(say({ ...replied, declines, clocks: [settling, answered] }).title).toBe('今天 10:30 申诉成立')
    const later = aClock({ started: '11-25T10:31', due: '11-26T10:31', stopped: '11-25T10:35' })
    expect(say({ ...replied, declines, clocks: [settling, later, answered] }).title).toBe('今天 10:35 已答复')
  })

  it('names whoever took the matter over as the one who follows it', () => {
    const history = [aHistoryRow('request.moved', '11-25T10:10', {}, { id: 'n', name: '沈望舒' })]
    expect(say({ ...replied, clocks: [answered], history }).sentence).toContain('沈望舒跟到办结')
  })

  it('tells a late call-back of a settled one', () => {
    const callBack = aClock({ kind: 'callBack', started: '11-24T09:00', due: '11-25T09:00' })
    const settled = { status: 'settled', endedAt: wire('11-24T08:00') } as const
    expect(say({ ...settled, clocks: [callBack] })).toMatchObject({ tone: 'over', title: '部长回访已超时 1 小时 40 分' })
  })
})

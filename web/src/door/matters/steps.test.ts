import { describe, expect, it } from 'vitest'
import { aClock, aDecline, aHistoryRow, aMatterAtDoor, anAppeal, aPause, aTask, at, now, wire } from '#shared/matter.fixture.ts'
import matterZhCN from '../requests/matter.zh-CN.ts'
import { lastWords } from '../requests/parts.ts'
import requestsZhCN from '../requests/requests.zh-CN.ts'
import { stepsDone, stepsToCome } from './steps.ts'

const zhCN = { ...requestsZhCN, ...matterZhCN }
const time = { now, language: 'zh-CN' } as const
const contact = { id: 'c', name: '王嘉树' }
const message = (kind: 'reply' | 'note' | 'filing', words: string, when: string) => ({
  id: when,
  kind,
  side: 'office' as const,
  authorName: '陈若溪',
  authorTitle: '',
  words,
  at: at(when).toString(),
  recordedAt: at(when).toString(),
})

describe('what is still to come', () => {
  it('lists every running clock, the soonest first, with who and by when', () => {
    const clocks = [
      aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }),
      aClock({ started: '11-24T20:15', due: '11-25T20:15' }),
      aClock({ started: '11-20T09:00', due: '11-21T09:00', stopped: '11-20T15:00' }),
    ]
    expect(stepsToCome(aMatterAtDoor({ clocks }), time, zhCN)).toMatchObject([
      { title: '答复你', who: '陈若溪', when: '最迟 今天 20:15', over: false },
      { title: '办结', when: '最迟 周二 12-08 18:00' },
    ])
  })

  it('tells a clock that is newer than the page by its time and the server’s own sentence', () => {
    const why = '看场地：约看后 2 个工作日。'
    const clocks = [{ ...aClock({ started: '11-24T20:15', due: '11-25T20:15' }), kind: 'viewing' as 'answer', why }]
    expect(stepsToCome(aMatterAtDoor({ clocks }), time, zhCN)).toMatchObject([{ title: '下一步', when: '最迟 今天 20:15', why }])
  })

  it('says an overdue one is overdue, and a promised answer with its words', () => {
    const clocks = [aClock({ kind: 'promisedAnswer', started: '11-24T18:00', due: '11-25T09:00' })]
    const promises = [{ id: 'p', dueAt: '', words: '盖章后告诉您。', reason: '', promisedBy: '陈若溪', promisedAt: '' }]
    expect(stepsToCome(aMatterAtDoor({ clocks, promises }), time, zhCN)).toMatchObject([
      { title: '再答复你', words: '盖章后告诉您。', when: '已超时 1 小时 40 分，原定 今天 09:00', over: true },
    ])
  })

  it('names the department and by when, of a part that was handed on (R11.3)', () => {
    const clocks = [
      aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }),
      aClock({ kind: 'task', started: '11-25T08:58', due: '11-27T18:00', taskId: 't' }),
    ]
    expect(stepsToCome(aMatterAtDoor({ clocks, tasks: [aTask('t', '区住建局')] }), time, zhCN)).toMatchObject([
      { title: '区住建局办理', who: '', when: '最迟 周五 11-27 18:00' },
      { title: '办结', who: '陈若溪' },
    ])
  })

  it('lists what the enterprise is asked for among them, by its date (R6.2)', () => {
    const clocks = [aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' })]
    const matter = aMatterAtDoor({ status: 'replied', clocks, pause: aPause() })
    expect(stepsToCome(matter, time, zhCN)).toMatchObject([{ title: '你补充', who: '你', when: '到 周一 11-30 18:00' }, { title: '办结' }])
    const resumed = aPause({ resumedAt: wire('11-25T10:30') })
    expect(stepsToCome(aMatterAtDoor({ status: 'replied', clocks, pause: resumed }), time, zhCN)).toHaveLength(1)
  })

  it('says who decides an appeal, and that the minister calls back', () => {
    const appeal = { ...aClock({ kind: 'appeal', started: '11-25T09:30', due: '12-02T18:00' }), holderName: '许知行' }
    expect(stepsToCome(aMatterAtDoor({ status: 'declined', clocks: [appeal] }), time, zhCN)).toMatchObject([
      { title: '领导决定你的申诉', who: '许知行', when: '最迟 周三 12-02 18:00' },
    ])
    const callBack = aClock({ kind: 'callBack', started: '11-25T10:00', due: '11-26T18:00' })
    expect(stepsToCome(aMatterAtDoor({ status: 'settled', clocks: [callBack] }), time, zhCN)[0]?.title).toBe('部长回访你')
  })

  it('says that a due time is provisional (R9.4)', () => {
    const clocks = [{ ...aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }), provisional: true }]
    expect(stepsToCome(aMatterAtDoor({ clocks }), time, zhCN)[0]?.remark).toBe('暂定')
  })
})

describe('what was done', () => {
  const history = [
    aHistoryRow('request.replied', '11-25T10:06', { words: '两条路同时走。' }),
    aHistoryRow('request.called', '11-24T20:31', { words: '核对楼层。', minutes: 6, contactName: '王嘉树' }),
    aHistoryRow('request.fileAttached', '11-24T20:17', { name: 'b.png' }, contact),
    aHistoryRow('request.fileAttached', '11-24T20:16', { name: 'a.png' }, contact),
    aHistoryRow('request.filed', '11-24T20:15', {}, contact),
  ]
  const clocks = [aClock({ started: '11-24T20:15', due: '11-25T20:15', stopped: '11-25T10:06' })]

  it('tells the public history, the latest first, files handed over together as one', () => {
    const steps = stepsDone(aMatterAtDoor({ history, clocks }), '王嘉树', time, zhCN)
    expect(steps.map(({ title, who, when, remark }) => [title, who, when, remark])).toEqual([
      ['答复你', '陈若溪', '今天 10:06', '按时'],
      ['给你打电话', '陈若溪', '昨天 20:31', '6 分钟'],
      ['交来 2 个附件', '王嘉树', '昨天 20:17', ''],
      ['你提交了诉求', '王嘉树', '昨天 20:15', ''],
    ])
    expect(steps[2]?.words).toBe('a.png、b.png')
    expect(steps[3]?.words).toBe('二次消防能不能先办？')
  })

  it('does not repeat the answer that stands above the line, but keeps earlier ones', () => {
    const messages = [
      message('reply', '先核实。', '11-24T21:00'),
      message('reply', '两条路同时走。', '11-25T10:06'),
      message('note', '内部', '11-25T10:30'),
    ]
    const earlier = aHistoryRow('request.replied', '11-24T21:00', { words: '先核实。' })
    const matter = aMatterAtDoor({ history: [...history.slice(0, 1), earlier], messages, clocks })
    expect(lastWords(matter)?.words).toBe('两条路同时走。')
    expect(stepsDone(matter, '王嘉树', time, zhCN).map(step => step.words)).toEqual(['', '先核实。'])
  })

  it('says by how much an answer was late, and names a deputy as such', () => {
    const late = [aClock({ started: '11-23T09:00', due: '11-24T09:00', stopped: '11-24T10:30' })]
    const rows = [aHistoryRow('request.replied', '11-24T10:30', { words: '…' }, { id: 'd', name: '黎景行', as: 'deputy' })]
    expect(stepsDone(aMatterAtDoor({ history: rows, clocks: late }), '王嘉树', time, zhCN)).toMatchObject([
      { who: 'B 角 黎景行', remark: '晚了 1 小时 30 分' },
    ])
  })

  it('names as deputy who was it then, not who is it now (R3.3)', () => {
    const [former, present] = [
      { id: 'p', name: '阮知秋', as: 'deputy' },
      { id: 'd', name: '黎景行' },
    ] as const
    const rows = [
      aHistoryRow('request.replied', '11-24T10:30', { words: '…' }, present),
      aHistoryRow('request.replied', '11-24T09:30', { words: '…' }, former),
    ]
    const matter = aMatterAtDoor({ history: rows })
    expect(matter.deputy?.name).toBe('黎景行')
    expect(stepsDone(matter, '王嘉树', time, zhCN).map(({ who }) => who)).toEqual(['黎景行', 'B 角 阮知秋'])
  })

  it('tells a kind it does not know by the server’s sentence', () => {
    const rows = [aHistoryRow('enterprise.contacted', '11-25T09:10')]
    expect(stepsDone(aMatterAtDoor({ history: rows }), '王嘉树', time, zhCN)).toMatchObject([{ title: 'sentence of enterprise.contacted' }])
  })

  it('tells parts handed out together as one step, and a finished one with its result and whether it was in time (R7)', () => {
    const clerk = { id: 'k', name: '梁砚秋' }
    const rows = [
      aHistoryRow('task.finished', '11-25T09:10', { unit: '琶洲街道', words: '缺检测报告、竣工图。' }, clerk),
      aHistoryRow('task.handed', '11-25T08:58', { unit: '琶洲街道', dueAt: '11-26 08:58', name: '2' }),
      aHistoryRow('task.handed', '11-25T08:58', { unit: '区住建局', dueAt: '11-27 18:00', name: '1' }),
      aHistoryRow('task.handedOn', '11-24T21:00', { unit: '区住建局', dueAt: '11-27 18:00' }),
    ]
    const part = aClock({ kind: 'task', started: '11-25T08:58', due: '11-26T08:58', stopped: '11-25T09:10', taskId: 't' })
    const steps = stepsDone(aMatterAtDoor({ history: rows, clocks: [part] }), '王嘉树', time, zhCN)
    expect(steps.map(({ title, words, who, remark }) => [title, words, who, remark])).toEqual([
      ['琶洲街道办好了', '缺检测报告、竣工图。', '梁砚秋', '按时'],
      ['请区住建局、琶洲街道办理', '最迟：区住建局 11-27 18:00、琶洲街道 11-26 08:58', '陈若溪', ''],
      ['转交区住建局办理', '最迟 11-27 18:00', '陈若溪', ''],
    ])
  })

  it('tells a pause by whom it waits for, and does not repeat words that stand above while it runs (R6.2)', () => {
    const rows = [
      aHistoryRow('request.resumed', '11-25T10:30', { dueAt: '12-11 18:00' }),
      aHistoryRow('request.paused', '11-25T10:20', {
        whom: { zh: '企业', en: 'the enterprise' },
        until: '11-30 18:00',
        words: '请补交检测报告。',
      }),
      aHistoryRow('request.paused', '11-24T10:20', { whom: '省消防总队', until: '11-26 18:00', words: '等复函。' }),
    ]
    const told = (pause: ReturnType<typeof aPause>) =>
      stepsDone(aMatterAtDoor({ status: 'replied', history: rows, pause }), '王嘉树', time, zhCN).map(({ title, words }) => [title, words])
    expect(told(aPause())).toEqual([
      ['接着办，办结时限顺延到 12-11 18:00', ''],
      ['请你补充，等到 11-30 18:00', ''],
      ['等省消防总队，到 11-26 18:00', '等复函。'],
    ])
    expect(told(aPause({ resumedAt: wire('11-25T10:30') }))[1]).toEqual(['请你补充，等到 11-30 18:00', '请补交检测报告。'])
  })

  it('tells a refusal, its appeal and the decision; of an overturned one the words stay in the steps (R5.4)', () => {
    const history = [
      aHistoryRow(
        'appeal.decided',
        '11-25T10:30',
        { decision: { zh: '…', en: '…' }, words: '请到现场再看。' },
        { id: 'l', name: '许知行' },
      ),
      aHistoryRow('decline.appealed', '11-25T09:30', { words: '9 层面积不够。' }, contact),
      aHistoryRow('decline.released', '11-25T09:00', { words: '12 层现在还不能办。' }, { id: 'm', name: '郑怀远' }),
    ]
    const clocks = [aClock({ kind: 'appeal', started: '11-25T09:30', due: '12-02T18:00', stopped: '11-25T10:30' })]
    const told = (decision: 'upheld' | 'rejected') => {
      const appeal = anAppeal({ decision, decidedAt: wire('11-25T10:30'), decidedBy: '许知行', decisionWords: '请到现场再看。' })
      const decline = aDecline({ appeal, status: decision === 'upheld' ? 'overturned' : 'released' })
      const matter = aMatterAtDoor({ status: decision === 'upheld' ? 'replied' : 'declined', declines: [decline], history, clocks })
      return stepsDone(matter, '王嘉树', time, zhCN).map(({ title, words, who, remark }) => [title, words, who, remark])
    }
    expect(told('upheld')).toEqual([
      ['申诉成立，接着办', '请到现场再看。', '许知行', '按时'],
      ['申诉', '9 层面积不够。', '王嘉树', ''],
      ['婉拒', '12 层现在还不能办。', '项目部长 郑怀远', ''],
    ])
    expect(told('rejected').map(([title, words]) => [title, words])).toEqual([
      ['申诉不成立，维持婉拒', ''],
      ['申诉', ''],
      ['婉拒', ''],
    ])
  })

  it('names the grade; the words of a rating are read in its own place', () => {
    const rating = { id: 'g', grade: 2, words: '问了三次。', ratedBy: '王嘉树', ratedAt: wire('11-25T10:30') }
    const rows = [aHistoryRow('rating.given', '11-25T10:30', { grade: { zh: '不满意', en: 'dissatisfied' }, words: '问了三次。' }, contact)]
    const matter = aMatterAtDoor({
      history: rows,
      rating: { ...rating, comment: null, commentedBy: null, callBack: null, mayComment: false, mayCallBack: false },
    })
    expect(stepsDone(matter, '王嘉树', time, zhCN)).toMatchObject([{ title: '评价“不满意”', words: '' }])
  })
})

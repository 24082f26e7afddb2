import { describe, expect, it } from 'vitest'
import { aClock, aHistoryRow, aMatter, at, now } from './matter.fixture.ts'
import matterZhCN from './matter.zh-CN.ts'
import requestsZhCN from './requests.zh-CN.ts'
import { lastWords, stepsDone, stepsToCome } from './steps.ts'

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
    expect(stepsToCome(aMatter({ clocks }), time, zhCN)).toMatchObject([
      { title: '答复你', who: '陈若溪', when: '最迟 今天 20:15', over: false },
      { title: '办结', when: '最迟 周二 12-08 18:00' },
    ])
  })

  it('says an overdue one is overdue, and a promised answer with its words', () => {
    const clocks = [aClock({ kind: 'promisedAnswer', started: '11-24T18:00', due: '11-25T09:00' })]
    const promises = [{ id: 'p', dueAt: '', words: '盖章后告诉您。', reason: '', promisedBy: '陈若溪', promisedAt: '' }]
    expect(stepsToCome(aMatter({ clocks, promises }), time, zhCN)).toMatchObject([
      { title: '再答复你', words: '盖章后告诉您。', when: '已超时 1 小时 40 分，原定 今天 09:00', over: true },
    ])
  })

  it('says that a due time is provisional (R9.4)', () => {
    const clocks = [{ ...aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }), provisional: true }]
    expect(stepsToCome(aMatter({ clocks }), time, zhCN)[0]?.remark).toBe('暂定')
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
    const steps = stepsDone(aMatter({ history, clocks }), 'c', time, zhCN)
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
    const matter = aMatter({ history: [...history.slice(0, 1), earlier], messages, clocks })
    expect(lastWords(matter)?.words).toBe('两条路同时走。')
    expect(stepsDone(matter, 'c', time, zhCN).map(step => step.words)).toEqual(['', '先核实。'])
  })

  it('says by how much an answer was late, and names a deputy as such', () => {
    const late = [aClock({ started: '11-23T09:00', due: '11-24T09:00', stopped: '11-24T10:30' })]
    const rows = [aHistoryRow('request.replied', '11-24T10:30', { words: '…' }, { id: 'd', name: '黎景行' })]
    expect(stepsDone(aMatter({ history: rows, clocks: late }), 'c', time, zhCN)).toMatchObject([
      { who: 'B 角 黎景行', remark: '晚了 1 小时 30 分' },
    ])
  })

  it('tells a kind it does not know by the server’s sentence', () => {
    const rows = [aHistoryRow('task.finished', '11-25T09:10')]
    expect(stepsDone(aMatter({ history: rows }), 'c', time, zhCN)).toMatchObject([{ title: 'sentence of task.finished' }])
  })
})

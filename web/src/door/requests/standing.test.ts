import { describe, expect, it } from 'vitest'
import { aClock, aHistoryRow, aMatterAtDoor, aRow, at, now, person } from '#shared/matter.fixture.ts'
import { whoAnswersMatter } from './parts.ts'
import zhCN from './requests.zh-CN.ts'
import { rowStanding } from './standing.ts'
import { whoAnswers } from './who-answers.ts'

const say = (part: Parameters<typeof aRow>[0]) => rowStanding(aRow(part), { now, language: 'zh-CN' }, zhCN)

describe('a request in the list', () => {
  it('is told by its time alone where its clock is newer than the page', () => {
    const clock = { ...aClock({ started: '11-25T09:00', due: '11-26T09:00' }), kind: 'inspection' as 'answer' }
    expect(say({ status: 'replied', clock })).toEqual({ state: '已答复，陈若溪在办', by: '最迟 明天 09:00', over: false })
  })

  it.each([
    ['waits', { clock: aClock({ started: '11-25T09:00', due: '11-26T09:00' }) }, '等陈若溪答复', '最迟 明天 09:00 答复'],
    [
      'is in hand',
      { status: 'replied', clock: aClock({ kind: 'settlement', started: '11-24T20:15', due: '11-27T18:00' }) },
      '已答复，陈若溪在办',
      '最迟 周五 11-27 18:00 办结',
    ],
    [
      'waits again',
      { status: 'replied', clock: aClock({ started: '11-24T20:15', due: '11-25T20:15' }) },
      '已答复，等陈若溪再答复',
      '最迟 今天 20:15 答复',
    ],
    [
      'waits for a department',
      {
        status: 'replied',
        turn: 'department',
        waitsFor: '区住建局',
        clock: aClock({ kind: 'task', started: '11-25T08:58', due: '11-27T18:00', taskId: 't' }),
      },
      '已答复，等区住建局办理',
      '最迟 周五 11-27 18:00',
    ],
    [
      'waits for a department before it was answered',
      {
        turn: 'department',
        waitsFor: '区住建局',
        clock: aClock({ kind: 'task', started: '11-25T08:58', due: '11-25T18:00', taskId: 't' }),
      },
      '等陈若溪答复，区住建局在办',
      '最迟 今天 18:00',
    ],
    [
      'waits for the enterprise',
      {
        status: 'replied',
        turn: 'enterprise',
        waitsUntil: at('11-30T18:00').toString(),
        clock: aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }),
      },
      '已答复，等你补充',
      '请在 周一 11-30 18:00 前补上',
    ],
    [
      'waits for the enterprise while a department is on it',
      {
        status: 'replied',
        turn: 'enterprise',
        waitsUntil: at('11-30T18:00').toString(),
        clock: aClock({ kind: 'task', started: '11-25T08:58', due: '11-27T18:00', taskId: 't' }),
      },
      '已答复，等你补充，部门也在办',
      '请在 周一 11-30 18:00 前补上',
    ],
    [
      'waits for an authority',
      {
        status: 'replied',
        turn: 'authority',
        waitsFor: '省消防总队',
        waitsUntil: at('12-03T18:00').toString(),
        clock: aClock({ kind: 'settlement', started: '11-24T20:15', due: '12-08T18:00' }),
      },
      '已答复，等省消防总队，到 周四 12-03 18:00',
      '最迟 周二 12-08 18:00 办结',
    ],
    [
      'was promised the next answer',
      { status: 'replied', clock: aClock({ kind: 'promisedAnswer', started: '11-25T09:00', due: '11-25T18:00' }) },
      '已答复，陈若溪在办',
      '答应 今天 18:00 前再答复',
    ],
    [
      'is appealed',
      {
        status: 'declined',
        endedAt: at('11-24T15:00').toString(),
        clock: aClock({ kind: 'appeal', started: '11-25T09:30', due: '12-02T18:00' }),
      },
      '已婉拒，等申诉的决定',
      '最迟 周三 12-02 18:00 决定',
    ],
    [
      'waits for the minister’s call',
      {
        status: 'settled',
        endedAt: at('11-24T15:00').toString(),
        clock: aClock({ kind: 'callBack', started: '11-25T09:30', due: '11-26T18:00' }),
      },
      '已办结，等部长回访',
      '最迟 明天 18:00 回访',
    ],
    ['is declined', { status: 'declined', endedAt: at('11-24T15:00').toString() }, '已婉拒', '昨天 15:00'],
    [
      'is settled and not rated',
      { status: 'settled', unrated: true, endedAt: at('11-24T15:00').toString() },
      '已办结，请你评价',
      '昨天 15:00',
    ],
    ['is settled', { status: 'settled', endedAt: at('11-24T15:00').toString() }, '已办结', '昨天 15:00'],
  ] as const)('%s', (_name, part, state, by) => {
    expect(say(part)).toEqual({ state, by, over: false })
  })

  it('says that it is overdue and when it was due', () => {
    const clock = aClock({ started: '11-23T18:00', due: '11-24T18:00' })
    expect(say({ clock })).toEqual({ state: '等陈若溪答复', by: '已超时 16 小时 40 分，原定 昨天 18:00', over: true })
    const late = aClock({ kind: 'task', started: '11-23T08:58', due: '11-24T18:00', taskId: 't' })
    const waiting = { status: 'replied', turn: 'enterprise', waitsUntil: at('11-30T18:00').toString(), clock: late } as const
    expect(say(waiting)).toEqual({ state: '已答复，等你补充，部门也在办', by: '已超时 16 小时 40 分，原定 昨天 18:00', over: true })
  })
})

describe('whom to call', () => {
  it('is whoever took this one matter over, while they are there (R3.6)', () => {
    const history = [aHistoryRow('request.moved', '11-25T10:10', {}, { id: 'd', name: '黎景行' })]
    expect(whoAnswersMatter(aMatterAtDoor({ history }))?.name).toBe('黎景行')
    expect(whoAnswersMatter(aMatterAtDoor({ history, deputy: person('d', '黎景行', true) }))?.name).toBe('陈若溪')
    expect(whoAnswersMatter(aMatterAtDoor())?.name).toBe('陈若溪')
  })

  const minister = person('m', '郑怀远')
  it('is the officer, the deputy while the officer is on leave, then the minister (R3.4)', () => {
    expect(whoAnswers({ officer: person('o', '陈若溪'), deputy: person('d', '黎景行'), minister })?.name).toBe('陈若溪')
    expect(whoAnswers({ officer: person('o', '陈若溪', true), deputy: person('d', '黎景行'), minister })?.name).toBe('黎景行')
    expect(whoAnswers({ officer: person('o', '陈若溪', true), deputy: person('d', '黎景行', true), minister })?.name).toBe('郑怀远')
  })

  it('is the minister while there is no officer (R3.2)', () => {
    expect(whoAnswers({ officer: null, deputy: null, minister })?.name).toBe('郑怀远')
  })
})

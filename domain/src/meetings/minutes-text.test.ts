import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { minutesPaper } from './minutes-paper.ts'
import { minutesText } from './minutes-text.ts'

const content = {
  ...{ title: '海珠区首席服务官周例会纪要', number: 46, ownerName: '区投资促进中心', day: '2026-11-23', place: '3 楼会议室' },
  ...{
    chairName: '郑怀远',
    recorderName: '卓文澜',
    openedAt: moment('2026-11-23 09:00'),
    closedAt: moment('2026-11-23 10:20'),
    closedByNext: false,
  },
  ...{ factsFrom: moment('2026-11-16 08:00'), factsUntil: moment('2026-11-23 08:00') },
  figures: { new: 1, moved: 4, stuck: 1, late: 2, lost: 0, landed: 1 },
  items: [
    {
      ...{ number: 1, title: '汐原海工 华南研发中心', fact: '', words: '联审会改到 11-27。', carried: false },
      decisions: [{ number: 1, words: '消防设计审查提前介入。', who: '区住建局', dueAt: moment('2026-11-26 18:00') }],
      askings: [{ words: '请商市规划提前单独审查', who: '苏明哲', dueAt: moment('2026-11-25 17:30') }],
      lifts: [{ words: '市里能否先行核验一期？', level: 'city' as const, dueAt: moment('2027-01-06 18:00') }],
    },
  ],
  ...{ present: ['区投资促进中心 陈若溪'], absent: ['区科工商信局 沈亦舟'], guests: '' },
}

describe('the text of the minutes (R17.4)', () => {
  it('says what was held, decided and asked, by whom and by when', () => {
    expect(minutesText(content).split('\n')).toEqual([
      ...['海珠区首席服务官周例会纪要', '第 46 期', '区投资促进中心　2026年11月23日', ''],
      '2026年11月23日，郑怀远主持召开海珠区首席服务官周例会第 46 次会议，议定 1 项，纪要如下。',
      '一、一周情况',
      '11月16日8时至11月23日8时，新增项目 1 件，推进 4 件，停滞 1 件，超时 2 件，流失 0 件，落地 1 件。',
      '二、议定事项',
      '（1）汐原海工 华南研发中心。联审会改到 11-27。',
      '1. 区住建局：消防设计审查提前介入，11月26日18时前。',
      '提请苏明哲：请商市规划提前单独审查，11月25日17时30分前答复。',
      '请市里在1月6日18时前答复：市里能否先行核验一期？',
      ...['', '出席：区投资促进中心 陈若溪', '请假：区科工商信局 沈亦舟', '主持：郑怀远　记录：卓文澜'],
    ])
  })

  it('keeps no empty line of what was typed, which would end a part of the paper', () => {
    const said = 'gap\n\n \nafter\n'
    const items = content.items.map(item => ({
      ...{ ...item, words: said, decisions: item.decisions.map(one => ({ ...one, words: said })) },
      askings: item.askings.map(one => ({ ...one, words: said })),
    }))
    const text = minutesText({ ...content, items })
    expect(text.split('\n').filter(line => line.trim() === '').length).toBe(2)
    const { lines, people } = minutesPaper({ text, signatures: [], digest: '', frozenAt: null, addenda: [] })
    expect(lines.filter(({ words }) => words.includes('after')).length).toBe(3)
    expect(people.map(({ as }) => as)).toEqual(['出席', '请假', '主持'])
  })

  it('says of one that was never opened or never closed that it was not', () => {
    expect(minutesText({ ...content, openedAt: null })).toContain('第 46 次会议没有召开。')
    expect(minutesText({ ...content, closedByNext: true })).toContain('由下一次议程定稿结束。')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, NearestName } from './nearest-name.ts'
import { dayOfSerial, readDay } from './roster-date.ts'
import { rosterFaultSentence } from './roster-faults.ts'
import { readMoney } from './roster-money.ts'
import { readPhone } from './roster-phone.ts'

const sentence = (reading: {
  flaw?: { code: Parameters<typeof rosterFaultSentence>[0]['code']; blanks?: Record<string, string | number> } | undefined
}) => reading.flaw && rosterFaultSentence({ code: reading.flaw.code, blanks: reading.flaw.blanks ?? {} }, 'zh-CN')

describe('money', () => {
  it('is integer fen in the unit of the column, exactly, below 10 万亿元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fen => {
        const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, '0')}`
        expect(readMoney(wan, 'wan')).toEqual({ value: fen })
        expect(readMoney(Number(wan), 'wan')).toEqual({ value: fen })
      }),
    )
  })

  it.each([
    ['800', 80_000_000_0],
    ['1,200.5', 1_200_500_000],
    ['１２００ 万元', 1_200_000_000],
    ['人民币 30 万', 30_000_000],
    ['¥5', 5_000_000],
  ])('%s under 万元', (cell, fen) => expect(readMoney(cell, 'wan')).toEqual({ value: fen }))

  it('asks when a cell names another unit', () => {
    const reading = readMoney('1.2亿', 'wan')
    expect(sentence(reading)).toBe('这一列是数字，单位万元。要不要读成 12,000？')
    expect(reading.flaw?.suggestion).toEqual({ label: '12,000', value: '12000' })
    expect(readMoney('8000000元', 'wan').flaw?.suggestion?.value).toBe('800')
    expect(rosterFaultSentence({ code: 'moneyUnit', blanks: reading.flaw?.blanks ?? {} }, 'en')).toBe(
      'This column holds numbers in CNY 10,000. Read it as 12,000?',
    )
  })

  it.each([
    ['-5', '不能是负数。'],
    ['约三千', '这一列是数字，单位万元。'],
    ['500万美元', '只收人民币，单位万元。请折算后填写。'],
    ['9999999999999', '达到 10 万亿元，单位可能不对。'],
    ['1000000000', '达到 10 万亿元，单位可能不对。'],
  ])('%s is refused', (cell, why) => expect(sentence(readMoney(cell, 'wan'))).toBe(why))

  it('says nothing where the cell says nothing', () => {
    for (const cell of ['', '—', '/', ' - ']) expect(readMoney(cell, 'wan')).toEqual({ value: null })
  })
})

describe('days', () => {
  it.each([
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026年3月5日',
    '2026 年 3 月 5 日',
    '２０２６－０３－０５',
    '20260305',
    '2026-03-05 09:30:00',
    '2026-3-5T00:00:00',
    '2026-03-04T16:00:00.000Z',
    '2026-03-05T00:00:00+08:00',
    '2026-03-04 16:00:00Z',
  ])('%s', cell => expect(readDay(cell)).toEqual({ value: '2026-03-05' }))

  it('reads a month as its first day, and asks about the number 2026.1', () => {
    for (const cell of ['2026.3', '2026年3月', '2026-03', 2026.3]) expect(readDay(cell)).toEqual({ value: '2026-03-01' })
    expect(readDay('2026.10')).toEqual({ value: '2026-10-01' })
    expect(readDay(2026.12)).toEqual({ value: '2026-12-01' })
    expect(readDay(2026.1).flaw?.choices?.map(choice => choice.value)).toEqual(['2026-01-01', '2026-10-01'])
  })

  it.each([
    ['2026/13/02', '没有 13 月。'],
    ['2026-02-29', '2026 年 2 月没有 29 日。'],
    ['2026-04-31', '2026 年 4 月没有 31 日。'],
    ['3/5/2026', '看不懂这个日期，请写成 2026-03-05 这样。'],
    ['2019', '看不懂这个日期，请写成 2026-03-05 这样。'],
    ['去年三月', '看不懂这个日期，请写成 2026-03-05 这样。'],
  ])('%s is refused', (cell, why) => expect(sentence(readDay(cell))).toBe(why))

  it('counts Excel serial numbers as Excel does, in both systems', () => {
    expect([dayOfSerial(1), dayOfSerial(59), dayOfSerial(61), dayOfSerial(46086)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-03-05',
    ])
    expect([dayOfSerial(0), dayOfSerial(-3), dayOfSerial(Number.NaN), dayOfSerial(44624, true)]).toEqual([null, null, null, '2026-03-05'])
    expect(readDay(46086)).toEqual({ value: '2026-03-05' })
    expect(readDay('46086')).toEqual({ value: '2026-03-05' })
    const epoch = Temporal.PlainDate.from('1899-12-30')
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_000 }), serial => {
        expect(dayOfSerial(serial)).toBe(epoch.add({ days: serial }).toString())
      }),
    )
  })
})

describe('phones', () => {
  it.each([
    ['138-0000-0012', '13800000012'],
    [13800000012, '13800000012'],
    ['+86 138 0000 0012', '13800000012'],
    ['8613800000012', '13800000012'],
    ['１３８００００００１２', '13800000012'],
    ['020-80000012', '020-80000012'],
    ['(020)80000012', '020-80000012'],
    ['020 8000 0012 转 803', '020-80000012-803'],
    ['80000012', '80000012'],
    ['400-000-0012', '4000000012'],
    ['\u202d13800000012\u202c', '13800000012'],
    ['（020）80000012', '020-80000012'],
    ['020－80000012', '020-80000012'],
    ['80000012转8001', '80000012-8001'],
  ])('%s', (cell, phone) => expect(readPhone(cell)).toEqual({ value: phone }))

  it.each([
    ['1390000', '手机号少 4 位。'],
    ['138000000123', '手机号多 1 位。'],
    ['没有', '这不像电话号码。'],
    ['12800000012', '这不像电话号码。'],
    ['13800000012/13900000034', '一格里有 2 个号码，留一个。'],
  ])('%s is refused', (cell, why) => expect(sentence(readPhone(cell))).toBe(why))

  it('offers each of two numbers', () => {
    expect(readPhone('138-0000-0012、020-80000012').flaw?.choices?.map(choice => choice.value)).toEqual(['13800000012', '020-80000012'])
  })
})

describe('the nearest name', () => {
  const names = new NearestName(['沈亦舟', '陈若溪', '许望川', '琶洲街道', '官洲街道', '赤岗街道'])
  it('is proposed when one is near, never when two are or none is', () => {
    expect(names.nearest('沈一舟')).toBe('沈亦舟')
    expect(names.nearest('琶州街道')).toBe('琶洲街道')
    expect(names.nearest('洲街道')).toBeNull()
    expect(names.nearest('欧阳修远')).toBeNull()
    expect(names.nearest('沈')).toBeNull()
  })

  it('measures edits as the textbook does', () => {
    const word = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 6 })
    const plain = (a: string[], b: string[]): number => {
      if (a.length === 0 || b.length === 0) return a.length + b.length
      const rest = plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
      return Math.min(rest, plain(a.slice(1), b) + 1, plain(a, b.slice(1)) + 1)
    }
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plain(a, b), most + 1))
      }),
    )
  })
})

import { expect, test, vi } from 'vitest'

vi.stubGlobal('navigator', { language: 'zh-CN' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
const { dayTime, dial, fileSize, longDay, money, monthDay, percent, phone, time } = await import('./format.ts')
await (await import('./shared-sheet.ts')).sharedSheet.bring()

const now = '2026-11-25T09:42:00+08:00'

test('times beside now', () => {
  expect(dayTime('2026-11-25T20:15:00+08:00', now)).toBe('今天 20:15')
  expect(dayTime('2026-11-24T12:15:00Z', now)).toBe('昨天 20:15')
  expect(dayTime('2026-11-27T18:00:00+08:00', now)).toBe('周五 11-27 18:00')
  expect(dayTime('2027-01-04T18:00:00+08:00', now)).toBe('2027-01-04 18:00')
  expect(time('2026-11-24T16:05:00Z')).toBe('00:05')
  expect(monthDay('2026-11-24T16:05:00Z', now)).toBe('11-25')
  expect(longDay(now)).toBe('11月25日 星期三')
})

test('money has one unit', () => {
  expect(money(12_000_000_000)).toEqual({ number: '1.2', unit: '亿元' })
  expect(money(500_000_000)).toEqual({ number: '500', unit: '万元' })
  expect(money(-123_456_00)).toEqual({ number: '-12.35', unit: '万元' })
})

test('a rate is rounded, and never says 100 while one is late', () => {
  expect(percent(140, 142)).toBe('98.6')
  expect(percent(3, 179)).toBe('1.7')
  expect(percent(9_999, 10_000)).toBe('99.9')
  expect(percent(10, 10)).toBe('100')
  expect(percent(0, 0)).toBe('–')
})

test('phones', () => {
  expect(phone('13800000012')).toBe('138-0000-0012')
  expect(phone('020-00000000')).toBe('020-00000000')
  expect(dial('138-0000-0012')).toBe('tel:13800000012')
})

test('files', () => {
  expect(fileSize(900)).toBe('900 B')
  expect(fileSize(1_258_291)).toBe('1.2 MB')
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const explain = async (who: string | null, asked: Record<string, string>) =>
  (await t.as(who)).get(`/api/deadline?${new URLSearchParams(asked)}`)
const start = '2026-09-30T10:00:00+08:00'

describe('explainDeadline', () => {
  it('refuses nobody: 401', async () => {
    expect((await explain(null, { start, amount: '1', unit: 'workingDays' })).status).toBe(401)
  })

  it.each([
    ['no start', { amount: '1', unit: 'workingDays' }, 'start', '请填写“起算时间”。'],
    [
      'a start without offset',
      { start: '2026-09-30', amount: '1', unit: 'workingDays' },
      'start',
      '“起算时间”要写成带时区的时间，如 2026-11-25T09:42:00+08:00。',
    ],
    [
      'a start nobody can mean',
      { start: '9999-12-31T10:00:00+08:00', amount: '1', unit: 'workingDays' },
      'start',
      '“起算时间”要在 1900 年到 2999 年之间。',
    ],
    ['no time at all', { start, amount: '0', unit: 'workingDays' }, 'amount', '“数量”最小 1。'],
    ['a promise of years', { start, amount: '1001', unit: 'workingDays' }, 'amount', '“数量”最大 1000。'],
    ['half a day', { start, amount: '0.5', unit: 'workingDays' }, 'amount', '“数量”的类型不对。'],
    [
      'a unit that is none',
      { start, amount: '1', unit: 'weeks' },
      'unit',
      '“单位”只能是：clockHours、workingHours、workingDays、calendarDays。',
    ],
  ])('refuses %s: 400 and says where', async (_what, asked, field, sentence) => {
    const answer = await explain(t.cast.officer, asked as Record<string, string>)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
  })

  it.each([
    ['clockHours', '24', '2026-10-01T02:00:00Z', false, '收到 09-30 10:00 + 24 小时 = 10-01 10:00'],
    ['workingHours', '4', '2026-09-30T08:00:00Z', false, '收到 09-30 10:00 + 4 个工作小时 = 09-30 16:00'],
    ['workingDays', '1', '2026-10-08T10:00:00Z', false, '收到 09-30 10:00 + 1 个工作日（10-08）= 10-08 18:00，跳过 10月1日至7日国庆节'],
    ['calendarDays', '19', '2026-10-19T16:00:00Z', false, '收到 09-30 10:00 + 19 天 = 10-19 24:00'],
    ['workingDays', '100', '2027-02-26T10:00:00Z', true, '暂定：2027 年放假表未公布'],
  ])('%s × %s: due then, provisional or not, with the reason (R9.5)', async (unit, amount, dueAt, provisional, sentence) => {
    const { status, body } = await explain(t.cast.contact, { start, amount, unit })
    expect([status, body.dueAt, body.provisional, body.calendarVersion]).toEqual([200, dueAt, provisional, 3])
    expect(body.sentence).toContain(sentence)
    expect(body.parts.map((part: { kind: string }) => part.kind)).toEqual(expect.arrayContaining(['start', 'promise', 'due']))
  })

  it('also for a start long before the first table: provisional, not a fault', async () => {
    const { status, body } = await explain(t.cast.officer, { start: '1999-12-31T10:00:00+08:00', amount: '1', unit: 'workingDays' })
    expect([status, body.provisional]).toEqual([200, true])
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { handTask } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
/** Ten working days from here reach over National Day, whose table is known. */
beforeEach(async () => {
  t = await testApp(Temporal.Instant.from('2026-09-22T09:42:00+08:00'))
})
afterEach(() => t.close())

type Day = { date: string; workday: boolean; name: string; kind: string }
const table2026 = async (): Promise<{ year: number; days: Day[] }> => {
  const { body } = await (await t.as(t.cast.officer)).get('/api/calendar')
  return { year: 2026, days: body.years.find((one: { year: number }) => one.year === 2026).days }
}
/** As it stands, but for the Saturday that is worked, and 8 October off. */
const correction = async () => {
  const { year, days } = await table2026()
  const off8 = { date: '2026-10-08', workday: false, name: '国庆节', kind: 'holiday' }
  return { year, days: [...days.filter(day => day.date !== '2026-10-10'), off8] }
}
const preview = async (who: string | null, body: unknown) => (await t.as(who)).post('/api/calendar/years/preview', body)

describe('previewCalendarYear', () => {
  it('refuses nobody: 401', async () => {
    expect((await preview(null, await correction())).status).toBe(401)
  })

  it('refuses a table that cannot be right: 400 and says which day', async () => {
    const { year, days } = await correction()
    const twice = await preview(t.cast.systemAdministrator, { year, days: [...days, days[0]] })
    expect([twice.status, twice.body.errors[0].field, twice.body.title]).toEqual([400, 'days', '放假表不对：2026-01-01 写了两次。'])
    const wrong = await preview(t.cast.systemAdministrator, { year: 2027, days })
    expect([wrong.status, wrong.body.title]).toEqual([400, '放假表不对：2026-01-01 不在 2027 年内。'])
  })

  it('is the system administrator’s and a leader’s: 403 for everyone else', async () => {
    for (const who of [t.cast.officer, t.cast.minister, t.cast.securityAdministrator, t.cast.contact])
      expect((await preview(who, await correction())).body.title).toBe('这一步由系统管理员或领导来做。')
  })

  it('refuses the table that holds already: 409', async () => {
    const { status, body } = await preview(t.cast.systemAdministrator, await table2026())
    expect([status, body.title]).toEqual([409, '和 2026 年现有的放假表一样，不用再发布。'])
  })

  it('shows which days change and which running clocks move, from when to when, and writes nothing', async () => {
    const request = await aFiledRequest(t)
    await aSettledRequest(t)
    const before = await written(t)
    const { status, body } = await preview(t.cast.systemAdministrator, await correction())
    expect(status).toBe(200)
    expect(
      body.changes.map((day: { date: string; was: Day | null; is: Day | null }) => [day.date, day.was?.workday, day.is?.workday]),
    ).toEqual([
      ['2026-10-08', undefined, false],
      ['2026-10-10', true, undefined],
    ])
    expect(body).toMatchObject({ year: 2026, replaces: 3, moved: 1, sooner: 0, later: 1, lateAtOnce: 0, confirmed: 0, lacks: [] })
    expect(body.byKind).toEqual([{ kind: 'settlement', count: 1 }])
    expect(body.clocks).toEqual([
      {
        id: request.clocks.find(clock => clock.kind === 'settlement')?.id,
        kind: 'settlement',
        number: request.number,
        requestId: null,
        holderName: '陈若溪',
        unitName: null,
        from: '2026-10-13T10:00:00Z',
        to: '2026-10-15T10:00:00Z',
        lateAtOnce: false,
      },
    ])
    expect(await written(t)).toEqual(before)
  })

  it('says a leader where the matter is, an administrator its number alone (R1.5)', async () => {
    const request = await aFiledRequest(t)
    const { body } = await preview(t.cast.leader, await correction())
    expect(body.clocks.map((clock: { requestId: string }) => clock.requestId)).toEqual([request.id])
  })

  it('counts what comes due sooner, what is late at once, and puts it first; a task by its unit', async () => {
    const { year, days } = await table2026()
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words: '收到，在办。', seen: request.lastMessageId })
    await handTask(t, request.id, { promise: { amount: 3, unit: 'workingDays' } })
    // the day before it was said to be off was worked after all: Friday 25 September
    t.travel({ hours: 24 * 5 })
    const { body } = await preview(t.cast.systemAdministrator, { year, days: days.filter(day => day.date !== '2026-09-25') })
    expect(body).toMatchObject({ moved: 2, sooner: 2, later: 0, lateAtOnce: 1 })
    expect(
      body.clocks.map((clock: Record<string, unknown>) => [clock.kind, clock.unitName, clock.from, clock.to, clock.lateAtOnce]),
    ).toEqual([
      ['task', '区税务局', '2026-09-28T10:00:00Z', '2026-09-25T10:00:00Z', true],
      ['settlement', null, '2026-10-13T10:00:00Z', '2026-10-12T10:00:00Z', false],
    ])
  })

  it('asks about statutory days that the table leaves as workdays, as in one that is half entered', async () => {
    const { year, days } = await table2026()
    const { body } = await preview(t.cast.systemAdministrator, { year, days: days.filter(day => !day.date.startsWith('2026-02-1')) })
    expect(body.lacks).toEqual(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'].map(date => ({ date, name: '春节' })))
  })
})

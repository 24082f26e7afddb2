import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { written } from '@yigen/testing/order.ts'
import { publishTable, unlooked } from '@yigen/testing/publish-table.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeEach(async () => {
  t = await testApp(Temporal.Instant.from('2026-12-24T09:42:00+08:00'))
})
afterEach(() => t.close())

const off = (date: string) => ({ date, workday: false, name: '元旦', kind: 'holiday' })
const table = { year: 2027, days: ['2027-01-01', '2027-01-04', '2027-05-03', '2027-10-01'].map(off) }
const publish = (who: string | null, body: unknown = table, key?: string) => publishTable(t, body, who, key)
const preview = async (body: unknown = table) =>
  (await (await t.as(t.cast.systemAdministrator)).post('/api/calendar/years/preview', body)).body
const publishAs = async (previewed: string, body: object = table, key?: string) =>
  (await t.as(t.cast.systemAdministrator)).send('PUT', '/api/calendar/years', { ...body, previewed }, key)

describe('publishCalendarYear', () => {
  it('refuses nobody: 401', async () => {
    expect((await publish(null)).status).toBe(401)
  })

  it.each([
    ['a table without its days', { ...table, days: [] }, 'days', '“放假和上班的日子”至少 1 项。'],
    ['a day of another year', { ...table, days: [...table.days, off('2026-12-31')] }, 'days', '放假表不对：2026-12-31 不在 2027 年内。'],
    ['a day twice', { ...table, days: [...table.days, off('2027-01-01')] }, 'days', '放假表不对：2027-01-01 写了两次。'],
    ['half a table', { ...table, days: table.days.slice(0, 2) }, 'days', '放假表不对：缺少 2027-05-03 劳动节放假。'],
    ['a year nobody plans', { ...table, year: 1999 }, 'year', '“年份”最小 2000。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const before = await written(t)
    const answer = await publish(t.cast.systemAdministrator, body)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
    expect(answer.body.errors[0].sentence).toContain(sentence.slice(0, 12))
    expect(await written(t)).toEqual(before)
  })

  it('is the system administrator’s: 403 for everyone else', async () => {
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader, t.cast.securityAdministrator, t.cast.contact]) {
      const answer = await publish(who)
      expect([answer.status, answer.body.title]).toEqual([403, '这一步由系统管理员来做。'])
    }
  })

  it('tells nobody else what is wrong with a table: 403', async () => {
    expect((await publish(t.cast.officer, { ...table, days: table.days.slice(0, 2) })).status).toBe(403)
  })

  it('takes the table, reckons what was provisional again, and says how much of it moved (R9.4)', async () => {
    const request = await aFiledRequest(t)
    const { status, body } = await publish(t.cast.systemAdministrator)
    expect([status, body]).toEqual([200, { year: 2027, version: 4, rederived: 1, left: 0 }])
    const settlement = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')
    expect([settlement?.dueAt, settlement?.why]).toEqual(['2027-01-11T10:00:00Z', expect.not.stringContaining('暂定')])
    expect(await historyOf(t, 'calendar.yearPublished')).toMatchObject([
      { actor_id: t.cast.systemAdministrator, subject_id: '2027', public: false },
    ])
  })

  it('touches no clock that has stopped; it goes on explaining itself by the table of its time', async () => {
    const request = await aSettledRequest(t)
    await publish(t.cast.systemAdministrator)
    const settlement = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')
    expect(settlement).toMatchObject({
      dueAt: '2027-01-08T10:00:00Z',
      why: '收到 12-24 09:42 + 10 个工作日 = 2027-01-08 18:00，按当时的放假表',
    })
  })

  it('replaces the table of a year, with the next version', async () => {
    await publish(t.cast.systemAdministrator)
    const { body } = await publish(t.cast.systemAdministrator, { ...table, days: [...table.days, off('2027-01-05')] })
    expect(body).toMatchObject({ year: 2027, version: 5 })
    const listed = await (await t.as(t.cast.officer)).get('/api/calendar')
    expect(listed.body.years[0]).toMatchObject({ year: 2027, version: 5, source: '系统员' })
    expect(listed.body.years[0].days).toHaveLength(5)
  })

  it('does it once for the same key', async () => {
    const { fingerprint } = await preview()
    const answers = await Promise.all([publishAs(fingerprint, table, 'twice'), publishAs(fingerprint, table, 'twice')])
    expect(answers.map(answer => answer.body.version)).toEqual([4, 4])
    expect(await historyOf(t, 'calendar.yearPublished')).toHaveLength(1)
  })

  it('refuses a table that nobody looked at, and one that is none: 409, 400', async () => {
    const before = await written(t)
    const answer = await publishAs(unlooked)
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([
      409,
      'previewOutdated',
      '预览之后有了变化，现在发布的结果会和看到的不同，没有发布。请看新的预览。',
    ])
    expect((await publishAs('x')).status).toBe(400)
    expect(await written(t)).toEqual(before)
  })

  it('does what was previewed, or nothing: refused once a clock that it moves came or went, and shown anew', async () => {
    const { fingerprint } = await preview()
    const request = await aFiledRequest(t)
    expect((await publishAs(fingerprint)).body.code).toBe('previewOutdated')
    const anew = await preview()
    expect([anew.moved, anew.clocks[0].to]).toEqual([1, '2027-01-11T10:00:00Z'])
    expect((await publishAs(anew.fingerprint)).status).toBe(200)
    const settlement = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')
    expect(settlement?.dueAt).toBe(anew.clocks[0].to)
  })

  it('what moves nothing may happen in between', async () => {
    const { fingerprint } = await preview()
    t.travel({ minutes: 1 })
    await (await t.as(t.cast.officer)).get('/api/today')
    expect((await publishAs(fingerprint)).status).toBe(200)
  })

  it('two of one year at one moment: one holds, the other is refused and shown anew', async () => {
    const other = { ...table, days: [...table.days, off('2027-01-05')] }
    const [one, two] = [await preview(), await preview(other)]
    const answers = await Promise.all([publishAs(one.fingerprint), publishAs(two.fingerprint, other)])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect(answers.find(answer => answer.status === 409)?.body.code).toBe('previewOutdated')
    expect((await preview(answers[0]?.status === 200 ? other : table)).changes).toHaveLength(1)
  })

  it('the same table by two at once is published once', async () => {
    const { fingerprint } = await preview()
    const answers = await Promise.all([publishAs(fingerprint), publishAs(fingerprint)])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect(answers.find(answer => answer.status === 409)?.body.title).toBe('和 2027 年现有的放假表一样，不用再发布。')
    expect(await historyOf(t, 'calendar.yearPublished')).toHaveLength(1)
  })

  it('a correction is recorded with what it changed, and keeps what it replaced', async () => {
    await publish(t.cast.systemAdministrator)
    t.travel({ hours: 1 })
    const request = await aFiledRequest(t)
    await publish(t.cast.systemAdministrator, {
      ...table,
      days: [...table.days.filter(day => day.date !== '2027-01-04'), off('2027-01-05')],
    })
    expect((await historyOf(t, 'calendar.yearCorrected')).map(row => row.data)).toEqual([
      { year: 2027, count: 0, what: { zh: '01-04 不再放假，01-05 改为放假', en: '01-04 no longer off, 01-05 now off' } },
    ])
    const settlement = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')
    expect(settlement?.dueAt).toBe('2027-01-11T10:00:00Z')
    const { body } = await (await t.as(t.cast.officer)).get('/api/calendar/years/2027/versions')
    expect(body.versions.map((one: { version: number; moved: number; days: number }) => [one.version, one.moved, one.days])).toEqual([
      [5, 0, 4],
      [4, 0, 4],
    ])
  })

  it('two years at one moment get two versions', async () => {
    const of2028 = { year: 2028, days: ['2028-05-01', '2028-05-02', '2028-10-02', '2028-10-03'].map(off) }
    const answers = await Promise.all([publish(t.cast.systemAdministrator), publish(t.cast.systemAdministrator, of2028)])
    expect(answers.map(answer => answer.status)).toEqual([200, 200])
    expect(answers.map(answer => answer.body.version).toSorted()).toEqual([4, 5])
  })
})

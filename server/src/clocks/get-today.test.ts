import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

const today = async (who: string | null) => (await t.as(who)).get('/api/today')
const late = (hours: number) => wednesday.add({ hours })
type Row = {
  title: string
  next: string
  turn: string
  coveredFor: string | null
  clock: { kind: string; dueAt: string; holderName: string }
}
const steps = (body: { rows: Row[] }) => body.rows.map(row => `${row.title} ${row.clock.kind} ${row.next}`)

describe('getToday', () => {
  it('refuses nobody: 401', async () => {
    expect((await today(null)).status).toBe(401)
  })

  it('is empty for who holds nothing', async () => {
    await aFiledRequest(t)
    for (const who of [t.cast.deputy, t.cast.foreignOfficer, t.cast.contact, t.cast.clerk, t.cast.auditAdministrator, t.cast.outsider]) {
      const { status, body } = await today(who)
      expect([status, body.rows, body.figures.open, body.figures.overdue]).toEqual([200, [], 0, 0])
    }
  })
})

describe('the rows of the day', () => {
  it('one a matter, by the clock due first, the longest late first, each with its one next step', async () => {
    await aFiledRequest(t, { title: '没答复' })
    await aRepliedRequest(t, { title: '办理中' })
    await aSettledRequest(t, { title: '办结的' })
    await aWithdrawnRequest(t, { title: '撤回的' })
    t.travel(late(3))
    await aFiledRequest(t, { title: '晚来的', serviceCode: 'business-licence' })
    const { body } = await today(t.cast.officer)
    expect(steps(body)).toEqual(['没答复 answer reply', '晚来的 answer reply', '办理中 settlement settle'])
    expect(body.rows[0]).toMatchObject({
      turn: 'me',
      coveredFor: null,
      enterpriseName: '广州鹭汀智能装备有限公司',
      clock: { holderName: '陈若溪' },
    })
  })

  it('a late settlement asks for the next promise; once it is given, for settling', async () => {
    const request = await aRepliedRequest(t, { title: '办理中' })
    t.travel(Temporal.Instant.from('2026-12-10T10:00:00+08:00'))
    expect(steps((await today(t.cast.officer)).body)).toEqual(['办理中 settlement promise'])
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/promises`, {
      dueAt: '2026-12-11T18:00:00+08:00',
      words: '报告明天到。',
    })
    expect(steps((await today(t.cast.officer)).body)).toEqual(['办理中 settlement settle'])
  })

  it('are two hundred at most; what is beyond them is counted', async () => {
    const request = await aFiledRequest(t)
    await sql`insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, officer_id, holder_id, promise_amount, promise_unit, started_at,
        due_at, calendar_version, provisional)
      select district_id, gen_random_uuid(), 'firstContact', 'assignment', gen_random_uuid(), enterprise_id, officer_id, holder_id, promise_amount, promise_unit,
        started_at, due_at, calendar_version, provisional
      from clock, generate_series(1, 204) where request_id = ${request.id} and kind = 'answer'`.execute(t.db)
    const { body } = await today(t.cast.officer)
    expect([body.rows.length, body.more, body.figures.open]).toEqual([200, 5, 1])
    expect(new Set(body.rows.map((row: Row) => row.next))).toContain('contact')
  })

  it('what has no officer lies with the default minister, who is to assign one (R3.2)', async () => {
    const enterprise = await makeEnterprise(t.db, t.now(), { name: '广州未配科技有限公司', officerId: null, createdBy: t.cast.minister })
    await makeContact(t.db, t.now(), {
      enterpriseId: enterprise,
      memberId: t.cast.contact,
      name: '王嘉树',
      phone: '',
      addedBy: t.cast.minister,
    })
    await (await t.as(t.cast.contact)).post('/api/requests', { enterpriseId: enterprise, body: '谁来管我们' })
    const { body } = await today(t.cast.minister)
    expect(steps(body)).toEqual(['谁来管我们 answer reply'])
    expect([body.waitingForOfficer, (await today(t.cast.otherMinister)).body.waitingForOfficer]).toEqual([1, 0])
  })
})

describe('covering (R3.3)', () => {
  it('what the deputy holds meanwhile, until when, and how much of it', async () => {
    await onLeave(t, t.cast.officer, 3)
    await aFiledRequest(t, { title: '代接的' })
    const { body } = await today(t.cast.deputy)
    expect(body.rows).toMatchObject([{ title: '代接的', coveredFor: '陈若溪', next: 'reply' }])
    expect(body.covering).toEqual([
      { memberId: t.cast.officer, name: '陈若溪', until: t.now().add({ hours: 72 }).toString(), enterprises: 1, open: 1 },
    ])
    const own = await today(t.cast.officer)
    expect([own.body.rows, own.body.leave]).toEqual([[], { until: t.now().add({ hours: 72 }).toString(), deputyName: '黎景行' }])
  })

  it('is measured: the answer a deputy held is in the deputy’s rate, not in the officer’s', async () => {
    await onLeave(t, t.cast.officer, 3)
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.deputy)).post(`/api/requests/${request.id}/replies`, { words: '代为答复。', seen: request.lastMessageId })
    await backFromLeave(t, t.cast.officer)
    t.travel(late(25))
    expect((await today(t.cast.deputy)).body.figures.answers).toEqual({ due: 1, onTime: 1, days: 30 })
    expect((await today(t.cast.officer)).body.figures.answers).toEqual({ due: 0, onTime: 0, days: 30 })
  })
})

describe('the figures of the strip', () => {
  it('answers: those that fell due in 30 days, and how many of them in time', async () => {
    await aRepliedRequest(t)
    await aFiledRequest(t, { title: '没答复' })
    expect((await today(t.cast.officer)).body.figures.answers).toEqual({ due: 0, onTime: 0, days: 30 })
    t.travel(late(24))
    expect((await today(t.cast.officer)).body.figures.answers).toEqual({ due: 2, onTime: 1, days: 30 })
    t.travel(late(24 * 31))
    expect((await today(t.cast.officer)).body.figures.answers).toEqual({ due: 0, onTime: 0, days: 30 })
  })

  it('what the enterprise took back in time was owed by nobody; taken back late it stays late', async () => {
    await aWithdrawnRequest(t)
    const waiting = await aFiledRequest(t)
    t.travel(late(30))
    await (await t.as(t.cast.contact)).post(`/api/requests/${waiting.id}/withdrawal`, { reason: '等不及了。' })
    expect((await today(t.cast.officer)).body.figures.answers).toEqual({ due: 1, onTime: 0, days: 30 })
  })

  it('overdue, due today and next, of all that is open; each row behind them is in the list', async () => {
    await aFiledRequest(t)
    t.travel(late(14))
    await aFiledRequest(t)
    t.travel(late(25))
    await aFiledRequest(t)
    const { body } = await today(t.cast.officer)
    expect(body.figures).toMatchObject({ overdue: 1, dueToday: 1, open: 3, enterprises: 1, nextDueAt: late(38).toString() })
    const totals = await Promise.all(
      ['overdue', 'today', 'open'].map(
        async state => (await (await t.as(t.cast.officer)).get(`/api/requests?state=${state}&holderId=me`)).body.total.count,
      ),
    )
    expect(totals).toEqual([1, 1, 3])
    const due = await (await t.as(t.cast.officer)).get('/api/requests?answers=due&holderId=me')
    expect(due.body.total.count).toBe(body.figures.answers.due)
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { aColleague, aHandover, officersOf, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aHandedTask } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
const opened: TestApp[] = []
beforeEach(async () => {
  t = await testApp()
  opened.push(t)
  colleague = await aColleague(t)
})
afterAll(async () => {
  for (const app of opened) await app.close()
})

const path = (id: string) => `/api/handovers/${id}/acceptance`
const accept = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)
/** Its former officer may not look any more. */
const filedAgain = () => act(t, t.cast.contact, '/api/requests', { enterpriseId: t.cast.enterprise, title: '', body: '路灯坏了。' })
const clocksOf = async (id: string) =>
  t.db
    .selectFrom('clock')
    .select(['kind', 'due_at', 'officer_id', 'holder_id'])
    .where('request_id', '=', id)
    .where('stopped_at', 'is', null)
    .orderBy('kind')
    .execute()

describe('acceptHandover, in the order of refusal', () => {
  it('401, 404 for whom it is none of their business, 403 for who is not the receiver', async () => {
    const id = await aHandover(t, { to: colleague })
    await expectNobody(t, id, { path, body: {} })
    await expectHidden(t, id, { path, body: {} })
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader])
      expect((await accept(who, id)).body.title).toBe('这一步由接收人来做。')
    expect((await (await t.as(colleague)).post(path('nothing'))).status).toBe(400)
  })

  it('409 while another team has not agreed, after it was withdrawn, and a second time', async () => {
    const foreign = await aHandover(t, { to: t.cast.foreignOfficer })
    expect((await accept(t.cast.foreignOfficer, foreign)).body.title).toBe('要等温书言先同意。')
    await withdrawAll(t)
    expect((await accept(t.cast.foreignOfficer, foreign)).body.title).toBe('这项交接已经有结果。')
    const id = await aHandover(t, { to: colleague })
    expect((await accept(colleague, id)).status).toBe(200)
    expect((await accept(colleague, id)).body.code).toBe('handoverOver')
  })

  it('409 when the receiver went to another team since, or holds the role no more', async () => {
    const id = await aHandover(t, { to: colleague })
    await t.db.updateTable('member').set({ minister_id: t.cast.otherMinister }).where('id', '=', colleague).execute()
    expect((await accept(colleague, id)).body.code).toBe('teamChanged')
    await t.db
      .updateTable('member')
      .set({ minister_id: t.cast.minister, roles: ['clerk'] })
      .where('id', '=', colleague)
      .execute()
    expect((await accept(colleague, id)).body.code).toBe('notReceiver')
  })

  it('409 when the one enterprise is closed or another’s by now; of everything it falls out', async () => {
    const id = await aHandover(t, { to: colleague })
    await t.db.updateTable('enterprise').set({ officer_id: t.cast.deputy }).where('id', '=', t.cast.enterprise).execute()
    expect((await accept(colleague, id)).body.code).toBe('handoverGone')
    await t.db.updateTable('enterprise').set({ officer_id: t.cast.officer }).where('id', '=', t.cast.enterprise).execute()
    await withdrawAll(t)
    const second = await anEnterprise('广州榕光生物科技有限公司')
    const all = await aHandover(t, { to: colleague, enterpriseId: null })
    await act(t, t.cast.minister, `/api/enterprises/${second}/closing`, { reason: '已办理注销登记。' })
    expect((await accept(colleague, all)).body).toMatchObject({ status: 'accepted', enterprises: 1 })
    expect((await officersOf(t, second))[1]).toBeNull()
  })
})

async function anEnterprise(name: string): Promise<string> {
  const id = await makeEnterprise(t.db, t.now(), { name, officerId: null, createdBy: t.cast.minister })
  await act(t, t.cast.minister, `/api/enterprises/${id}/assignment`, { officerId: t.cast.officer })
  return id
}

describe('one enterprise taken over (R3.8, R3.9)', () => {
  it('moves at one instant: the assignment, the matters with their due times, what came in meanwhile', async () => {
    const replied = await aRepliedRequest(t)
    const handed = await aHandedTask(t)
    const before = await clocksOf(replied.id)
    const id = await aHandover(t, { to: colleague })
    t.travel({ hours: 1 })
    const filed = await aFiledRequest(t)
    const { body } = await accept(colleague, id)
    expect(body).toEqual({ id, status: 'accepted', at: t.now().toString(), enterprises: 1, contacts: 1 })
    expect(await officersOf(t, t.cast.enterprise)).toEqual([colleague, colleague])
    for (const request of [replied.id, filed.id]) expect(await holdersOf(t, request)).toEqual(new Set([colleague]))
    expect(await clocksOf(replied.id)).toEqual(before.map(clock => ({ ...clock, officer_id: colleague, holder_id: colleague })))
    const task = (await clocksOf(handed.requestId)).find(clock => clock.kind === 'taskAcceptance')
    expect([task?.officer_id, task?.holder_id === colleague]).toEqual([colleague, false])
    const { rows } = await sql<{ gaps: number }>`
      select count(*)::int as gaps from assignment a join assignment b using (enterprise_id) where upper(a.during) = lower(b.during)`.execute(
      t.db,
    )
    expect(rows[0]?.gaps).toBe(1)
  })

  it('is read by the enterprise, and told to all who have a part in it, once', async () => {
    const id = await aHandover(t, { to: colleague, by: t.cast.minister })
    await accept(colleague, id)
    expect((await historyOf(t, 'assignment.passed')).at(-1)).toMatchObject({ public: true, enterprise_id: t.cast.enterprise })
    const [told] = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows
    expect(told.sentence).toBe('从现在起由乔牧野跟进广州鹭汀智能装备有限公司。')
    for (const who of [t.cast.officer, t.cast.minister])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toBe(
        '乔牧野接收了陈若溪跟进的广州鹭汀智能装备有限公司，从现在起负责跟进。',
      )
    expect((await (await t.as(colleague)).get('/api/today')).body.rows).toMatchObject([{ next: 'contact' }])
    expect((await (await t.as(t.cast.contact)).get('/api/door')).body.enterprises[0]).toMatchObject({ officer: { name: '乔牧野' } })
  })

  it('asks no first contact of who served it as the deputy, unless nobody has made one yet', async () => {
    const fresh = await anEnterprise('广州榕光生物科技有限公司')
    const id = await aHandover(t, { to: t.cast.deputy, enterpriseId: null })
    const { body } = await accept(t.cast.deputy, id)
    expect([body.enterprises, body.contacts]).toEqual([2, 1])
    const { rows } = await sql<{ enterprise_id: string; officer_id: string }>`
      select enterprise_id, officer_id from clock where kind = 'firstContact' and stopped_at is null`.execute(t.db)
    expect(rows).toEqual([{ enterprise_id: fresh, officer_id: t.cast.deputy }])
  })

  it('asks none of who was its officer before', async () => {
    await accept(colleague, await aHandover(t, { to: colleague }))
    await act(t, colleague, `/api/enterprises/${t.cast.enterprise}/first-contact`, { said: '电话里说明了接手。' })
    const back = await aHandover(t, { from: colleague, to: t.cast.officer })
    expect((await accept(t.cast.officer, back)).body.contacts).toBe(0)
  })

  it('ends who stood in for the former officer there alone', async () => {
    await act(t, t.cast.minister, `/api/members/${t.cast.officer}/deputies`, {
      deputyId: t.cast.foreignOfficer,
      enterpriseId: t.cast.enterprise,
    })
    await accept(colleague, await aHandover(t, { to: colleague }))
    const { rows } = await sql`select from deputy where enterprise_id is not null and upper_inf(during)`.execute(t.db)
    expect(rows).toEqual([])
  })

  it('leaves a matter that a colleague had taken over with that colleague, and ends the move when it was the receiver', async () => {
    const [kept, own] = [await aFiledRequest(t), await aFiledRequest(t)]
    for (const [request, to] of [
      [kept.id, t.cast.deputy],
      [own.id, colleague],
    ] as const) {
      await act(t, t.cast.officer, `/api/requests/${request}/move`, { toId: to, words: '这件你更熟。' })
      await act(t, to, `/api/requests/${request}/move/answer`, { accept: true })
    }
    await accept(colleague, await aHandover(t, { to: colleague }))
    expect(await holdersOf(t, kept.id)).toEqual(new Set([t.cast.deputy]))
    expect(await holdersOf(t, own.id)).toEqual(new Set([colleague]))
    const handlers = await t.db.selectFrom('request').select(['id', 'handler_id']).where('id', 'in', [kept.id, own.id]).execute()
    expect(new Map(handlers.map(row => [row.id, row.handler_id]))).toEqual(
      new Map([
        [kept.id, t.cast.deputy],
        [own.id, null],
      ]),
    )
  })

  it('while the receiver is on leave their line holds it', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const id = await aHandover(t, { to: colleague })
    await onLeave(t, colleague)
    expect((await accept(colleague, id)).status).toBe(200)
    expect(await holdersOf(t, requestId)).toEqual(new Set([t.cast.minister]))
  })

  it('is done once for the same key', async () => {
    const id = await aHandover(t, { to: colleague })
    const first = await accept(colleague, id, 'once')
    expect((await accept(colleague, id, 'once')).body).toEqual(first.body)
    expect(await historyOf(t, 'handover.accepted')).toHaveLength(1)
  })
})

describe('everything taken over (R3.7, R3.8)', () => {
  it('takes along what a minister ordered and what was taken over from colleagues', async () => {
    await act(t, t.cast.minister, `/api/enterprises/${t.cast.enterprise}/orders`, { officerId: t.cast.deputy, words: '先联系。' })
    const { id: requestId } = await aFiledRequest(t)
    await act(t, t.cast.officer, `/api/requests/${requestId}/move`, { toId: t.cast.deputy, words: '这件你更熟。' })
    await act(t, t.cast.deputy, `/api/requests/${requestId}/move/answer`, { accept: true })
    const id = await aHandover(t, { from: t.cast.deputy, to: colleague, enterpriseId: null })
    expect((await accept(colleague, id)).body).toMatchObject({ enterprises: 0, contacts: 0 })
    expect(await holdersOf(t, requestId)).toEqual(new Set([colleague]))
    const order = await t.db.selectFrom('contact_order').select('officer_id').executeTakeFirstOrThrow()
    const clock = await t.db
      .selectFrom('clock')
      .select(['officer_id', 'holder_id'])
      .where('subject_kind', '=', 'order')
      .executeTakeFirstOrThrow()
    expect([order.officer_id, clock.officer_id, clock.holder_id]).toEqual([colleague, colleague, colleague])
    expect(
      (await t.db.selectFrom('clock').select('id').where('officer_id', '=', t.cast.deputy).where('stopped_at', 'is', null).execute())
        .length,
    ).toBe(0)
    await act(t, colleague, `/api/enterprises/${t.cast.enterprise}/first-contact`, { said: '电话里说明了来意。' })
  })

  it('the leaver who was the receiver’s deputy holds nothing of theirs once barred, and is no deputy once the account is closed (R3.3, R3.10)', async () => {
    const { officer, deputy, minister, securityAdministrator } = t.cast
    await act(t, minister, `/api/members/${deputy}/deputies`, { deputyId: officer })
    await accept(deputy, await aHandover(t, { to: deputy, enterpriseId: null }))
    const deputyShown = async () =>
      (await (await t.as(minister)).get('/api/team')).body.officers.find(({ id }: { id: string }) => id === deputy).deputyName
    expect(await deputyShown()).toBe('陈若溪')
    await act(t, securityAdministrator, `/api/members/${officer}/bar`, { reason: '离岗。' })
    await onLeave(t, deputy)
    expect(await holdersOf(t, (await filedAgain()).id)).toEqual(new Set([minister]))
    await act(t, securityAdministrator, `/api/members/${officer}/disabling`, {})
    expect(await deputyShown()).toBeNull()
    expect(await holdersOf(t, (await filedAgain()).id)).toEqual(new Set([minister]))
    const told = (await (await t.as(deputy)).get('/api/notices')).body.rows.map(({ sentence }: { sentence: string }) => sentence)
    expect(told).toContain('你的 B 角陈若溪的账号停用了，你现在没有 B 角，请项目部长另外指定。')
  })

  it('leaves a reply that is being sent its answer: it goes out, and the rest moves', async () => {
    const filed = await aFiledRequest(t)
    const id = await aHandover(t, { to: colleague, enterpriseId: null })
    const reply = (await t.as(t.cast.officer)).post(`/api/requests/${filed.id}/replies`, {
      words: '周五前给结果。',
      seen: filed.lastMessageId,
    })
    const [sent, passed] = await Promise.all([reply, accept(colleague, id)])
    expect(passed.status).toBe(200)
    expect([201, 200, 404]).toContain(sent.status)
    expect(await holdersOf(t, filed.id)).toEqual(new Set([colleague]))
  })
})

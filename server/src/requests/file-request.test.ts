import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const body = '二次消防要验收，可房东整栋的一次消防还没验完。能不能先给我们办？'
const file = async (who: string | null, filing: object = {}, key?: string) =>
  (await t.as(who)).post('/api/requests', { enterpriseId: t.cast.enterprise, body, ...filing }, key)
const daysBack = (days: number) =>
  t
    .now()
    .subtract({ hours: 24 * days })
    .toString()
const noticesOf = async (who: string) =>
  (await (await t.as(who)).get('/api/notices')).body.rows as { kind: string; requestId: string; sentence: string }[]
const clocksOf = async (id: string) =>
  (await t.db.selectFrom('clock').select(['kind', 'holder_id', 'due_at']).where('request_id', '=', id).orderBy('kind').execute()).map(
    clock => ({
      ...clock,
      due_at: clock.due_at.toString(),
    }),
  )

describe('fileRequest', () => {
  it('refuses nobody: 401, before the body is looked at', async () => {
    expect((await file(null, { nonsense: true })).status).toBe(401)
  })

  it('refuses a session that ended meanwhile: 401, and nothing is written', async () => {
    const caller = await t.as(t.cast.contact)
    await t.db.deleteFrom('login_session').where('member_id', '=', t.cast.contact).execute()
    const before = await written(t)
    const answer = await caller.post('/api/requests', { enterpriseId: t.cast.enterprise, body })
    expect([answer.status, answer.body.code]).toEqual([401, 'notSignedIn'])
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['no words', { body: ' \n ' }, 'body', '请填写“说说情况”。'],
    ['words beyond 5,000 characters', { body: '长'.repeat(5001) }, 'body', '“说说情况”太长，最多 5000 个字。'],
    ['100 kB of text', { body: 'x'.repeat(100_000) }, 'body', '“说说情况”太长，最多 5000 个字。'],
    ['a title beyond 80 characters', { title: '长'.repeat(81) }, 'title', '“标题”太长，最多 80 个字。'],
    ['half a character', { body: '好\ud83d' }, 'body', '“说说情况”的写法不对。'],
    ['an unknown field', { status: 'settled' }, 'status', '没有“status”这一项。'],
    ['an enterprise that is no id', { enterpriseId: '440105' }, 'enterpriseId', '“企业”不是有效的编号。'],
    ['a phone that is none', { callbackPhone: '明天打' }, 'callbackPhone', '“联系电话”的写法不对。'],
    ['a service the catalogue has not', { serviceCode: 'moon-landing' }, 'serviceCode', '服务清单里没有“moon-landing”。'],
    ['a service that is no code', { serviceCode: 'a\u0000' }, 'serviceCode', '“办什么事”的写法不对。'],
    ['a time of its own', { receivedAt: '2026-11-25T09:00:00+08:00' }, 'receivedAt', '只有登记来电或走访时才填“来电或走访时间”。'],
    [
      'a time without offset',
      { receivedAt: '2026-11-25T09:00' },
      'receivedAt',
      '“来电或走访时间”要写成带时区的时间，如 2026-11-25T09:42:00+08:00。',
    ],
    ['a call entered by the enterprise itself', { source: 'call' }, 'source', '企业自己提交的诉求，来源只能是企业提交。'],
  ])('refuses %s: 400 and says where', async (_what, filing, field, sentence) => {
    const before = await written(t)
    const answer = await file(t.cast.contact, filing)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['in the future', { minutes: -1 }, '“来电或走访时间”不能晚于现在。'],
    ['8 days back', { hours: 24 * 8 }, '“来电或走访时间”最多只能早 7 天。'],
  ])('refuses a call %s: 400', async (_what, back, sentence) => {
    const receivedAt = t.now().subtract(back).toString()
    const answer = await file(t.cast.officer, { source: 'call', receivedAt })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field: 'receivedAt', sentence }])
  })

  it('says what is wrong with it to nobody who may not file it: 404, then 403 (R12.2)', async () => {
    for (const wrong of [
      { serviceCode: 'moon-landing' },
      { source: 'call', receivedAt: daysBack(8) },
      { source: 'call', receivedAt: daysBack(-1) },
    ]) {
      expect((await file(t.cast.clerk, wrong)).status).toBe(404)
      expect((await file(t.cast.officer, { enterpriseId: never, ...wrong })).status).toBe(404)
      expect((await file(t.cast.head, wrong)).status).toBe(403)
    }
  })

  it('is not for who sees no more than the line of the register, or how matters stand: 403', async () => {
    for (const who of [t.cast.foreignOfficer, t.cast.otherMinister, t.cast.streetHead])
      expect((await file(who)).body).toMatchObject({ status: 403, code: 'mayNot' })
  })

  it('is not there for who does not see the enterprise: 404 like an id that never was', async () => {
    const before = await written(t)
    const { outsider, clerk, foreignContact, systemAdministrator, securityAdministrator } = t.cast
    for (const who of [outsider, clerk, foreignContact, systemAdministrator, securityAdministrator]) {
      const [answer, absent] = [await file(who), await file(who, { enterpriseId: never })]
      expect([answer.status, answer.body]).toEqual([404, absent.body])
    }
    expect(await written(t)).toEqual(before)
  })

  it('is not for who sees it in the register or on the own ground: 403 and says whose it is', async () => {
    for (const who of [t.cast.head, t.cast.foreignOfficer, t.cast.otherMinister, t.cast.streetHead]) {
      const answer = await file(who)
      expect([answer.status, answer.body.title]).toEqual([403, '这一步由首席服务官或企业联系人来做。'])
    }
  })

  it('refuses an enterprise that is followed no more: 409', async () => {
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', t.cast.enterprise).execute()
    const answers = [await file(t.cast.contact), await file(t.cast.officer, { source: 'call' })]
    await t.db.updateTable('enterprise').set({ state: 'following' }).where('id', '=', t.cast.enterprise).execute()
    expect(answers.map(answer => [answer.status, answer.body.code])).toEqual(Array(2).fill([409, 'enterpriseClosed']))
  })
})

describe('what reached the office and was answered on the spot', () => {
  const answered = { source: 'wechat', receivedAt: '2026-11-25T09:10:00+08:00', reply: '王经理您好：可以分段验收，周三上午我陪您去窗口。' }

  it('is not for the enterprise itself: 403, and nothing is written', async () => {
    const before = await written(t)
    const answer = await file(t.cast.contact, { reply: answered.reply })
    expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
    expect(await written(t)).toEqual(before)
  })

  it('is one step: its channel and true time stand, the 24 hours stop, and both sides read the answer', async () => {
    const { status, body: filed } = await file(t.cast.officer, answered)
    expect(status).toBe(201)
    const request = await findOne(t, filed.id)
    expect(request).toMatchObject({ source: 'wechat', status: 'replied', receivedAt: '2026-11-25T01:10:00Z' })
    expect(request.clocks.find(clock => clock.kind === 'answer')).toMatchObject({ stoppedBy: 'request.replied' })
    expect(request.history.slice(0, 2).map(row => [row.kind, row.public])).toEqual([
      ['request.replied', true],
      ['request.filedFor', true],
    ])
    expect(request.history[1]?.sentence).toContain('微信')
  })

  it('is done once for one key', async () => {
    const key = crypto.randomUUID()
    const [first, again] = [await file(t.cast.officer, answered, key), await file(t.cast.officer, answered, key)]
    expect([again.status, again.body.id]).toEqual([first.status, first.body.id])
    expect((await findOne(t, first.body.id)).messages).toHaveLength(2)
  })
})

describe('a request filed by the enterprise', () => {
  it('starts two clocks, is recorded for both sides, and tells its officer', async () => {
    const { status, body: filed } = await file(t.cast.contact)
    expect(status).toBe(201)
    expect(filed).toMatchObject({
      title: '二次消防要验收，可房东整栋的一次消防还没验完',
      answerDueAt: '2026-11-26T01:42:00Z',
      officerName: '陈若溪',
    })
    const request = await findOne(t, filed.id)
    expect(request.clocks.map(clock => [clock.kind, clock.dueAt, clock.holderName])).toEqual([
      ['answer', '2026-11-26T01:42:00Z', '陈若溪'],
      ['settlement', '2026-12-09T10:00:00Z', '陈若溪'],
    ])
    expect(request.history).toMatchObject([
      { kind: 'request.filed', public: true, actorName: '王嘉树', sentence: '提交诉求，24 小时开始计时。' },
    ])
    expect((await noticesOf(t.cast.officer))[0]).toMatchObject({
      kind: 'request.filed',
      requestId: filed.id,
      sentence: '广州鹭汀智能装备有限公司提了新诉求“二次消防要验收，可房东整栋的一次消防还没验完”，明天 09:42 前答复。',
    })
  })

  it('has the promise of its service in the version of that day (R4.6)', async () => {
    const { body: filed } = await file(t.cast.contact, { serviceCode: 'business-licence' })
    const clocks = await clocksOf(filed.id)
    expect(clocks.find(clock => clock.kind === 'settlement')?.due_at).toBe('2026-11-26T10:00:00Z')
  })

  it('keeps emoji, full-width and right-to-left words as they were written', async () => {
    const words = '👨‍👩‍👧‍👦 子女入学 ＡＢＣ１２３ — مرحبا بكم في قوانغتشو 𠮷野家 e\u0301'
    const { body: filed } = await file(t.cast.contact, { body: words, title: words })
    const request = await findOne(t, filed.id)
    expect([request.title, request.messages[0]?.words]).toEqual([words, words])
  })

  it('is titled by its first sentence, cut between characters', async () => {
    const { body: filed } = await file(t.cast.contact, { body: '👨‍👩‍👧‍👦'.repeat(60) })
    expect(filed.title).toBe(`${'👨‍👩‍👧‍👦'.repeat(7)}…`)
    expect((await findOne(t, filed.id)).title).toBe(filed.title)
  })

  it('is one for a double click (one key), two for two keys', async () => {
    const before = (await (await t.as(t.cast.contact)).get('/api/requests')).body.total.count
    const twice = await Promise.all([file(t.cast.contact, {}, 'double-click'), file(t.cast.contact, {}, 'double-click')])
    expect(twice[0].body).toEqual(twice[1].body)
    expect(twice.map(answer => answer.status)).toEqual([201, 201])
    const apart = [await file(t.cast.contact, {}, 'first'), await file(t.cast.contact, {}, 'second')]
    expect(apart[0]?.body.id).not.toBe(apart[1]?.body.id)
    expect((await (await t.as(t.cast.contact)).get('/api/requests')).body.total.count).toBe(before + 3)
  })

  it('gets the next number of the day, also when many come at one moment', async () => {
    const { body: first } = await file(t.cast.contact)
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(t.cast.contact)))
    const numbers = answers.map(answer => answer.body.number as string).sort()
    const from = Number(first.number.slice(9))
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `20261125-${String(from + i + 1).padStart(4, '0')}`))
  })

  it('leaves no number out when a filing fails', async () => {
    const { body: first } = await file(t.cast.contact)
    await file(t.cast.contact, { serviceCode: 'moon-landing' })
    const { body: next } = await file(t.cast.contact)
    expect(Number(next.number.slice(9))).toBe(Number(first.number.slice(9)) + 1)
  })
})

describe('who holds what was filed (R3.2, R3.4)', () => {
  it('the default minister, while there is no officer', async () => {
    const enterprise = await makeEnterprise(t.db, t.now(), { name: '广州未配科技有限公司', officerId: null, createdBy: t.cast.minister })
    await makeContact(t.db, t.now(), {
      enterpriseId: enterprise,
      memberId: t.cast.contact,
      name: '王嘉树',
      phone: '',
      addedBy: t.cast.minister,
    })
    const { body: filed } = await file(t.cast.contact, { enterpriseId: enterprise })
    expect(filed.officerName).toBeNull()
    expect((await clocksOf(filed.id)).map(clock => clock.holder_id)).toEqual([t.cast.minister, t.cast.minister])
    expect((await noticesOf(t.cast.minister))[0]).toMatchObject({ kind: 'request.filed', requestId: filed.id })
  })

  it('the deputy, while the officer is on leave; both are told', async () => {
    await onLeave(t, t.cast.officer)
    const { body: filed } = await file(t.cast.contact)
    await backFromLeave(t, t.cast.officer)
    expect((await clocksOf(filed.id)).map(clock => clock.holder_id)).toEqual([t.cast.deputy, t.cast.deputy])
    for (const who of [t.cast.officer, t.cast.deputy]) expect((await noticesOf(who))[0]).toMatchObject({ requestId: filed.id })
  })

  it('the officer assigned at the same moment: no clock is left with who held before', async () => {
    const [minister, contact] = [await t.as(t.cast.minister), await t.as(t.cast.contact)]
    const createdBy = t.cast.minister
    const left = []
    for (let i = 0; i < 12; i++) {
      const enterprise = await makeEnterprise(t.db, t.now(), { name: `广州同时${i}科技有限公司`, officerId: null, createdBy })
      await makeContact(t.db, t.now(), {
        enterpriseId: enterprise,
        memberId: t.cast.contact,
        name: '王嘉树',
        phone: '',
        addedBy: createdBy,
      })
      const both = [
        contact.post('/api/requests', { enterpriseId: enterprise, body }),
        minister.post(`/api/enterprises/${enterprise}/assignment`, { officerId: t.cast.officer }),
      ]
      const [filed, assigned] = await Promise.all(both)
      expect([filed?.status, assigned?.status]).toEqual([201, 201])
      left.push(...(await clocksOf(filed?.body.id)).filter(clock => clock.holder_id !== t.cast.officer))
    }
    expect(left).toEqual([])
  })
})

describe('a call or a visit entered by the office (R4.2)', () => {
  it('runs from its true time; when it was entered is kept beside it, and the enterprise is told', async () => {
    const request = await aFiledRequest(t, { source: 'visit', receivedAt: daysBack(0.5) })
    expect(request.clocks.find(clock => clock.kind === 'answer')?.startedAt).toBe(daysBack(0.5))
    expect(request.history[0]).toMatchObject({
      kind: 'request.filedFor',
      public: true,
      actorName: '陈若溪',
      sentence: '登记了走访的诉求，24 小时从 11-24 21:42 起计。',
    })
    const row = await t.db
      .selectFrom('request')
      .select(['received_at', 'recorded_at', 'source'])
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow()
    expect([row.received_at.toString(), row.recorded_at.toString(), row.source]).toEqual([daysBack(0.5), t.now().toString(), 'visit'])
    expect((await noticesOf(t.cast.contact))[0]).toMatchObject({ kind: 'request.filedFor', requestId: request.id })
  })

  it('fires the rungs that are past at entry, each once, with both times', async () => {
    const request = await aFiledRequest(t, { source: 'call', receivedAt: daysBack(6) })
    const answer = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'answer')
    const fired = answer?.rungs.filter(rung => rung.firedAt !== null) ?? []
    expect(fired.map(rung => rung.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(fired.map(rung => rung.at).slice(0, 5)).toEqual([
      '2026-11-19T21:42:00Z',
      '2026-11-20T01:42:00Z',
      '2026-11-20T05:42:00Z',
      '2026-11-21T01:42:00Z',
      '2026-11-22T01:00:00Z',
    ])
    expect(new Set(fired.map(rung => rung.firedAt))).toEqual(new Set([t.now().toString()]))
  })

  it('is entered at the desk when it came otherwise', async () => {
    const { body: filed } = await file(t.cast.deputy)
    const request = await findOne(t, filed.id)
    expect(request.history[0]?.sentence).toBe('登记了企业另行提出的诉求，24 小时从 11-25 09:42 起计。')
  })

  it('is followed by the request’s own due time', async () => {
    const { rows } = await sql<{ id: string }>`
      select r.id from request r where r.district_id = ${haizhu} and r.due_at is distinct from (
        select min(c.due_at) from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null)`.execute(
      t.db,
    )
    expect(rows).toEqual([])
  })
})

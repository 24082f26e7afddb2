import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise, yuexiu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password, signedIn, tokenOf } from '@yigen/testing/login.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { act, handTask } from '@yigen/testing/tasks.ts'
import { type ATransfer, anAcceptedTransfer, aProposedTransfer, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsOfPhone } from '#codes/sign-in-code.queries.ts'
import { files } from '#files/files.fixture.ts'

let t: TestApp
let there: There
const path = (id: string) => `/api/transfers/${id}/acceptance`
const accept = async (who: string, id: string, officerId = there.officer, key?: string) =>
  (await t.as(who)).post(path(id), { officerId }, key)
const get = async (who: string, url: string) => (await (await t.as(who)).get(url)).body
const clocksOf = (districtId: string, requestId: string) =>
  t.db
    .selectFrom('clock')
    .select(['kind', 'started_at', 'due_at', 'promise_amount', 'holder_id', 'stopped_by', 'continued_at', 'enterprise_id'])
    .where('district_id', '=', districtId)
    .where('request_id', '=', requestId)
    .orderBy('kind')
    .execute()
const goesOnAs = async (requestId: string) =>
  (await t.db.selectFrom('transfer_matter').select('to_request_id').where('request_id', '=', requestId).executeTakeFirstOrThrow())
    .to_request_id
const filed = (one: ATransfer) =>
  t.db
    .selectFrom('request')
    .select(['district_id', 'number', 'title', 'status', 'received_at', 'due_at', 'last_message_id'])
    .where('id', '=', one.requestId)
    .executeTakeFirstOrThrow()
const membersOf = async (enterpriseId: string) =>
  (await t.db.selectFrom('contact').select('member_id').where('enterprise_id', '=', enterpriseId).execute()).map(one => one.member_id)
/** There, and back again. */
async function returned(one: ATransfer) {
  const { enterpriseId } = await act(t, there.minister, path(one.id), { officerId: there.officer })
  t.travel({ hours: 1 })
  const back = { districtId: haizhu, words: '搬回来了。' }
  const { id } = await act(t, there.leader, `/api/enterprises/${enterpriseId}/transfers`, back)
  await act(t, t.cast.minister, path(id), { officerId: t.cast.officer })
}
const reply = async (one: ATransfer, more: object = {}) =>
  (await t.as(t.cast.officer)).post(`/api/requests/${one.requestId}/replies`, {
    words: '您好：额度今天就提。',
    seen: (await filed(one)).last_message_id,
    ...more,
  })

beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
})
afterAll(() => t.close())

describe('acceptTransfer, in the order of refusal', () => {
  it('401, 400, 404, 403', async () => {
    const { id } = await aProposedTransfer(t)
    await expectNobody(t, id, { path, body: {} })
    expect((await (await t.as(there.minister)).post(path(id), {})).body.errors[0].field).toBe('officerId')
    expect((await accept(there.minister, id, t.cast.officer)).body.errors[0].field).toBe('officerId')
    await expectHidden(t, id, { path, body: { officerId: there.officer } })
    for (const who of [t.cast.minister, t.cast.officer, t.cast.leader]) expect((await accept(who, id)).body.code).toBe('mayNot')
  })

  it('refuses who is no officer, and what was answered or taken back: 409, with nothing written', async () => {
    const { id } = await aProposedTransfer(t)
    expect((await accept(there.minister, id, there.leader)).body.code).toBe('notAnOfficer')
    const declined = await aProposedTransfer(t)
    await act(t, there.leader, `/api/transfers/${declined.id}/declining`, { words: '租约还没有签。' })
    const before = await written(t)
    expect((await accept(there.minister, declined.id)).body.title).toBe('这次转出没有接收。')
    const withdrawn = await aProposedTransfer(t)
    await act(t, t.cast.minister, `/api/transfers/${withdrawn.id}/withdrawal`, undefined)
    expect((await accept(there.minister, withdrawn.id)).body.title).toBe('这次转出已撤回。')
    expect(before).toBeDefined()
  })

  it('refuses while a reply can still be undone, or something has to end there first: 409', async () => {
    const held = await aProposedTransfer(t)
    expect((await reply(held, { undoable: true })).status).toBe(200)
    expect((await accept(there.minister, held.id)).body).toMatchObject({ code: 'transferReplyHeld', status: 409 })
    t.travel({ seconds: 11 })
    expect((await accept(there.minister, held.id)).status).toBe(200)
    const declinedMatter = await aProposedTransfer(t)
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', declinedMatter.enterpriseId).execute()
    expect((await accept(there.minister, declinedMatter.id)).body.code).toBe('enterpriseClosed')
  })
})

describe('an enterprise that is accepted (R18.4)', () => {
  it('goes on there with its receipt, due times and clocks under the officer named; here its matter ends and nobody is needed', async () => {
    const one = await aProposedTransfer(t)
    const before = await filed(one)
    await handTask(t, one.requestId)
    const was = await clocksOf(haizhu, one.requestId)
    const { body } = await accept(there.minister, one.id)
    expect(body).toMatchObject({ status: 'accepted', matters: 1 })
    const newId = await goesOnAs(one.requestId)
    const matter = await get(there.officer, `/api/requests/${newId}`)
    expect(matter).toMatchObject({
      ...{ status: 'filed', title: before.title, receivedAt: before.received_at.toString(), firstAnsweredAt: null },
      ...{
        officer: { name: '罗以宁' },
        enterprise: { id: body.enterpriseId },
        transfer: { direction: 'came', districtName: '海珠区', number: before.number },
      },
    })
    const running = (await clocksOf(yuexiu, newId)).map(({ kind, started_at, due_at, holder_id }) => [
      kind,
      String(started_at),
      String(due_at),
      holder_id,
    ])
    const own = was.filter(({ kind }) => kind === 'answer' || kind === 'settlement')
    expect(running).toEqual(own.map(({ kind, started_at, due_at }) => [kind, String(started_at), String(due_at), there.officer]))
    expect((await clocksOf(haizhu, one.requestId)).filter(({ stopped_by }) => stopped_by === null)).toEqual([])
    expect(await filed(one)).toMatchObject({ status: 'transferred', district_id: haizhu, due_at: null })
    const old = await get(t.cast.officer, `/api/requests/${one.requestId}`)
    expect(old).toMatchObject({
      transfer: { direction: 'went', districtName: '越秀区', number: matter.number },
      tasks: [{ status: 'waived' }],
    })
    expect(old.whyNot.replyToRequest).toBe('这件诉求已转往外区，不能再答复。')
  })

  it('is followed there, however it stood here', async () => {
    const one = await aProposedTransfer(t)
    await t.db.updateTable('enterprise').set({ state: 'movedAway' }).where('id', '=', one.enterpriseId).execute()
    const { body } = await accept(there.minister, one.id)
    expect((await get(there.officer, `/api/enterprises/${body.enterpriseId}`)).state).toBe('following')
  })

  it('leaves a row that is transferred without an open assignment, and begins one there with a first contact', async () => {
    const one = await anAcceptedTransfer(t)
    const assignments = await t.db
      .selectFrom('assignment')
      .select(['district_id', 'officer_id', 'during'])
      .where('enterprise_id', 'in', [one.enterpriseId, one.there])
      .execute()
    expect(assignments.map(({ district_id, officer_id }) => [district_id, officer_id]).sort()).toEqual(
      [
        [yuexiu, there.officer],
        [haizhu, t.cast.officer],
      ].sort(),
    )
    expect(await get(t.cast.officer, `/api/enterprises/${one.enterpriseId}`)).toMatchObject({
      ...{
        state: 'transferred',
        officerSince: null,
        transfer: { status: 'accepted', direction: 'went', districtName: '越秀区' },
        openRequests: 0,
      },
    })
    expect(await get(there.officer, `/api/enterprises/${one.there}`)).toMatchObject({
      ...{ state: 'following', whole: true, name: one.name, transfer: { direction: 'came', districtName: '海珠区' } },
      firstContact: { stoppedAt: null },
    })
    const filing = { enterpriseId: one.enterpriseId, source: 'call', body: '还有一件事。' }
    expect((await (await t.as(t.cast.officer)).post('/api/requests', filing)).body.code).toBe('enterpriseClosed')
    expect(
      (await (await t.as(t.cast.minister)).post(`/api/enterprises/${one.enterpriseId}/transfers`, { districtId: yuexiu, words: '再转。' }))
        .body.code,
    ).toBe('enterpriseClosed')
  })

  it('tells who had it, and keeps a line in both records, public there', async () => {
    const one = await anAcceptedTransfer(t)
    expect((await get(t.cast.officer, '/api/notices')).rows[0]).toMatchObject({ kind: 'transfer.accepted' })
    expect((await historyOf(t, 'transfer.accepted')).at(-1)).toMatchObject({ district_id: haizhu, enterprise_id: one.enterpriseId })
    expect((await historyOf(t, 'transfer.received')).at(-1)).toMatchObject({ district_id: yuexiu, enterprise_id: one.there, public: true })
    const newId = await goesOnAs(one.requestId)
    const kinds = (await historyOf(t, 'request.filed')).filter(row => row.request_id === newId)
    expect(kinds).toMatchObject([{ district_id: yuexiu, public: true }])
  })

  it('tells who had one of its matters in hand instead of the officer (R3.6)', async () => {
    const one = await aProposedTransfer(t)
    await t.db.updateTable('request').set({ handler_id: t.cast.deputy }).where('id', '=', one.requestId).execute()
    await act(t, there.minister, path(one.id), { officerId: there.officer })
    expect((await get(t.cast.deputy, '/api/notices')).rows.map((row: { kind: string }) => row.kind)).toContain('transfer.accepted')
  })

  it('takes the people along: the same name, password and phone, their matters there, where they came from', async () => {
    const one = await aProposedTransfer(t)
    await anAccount(t, one.contact, 'moving-person')
    await act(t, there.minister, path(one.id), { officerId: there.officer })
    const { phone } = await t.db
      .selectFrom('contact')
      .select('phone')
      .where('enterprise_id', '=', one.enterpriseId)
      .executeTakeFirstOrThrow()
    expect(await accountsOfPhone(t.db, { phone: phone.replaceAll('-', '') }, 'byText')).toMatchObject([
      { districtId: yuexiu, enterpriseName: one.name },
    ])
    const door = await signedIn(t, 'moving-person', password)
    const { enterprises } = (await door.get('/api/door')).body
    expect(enterprises).toMatchObject([
      { name: one.name, openRequests: 1, officer: { name: '罗以宁' }, moved: { direction: 'came', districtName: '海珠区' } },
    ])
    const { rows } = (await door.get('/api/requests?state=open')).body
    const shown = (await door.get(`/api/requests/${rows[0].id}`)).body
    expect(shown.history.map((row: { kind: string }) => row.kind)).toEqual(['request.cameOver', 'request.filed'])
    expect((await (await t.as(one.contact)).get('/api/door')).status).toBe(401)
  })

  it('takes the files of its matters along, kept there too', async () => {
    const one = await aProposedTransfer(t)
    const attached = await (await t.as(one.contact)).upload(`/api/requests/${one.requestId}/files`, { name: '租约.pdf', bytes: files.pdf })
    expect(attached.status).toBe(201)
    await act(t, there.minister, path(one.id), { officerId: there.officer })
    const url = `/api/requests/${await goesOnAs(one.requestId)}`
    const [file] = (await get(there.officer, url)).files
    expect(file).toMatchObject({ name: '租约.pdf' })
    expect((await (await t.as(there.officer)).get(`${url}/files/${file.id}`)).status).toBe(200)
    expect(existsSync(join(t.context.filesFolder, yuexiu))).toBe(true)
  })

  it('leaves the account of who is a contact of another enterprise too, whose door says where the first is served', async () => {
    const one = await aProposedTransfer(t)
    await anAccount(t, one.contact, 'staying-person')
    const other = await makeEnterprise(t.db, t.now(), {
      name: '广州留守科技有限公司',
      officerId: t.cast.officer,
      createdBy: t.cast.minister,
    })
    await makeContact(t.db, t.now(), {
      enterpriseId: other,
      memberId: one.contact,
      name: '留守',
      phone: '139-0000-0555',
      addedBy: t.cast.officer,
    })
    const { enterpriseId } = await act(t, there.minister, path(one.id), { officerId: there.officer })
    const { enterprises } = (await (await signedIn(t, 'staying-person', password)).get('/api/door')).body
    expect(enterprises.find((each: { id: string }) => each.id === one.enterpriseId)).toMatchObject({
      moved: { direction: 'went', districtName: '越秀区' },
      openRequests: 0,
    })
    // invited there too, they choose between the two by where they go
    const came = await t.db
      .selectFrom('contact')
      .select(['id', 'phone'])
      .where('enterprise_id', '=', enterpriseId)
      .executeTakeFirstOrThrow()
    await act(t, there.officer, `/api/enterprises/${enterpriseId}/contacts/${came.id}/invitation`, undefined)
    const accounts = await accountsOfPhone(t.db, { phone: came.phone.replaceAll('-', '') }, 'byText')
    expect(new Map(accounts.map(account => [account.districtId, account.enterpriseName]))).toEqual(
      new Map([
        [haizhu, '广州留守科技有限公司'],
        [yuexiu, one.name],
      ]),
    )
  })

  it('lets the link that somebody was invited by open the account there, and records both ends of the way', async () => {
    const one = await aProposedTransfer(t)
    const officer = await t.as(t.cast.officer)
    const contacts = `/api/enterprises/${one.enterpriseId}/contacts`
    const { body: added } = await officer.post(contacts, { name: '初来', phone: '139-0000-0777' })
    const { body: invited } = await officer.post(`${contacts}/${added.id}/invitation`)
    const { enterpriseId } = await act(t, there.minister, path(one.id), { officerId: there.officer })
    const opened = await (await t.as(null)).post('/api/activations', { token: tokenOf(invited.link), password })
    expect([opened.status, (await membersOf(enterpriseId)).includes(opened.body.member?.id)]).toEqual([200, true])
    expect((await historyOf(t, 'member.wentAlong')).at(-1)).toMatchObject({ district_id: haizhu, subject_id: invited.memberId })
    expect((await historyOf(t, 'member.cameAlong')).at(-1)).toMatchObject({ district_id: yuexiu, subject_id: opened.body.member?.id })
  })

  it('leaves an account that is barred where it was barred (R3.10)', async () => {
    const one = await aProposedTransfer(t)
    await t.db.updateTable('member').set({ barred_at: t.now() }).where('id', '=', one.contact).execute()
    const { body } = await accept(there.minister, one.id)
    expect(await membersOf(body.enterpriseId)).toEqual([null])
    const { state } = await t.db.selectFrom('member').select('state').where('id', '=', one.contact).executeTakeFirstOrThrow()
    expect(state).toBe('active')
  })

  it('that comes back brings its people with it, who sign in as before', async () => {
    const one = await aProposedTransfer(t)
    await anAccount(t, one.contact, 'returning-person')
    await returned(one)
    const { enterprises } = (await (await signedIn(t, 'returning-person', password)).get('/api/door')).body
    expect(enterprises).toMatchObject([{ id: one.enterpriseId, name: one.name, openRequests: 1, officer: { name: '陈若溪' } }])
  })

  it('joins the row that the register there has already, whose officer stays (R3.1)', async () => {
    const code = '91440101MA5AAAAA1X'
    const one = await aProposedTransfer(t, { code })
    const known = await makeEnterprise(t.db, t.now(), {
      name: '广州早已在册有限公司',
      officerId: there.officer,
      createdBy: there.minister,
      code,
      districtId: yuexiu,
    })
    const { body } = await accept(there.minister, one.id)
    expect(body.enterpriseId).toBe(known)
    expect(await t.db.selectFrom('assignment').select('id').where('enterprise_id', '=', known).execute()).toHaveLength(1)
  })

  it('fills in what a bare row there does not say, with its facts; each stands once, however often it moves (R2.3)', async () => {
    const one = await aProposedTransfer(t)
    const { officer } = t.cast
    await act(t, officer, `/api/enterprises/${one.enterpriseId}/facts`, {
      kind: 'officeArea',
      period: '2026-11-24',
      number: 80_000,
      source: '租约',
    })
    await t.db.updateTable('enterprise').set({ address: '新港东路 1 号', note: '总部' }).where('id', '=', one.enterpriseId).execute()
    const named = { name: one.name, officerId: null, createdBy: there.minister, districtId: yuexiu }
    const known = await makeEnterprise(t.db, t.now(), named)
    await t.db.updateTable('enterprise').set({ kind: 'prospect', note: '村社推荐' }).where('id', '=', known).execute()
    await returned(one)
    const written = await t.db
      .selectFrom('enterprise')
      .select(['kind', 'address', 'note'])
      .where('id', '=', known)
      .executeTakeFirstOrThrow()
    expect(written).toEqual({ kind: 'target', address: '新港东路 1 号', note: '村社推荐' })
    const facts = await t.db
      .selectFrom('fact')
      .select(['district_id', 'number'])
      .where('enterprise_id', 'in', [known, one.enterpriseId])
      .execute()
    expect(facts.map(fact => fact.district_id).sort()).toEqual([yuexiu, haizhu])
  })
})

describe('an acceptance at the same moment as', () => {
  it('another: one is second, and nothing is done twice', async () => {
    const one = await aProposedTransfer(t)
    const both = await Promise.all([accept(there.minister, one.id), accept(there.leader, one.id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await t.db.selectFrom('transfer_matter').select('id').where('transfer_id', '=', one.id).execute()).toHaveLength(1)
  })

  it('a declining: whoever is first answers', async () => {
    const one = await aProposedTransfer(t)
    const decline = async () => (await t.as(there.leader)).post(`/api/transfers/${one.id}/declining`, { words: '不接。' })
    const both = await Promise.all([accept(there.minister, one.id), decline()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('a reply that is being sent: the reply goes along', async () => {
    const one = await aProposedTransfer(t)
    const lock = `select from request where id = '${one.requestId}' for update`
    const [sent, accepted] = await whileHeld(t, lock, async () => {
      const sending = reply(one)
      await new Promise(resolve => setTimeout(resolve, 100))
      return Promise.all([sending, accept(there.minister, one.id)])
    })
    // whoever had the matter first: the reply is answered there, or refused here
    expect([accepted.status, [200, 409]]).toEqual([200, expect.arrayContaining([sent.status])])
    const after = await t.db
      .selectFrom('request')
      .select(['status', 'first_answered_at'])
      .where('id', '=', await goesOnAs(one.requestId))
      .executeTakeFirstOrThrow()
    expect(after.status).toBe(sent.status === 200 ? 'replied' : 'filed')
    expect(after.first_answered_at === null).toBe(sent.status !== 200)
  })

  it('a filing: it goes along, or is refused', async () => {
    const one = await aProposedTransfer(t)
    const file = async () =>
      (await t.as(t.cast.officer)).post('/api/requests', { enterpriseId: one.enterpriseId, source: 'call', body: '又来一件。' })
    const [accepted, filing] = await Promise.all([accept(there.minister, one.id), file()])
    const open = await t.db
      .selectFrom('request')
      .select('id')
      .where('district_id', '=', haizhu)
      .where('enterprise_id', '=', one.enterpriseId)
      .where('status', 'in', ['filed', 'replied'])
      .execute()
    if (accepted.status === 200) expect([filing.status === 201 ? 'along' : 'refused', open]).toEqual([expect.any(String), []])
    else expect([accepted.status, filing.status]).toEqual([409, 201])
  })

  it('itself, with the same key: done once', async () => {
    const { id } = await aProposedTransfer(t)
    const [one, two] = await Promise.all([
      accept(there.minister, id, there.officer, 'same'),
      accept(there.minister, id, there.officer, 'same'),
    ])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})

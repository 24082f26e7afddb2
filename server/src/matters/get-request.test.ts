import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { happening, recordAll } from '#history/record.ts'

let t: TestApp
let streetClerk: string
beforeAll(async () => {
  t = await testApp()
  streetClerk = await makeMember(t.db, t.now(), { name: '街道员', unitId: '440105015', roles: ['clerk'] })
})
afterAll(() => t.close())

const get = async (who: string | null, id: string, language?: string) => {
  const { cookie } = await t.as(who)
  const headers = { ...(cookie ? { cookie: `sid=${cookie}` } : {}), ...(language ? { 'accept-language': language } : {}) }
  const answer = await t.app.inject({ method: 'GET', url: `/api/requests/${id}`, headers })
  return { status: answer.statusCode, body: answer.json() }
}
type Clock = {
  kind: string
  why: string
  holderId: string | null
  holderName: string
  stoppedAt: string | null
  rungs: { at: string; firedAt: string | null; names: string[] }[]
}
const clockOf = (body: { clocks: Clock[] }, kind: string) => body.clocks.find(clock => clock.kind === kind)

describe('getRequest', () => {
  it('refuses nobody: 401', async () => {
    expect((await get(null, (await aFiledRequest(t)).id)).status).toBe(401)
  })

  it('refuses an id that is none: 400 and says where', async () => {
    const { status, body } = await get(t.cast.officer, '20261125-0001')
    expect([status, body.errors[0]]).toEqual([400, { field: 'id', sentence: '“编号”不是有效的编号。' }])
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    const request = await aFiledRequest(t)
    const { otherMinister, outsider, clerk, foreignContact, systemAdministrator, securityAdministrator, auditAdministrator } = t.cast
    for (const who of [otherMinister, outsider, clerk, foreignContact, systemAdministrator, securityAdministrator, auditAdministrator]) {
      const [hidden, absent] = [await get(who, request.id), await get(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })
})

describe('what the office reads', () => {
  it.each(['officer', 'deputy', 'minister', 'leader', 'head'] as const)(
    'the %s: everything, with who is told when (R9.5, R10)',
    async role => {
      const request = await aFiledRequest(t, { title: '二次消防' })
      const { body } = await get(t.cast[role], request.id)
      expect(body).toMatchObject({ sight: 'whole', title: '二次消防', filedBy: '王嘉树', contactName: '王嘉树' })
      const answer = clockOf(body, 'answer')
      expect(answer?.why).toBe('收到 11-25 09:42 + 24 小时 = 11-26 09:42')
      expect(answer?.rungs.map(rung => rung.names)).toEqual([['陈若溪'], ['陈若溪', '郑怀远'], ['何知衡'], ['苏明哲']])
      expect([body.officer.name, body.deputy.name, body.minister.name]).toEqual(['陈若溪', '黎景行', '郑怀远'])
    },
  )

  it('in the language of the page', async () => {
    const request = await aRepliedRequest(t)
    const { body } = await get(t.cast.officer, request.id, 'en')
    expect(body.history[0].sentence).toMatch(/^answered: /)
    expect(body.whyNot.reopenRequest).toBe('This request is not settled; there is nothing to reopen.')
  })

  it('the phone to call back is whole for officer, deputy and minister, masked for others (R11.4)', async () => {
    const filed = await (await t.as(t.cast.contact)).post('/api/requests', {
      enterpriseId: t.cast.enterprise,
      body: '请回电。',
      callbackPhone: '139-0000-0034',
    })
    const phones = await Promise.all(
      [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.contact, t.cast.leader, t.cast.head].map(
        async who => (await get(who, filed.body.id)).body.callbackPhone,
      ),
    )
    expect(phones).toEqual(['139-0000-0034', '139-0000-0034', '139-0000-0034', '139-0000-0034', '139****0034', '139****0034'])
  })

  it('for every step whether it can be taken now, and if not why not: what greys a button is what would refuse', async () => {
    const request = await aSettledRequest(t)
    const { body } = await get(t.cast.officer, request.id)
    expect(body.whyNot).toMatchObject({
      addNote: null,
      reopenRequest: null,
      replyToRequest: '这件诉求已办结，不能再答复。',
      sendMessage: '这一步由企业联系人来做。',
    })
    const refused = await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, {
      words: '再说一句',
      seen: request.lastMessageId,
    })
    expect(refused.body.title).toBe(body.whyNot.replyToRequest)
  })

  it('who holds it and who is told while the officer is on leave', async () => {
    await onLeave(t, t.cast.officer)
    const request = await aFiledRequest(t)
    const { body } = await get(t.cast.deputy, request.id)
    await backFromLeave(t, t.cast.officer)
    expect([body.turn, clockOf(body, 'answer')?.holderName]).toEqual(['me', '黎景行'])
    expect(clockOf(body, 'answer')?.rungs.map(rung => rung.names)).toEqual([['黎景行'], ['黎景行', '郑怀远'], ['何知衡'], ['苏明哲']])
    expect(body.officer.onLeave).toBe(true)
  })
})

describe('what the enterprise reads (R11.1, R11.3)', () => {
  it('state, who holds it, due times with their reason, and the public record', async () => {
    const request = await aRepliedRequest(t)
    const { body } = await get(t.cast.contact, request.id)
    expect(body).toMatchObject({ sight: 'whole', status: 'replied', officerName: '陈若溪' })
    expect(body.officer).toMatchObject({ name: '陈若溪', phone: '138-0000-0012' })
    expect(clockOf(body, 'settlement')?.why).toContain('12-09 18:00')
    expect(body.history.map((row: { kind: string }) => row.kind)).toEqual(['request.replied', 'request.filed'])
  })

  it('no inner names, no notes, no ladder, no ids of the office', async () => {
    const request = await aRepliedRequest(t)
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/notes`, { words: '内部的一句话' })
    await (await t.as(t.cast.officer)).send('PUT', `/api/requests/${request.id}/classification`, { serviceCode: 'financing' })
    t.travel({ hours: 24 * 30 })
    const { body } = await get(t.cast.contact, request.id)
    const text = JSON.stringify(body)
    for (const inner of ['内部的一句话', '郑怀远', '何知衡', '苏明哲', 'request.noted', 'clock.rung']) expect(text).not.toContain(inner)
    expect(body.clocks.flatMap((clock: Clock) => [...clock.rungs, ...(clock.holderId ? [clock.holderId] : [])])).toEqual([])
    expect(body.minister).toBeNull()
    expect(new Set(body.history.map((row: { public: boolean }) => row.public))).toEqual(new Set([true]))
    t.travel({ hours: -24 * 30 })
  })

  it('the minister, when officer and deputy are both away and the minister holds it', async () => {
    await onLeave(t, t.cast.officer)
    await onLeave(t, t.cast.deputy)
    const request = await aFiledRequest(t)
    const { body } = await get(t.cast.contact, request.id)
    await backFromLeave(t, t.cast.officer)
    await backFromLeave(t, t.cast.deputy)
    expect([body.minister?.name, clockOf(body, 'answer')?.holderName]).toEqual(['郑怀远', '郑怀远'])
  })

  it('who acted as the deputy, as it was then: not as it is since the officer changed (R3.3)', async () => {
    const { officer, deputy, contact } = t.cast
    const filed = await aFiledRequest(t)
    const reply = async (who: string) => {
      const { lastMessageId } = (await get(who, filed.id)).body
      await act(t, who, `/api/requests/${filed.id}/replies`, { words: '王经理您好：今天给您答复。', seen: lastMessageId })
      t.travel({ minutes: 5 })
    }
    await reply(officer)
    await reply(deputy)
    await act(t, deputy, `/api/handovers/${await aHandover(t)}/acceptance`, {})
    await act(t, t.cast.minister, `/api/members/${deputy}/deputies`, { deputyId: officer })
    t.travel({ minutes: 5 })
    await reply(deputy)
    await reply(officer)
    const { body } = await get(contact, filed.id)
    expect([body.officer.name, body.deputy.name]).toEqual(['黎景行', '陈若溪'])
    const replies = body.history.filter(({ kind }: { kind: string }) => kind === 'request.replied').toReversed()
    expect(replies.map((row: { actorName: string; actorAs: string | null }) => [row.actorName, row.actorAs])).toEqual([
      ['陈若溪', null],
      ['黎景行', 'deputy'],
      ['黎景行', null],
      ['陈若溪', 'deputy'],
    ])
    const back = await aHandover(t, { from: deputy, to: officer })
    await act(t, officer, `/api/handovers/${back}/acceptance`, {})
  })

  it('what it can do itself', async () => {
    const { body } = await get(t.cast.contact, (await aFiledRequest(t)).id)
    const possible = Object.entries(body.whyNot).flatMap(([step, why]) => (why === null ? [step] : []))
    expect(possible.sort()).toEqual(['attachFile', 'sendMessage', 'withdrawRequest'])
  })
})

describe('what a street reads of matters on its ground (R11.2)', () => {
  it('how they stand, not what they are about', async () => {
    const request = await aRepliedRequest(t, { title: '二次消防', body: '只有当事人该看的话。' })
    const { body } = await get(streetClerk, request.id)
    expect(body).toMatchObject({
      sight: 'state',
      status: 'replied',
      title: '未归类的诉求',
      body: '',
      messages: [],
      files: [],
      promises: [],
      history: [],
      earlierHistory: null,
    })
    expect(clockOf(body, 'settlement')).toMatchObject({ holderName: '陈若溪', rungs: [] })
    for (const word of ['二次消防', '只有当事人该看的话', '王经理']) expect(JSON.stringify(body)).not.toContain(word)
    expect(Object.values(body.whyNot).every(Boolean)).toBe(true)
  })
})

describe('a record longer than a page', () => {
  const earlier = async (who: string, id: string, after: string) =>
    (await (await t.as(who)).get(`/api/history?${new URLSearchParams({ requestId: id, after, limit: '100' })}`)).body

  it('comes with its latest hundred rows and goes on where they end, without a row twice or lost', async () => {
    const { id } = await aRepliedRequest(t)
    expect((await get(t.cast.officer, id)).body.earlierHistory).toBeNull()
    const officer = { districtId: '440105', memberId: t.cast.officer, name: '陈若溪', unitName: '区投资促进中心' }
    const noted = (i: number) => happening(requestHistory.noted, { requestId: id, data: { words: `第 ${i} 笔` } })
    await inTransaction(t.db, trx =>
      recordAll(
        trx,
        officer,
        Array.from({ length: 120 }, (_, i) => noted(i)),
        t.now(),
      ),
    )
    const { body } = await get(t.cast.officer, id)
    const rest = await earlier(t.cast.officer, id, body.earlierHistory)
    const ids = [...body.history, ...rest.rows].map((row: { id: string }) => row.id)
    expect([body.history.length, ids.length, new Set(ids).size, rest.next]).toEqual([100, 122, 122, null])
    expect(rest.rows.at(-1).kind).toBe('request.filed')
    const own = (await get(t.cast.contact, id)).body
    expect([own.history.length, own.earlierHistory]).toEqual([2, null])
  })

  it('goes on for who took the matter over as well, and is nobody else’s', async () => {
    const { id } = await aFiledRequest(t)
    const colleague = await makeMember(t.db, t.now(), {
      name: '叶听澜',
      unitId: '440105-investment',
      roles: ['officer'],
      ministerId: t.cast.minister,
    })
    const history = async () => (await t.as(colleague)).get(`/api/history?requestId=${id}`)
    expect((await history()).status).toBe(404)
    await act(t, t.cast.officer, `/api/requests/${id}/move`, { toId: colleague, words: '你那边更近。' })
    expect((await history()).body.rows.at(-1).kind).toBe('request.filed')
  })
})

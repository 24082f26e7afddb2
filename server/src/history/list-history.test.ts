import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
let request: Awaited<ReturnType<typeof aRepliedRequest>>
beforeAll(async () => {
  t = await testApp()
  request = await aRepliedRequest(t, { title: '二次消防' })
  await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/notes`, { words: '内部的一句话' })
  await (await t.as(t.cast.contact)).upload(`/api/requests/${request.id}/files`, { name: '诊断书.pdf', bytes: files.pdf })
})
afterAll(() => t.close())

type Row = {
  id: string
  kind: string
  public: boolean
  sentence: string
  at: string
  data: Record<string, unknown>
  actorName: string
  actorUnit: string
}
const list = async (who: string | null, query: Record<string, string> = {}) =>
  (await t.as(who)).get(`/api/history?${new URLSearchParams(query)}`)
const kinds = (rows: Row[]) => rows.map(row => row.kind.replace('request.', ''))

describe('listHistory', () => {
  it('refuses nobody: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it.each([
    ['an id that is none', { requestId: 'x' }, 'requestId'],
    ['a day that never is', { from: '2026-02-30' }, 'from'],
    ['a position that is none', { after: 'x', requestId: '' }, 'after'],
  ])('refuses %s: 400 and says where', async (_what, query, field) => {
    const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    const answer = await list(t.cast.auditAdministrator, asked as Record<string, string>)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
  })

  it('of a request or an enterprise one does not see is not there: 404 like an id that never was; of one in the register 403', async () => {
    const { foreignOfficer, foreignContact, otherMinister, outsider, clerk, streetHead, systemAdministrator, securityAdministrator } =
      t.cast
    for (const who of [
      foreignOfficer,
      foreignContact,
      otherMinister,
      outsider,
      clerk,
      streetHead,
      systemAdministrator,
      securityAdministrator,
    ])
      for (const query of [{ requestId: request.id }, { enterpriseId: t.cast.enterprise }]) {
        const absent = await list(who, { [Object.keys(query)[0] as string]: never })
        const hidden = await list(who, query)
        const inRegister = 'enterpriseId' in query && [foreignOfficer, otherMinister, streetHead].includes(who)
        if (!inRegister) expect([hidden.status, hidden.body]).toEqual([404, absent.body])
        else expect([hidden.status, hidden.body.title]).toEqual([403, '这一步由负责这家企业的人来做。'])
      }
  })

  it('of the whole district is the audit administrator’s: 403 for everyone else', async () => {
    for (const who of [t.cast.officer, t.cast.leader, t.cast.contact, t.cast.securityAdministrator])
      expect((await list(who)).status).toBe(403)
  })
})

describe('who reads what of the record (R11.3)', () => {
  it.each(['officer', 'deputy', 'minister', 'leader', 'head'] as const)('the %s: all of it, the latest first', async role => {
    const { body } = await list(t.cast[role], { requestId: request.id })
    expect(kinds(body.rows)).toEqual(['fileAttached', 'noted', 'replied', 'filed'])
    expect(body.rows[1]).toMatchObject({
      public: false,
      actorName: '陈若溪',
      actorUnit: '区投资促进中心',
      sentence: '内部记录：内部的一句话',
    })
  })

  it('the enterprise: the public part alone; its own people stand in no unit', async () => {
    for (const query of [{ requestId: request.id }, { enterpriseId: t.cast.enterprise }]) {
      const { body } = await list(t.cast.contact, query)
      expect(kinds(body.rows)).toEqual(['fileAttached', 'replied', 'filed'])
      expect(body.rows.every((row: Row) => row.public)).toBe(true)
      expect(body.rows[2]).toMatchObject({ actorName: '王嘉树', actorUnit: '' })
    }
  })

  it('the audit administrator: who did what and when, without a word of the content (R1.5)', async () => {
    const { status, body } = await list(t.cast.auditAdministrator, { requestId: request.id })
    expect([status, kinds(body.rows)]).toEqual([200, ['fileAttached', 'noted', 'replied', 'filed']])
    const text = JSON.stringify(body)
    for (const content of ['内部的一句话', '王经理您好', '二次消防', '诊断书']) expect(text).not.toContain(content)
    expect(body.rows[1]).toMatchObject({ actorName: '陈若溪', sentence: '内部记录：…' })
    expect(body.rows[1]).toMatchObject({ requestNumber: request.number, enterpriseName: '广州鹭汀智能装备有限公司' })
    expect((await list(t.cast.auditAdministrator)).body.rows.length).toBeGreaterThanOrEqual(4)
  })

  it('in the language of the page', async () => {
    const { cookie } = await t.as(t.cast.officer)
    const answer = await t.app.inject({
      url: `/api/history?requestId=${request.id}`,
      headers: { cookie: `sid=${cookie}`, 'accept-language': 'en' },
    })
    expect(answer.json().rows[3].sentence).toBe('filed the request; the 24-hour clock started.')
  })
})

describe('the filters and pages', () => {
  it.each([
    ['of a kind', { kind: 'request.noted' }, ['noted']],
    ['from tomorrow on', { from: '2026-11-26' }, []],
    ['until yesterday', { until: '2026-11-24' }, []],
    ['of today', { from: '2026-11-25', until: '2026-11-25', kind: 'request.replied' }, ['replied']],
  ])('%s', async (_what, query, found) => {
    const { body } = await list(t.cast.officer, { requestId: request.id, ...(query as Record<string, string>) })
    expect(kinds(body.rows)).toEqual(found)
  })

  it('of one person', async () => {
    const { body } = await list(t.cast.officer, { requestId: request.id, actorId: t.cast.contact })
    expect(kinds(body.rows)).toEqual(['fileAttached', 'filed'])
  })

  it('page by page, none twice and none left out', async () => {
    await aFiledRequest(t)
    t.travel({ hours: 1 })
    await aFiledRequest(t)
    const whole = await list(t.cast.auditAdministrator, { limit: '100' })
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { body: { rows: Row[]; next: string | null } } = await list(t.cast.auditAdministrator, {
        limit: '2',
        ...(after ? { after } : {}),
      })
      seen.push(...body.rows.map(row => row.id))
      after = body.next
    }
    expect(seen).toEqual(whole.body.rows.map((row: Row) => row.id))
  })

  it('why an officer was chosen is for the office, not for the enterprise', async () => {
    const { minister, contact, officer } = t.cast
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州栖原生物有限公司', officerId: null, createdBy: minister })
    await makeContact(t.db, t.now(), { enterpriseId, memberId: contact, name: '王嘉树', phone: '139-0000-0034', addedBy: minister })
    await (await t.as(minister)).post(`/api/enterprises/${enterpriseId}/assignment`, { officerId: officer, reason: '熟悉生物医药' })
    const made = async (who: string) => (await list(who, { enterpriseId })).body.rows.find((row: Row) => row.kind === 'assignment.made')
    expect((await made(officer)).data).toMatchObject({ officer: '陈若溪', reason: '熟悉生物医药' })
    expect((await made(contact)).data).toEqual({ officer: '陈若溪' })
  })
})

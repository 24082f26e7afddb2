import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let ids: { filed: string; licence: string; replied: string; settled: string; withdrawn: string; foreign: string; late: string }
let streetClerk: string

beforeAll(async () => {
  t = await testApp(Temporal.Instant.from('2026-11-20T09:42:00+08:00'))
  streetClerk = await makeMember(t.db, t.now(), { name: '街道员', unitId: '440105015', roles: ['clerk'] })
  const late = await aFiledRequest(t, { title: '没有答复的一件' })
  t.travel(Temporal.Instant.from('2026-11-25T09:42:00+08:00'))
  const filed = await aFiledRequest(t)
  const licence = await aFiledRequest(t, { title: '营业执照一天能不能办好', serviceCode: 'business-licence' })
  const replied = await aRepliedRequest(t, { title: '人才公寓还有没有名额' })
  const settled = await aSettledRequest(t, { title: '子女入学 100% 落实' })
  const withdrawn = await aWithdrawnRequest(t, { title: '不用办了：（厂房）已退租，谢谢！' })
  const foreign = await (await t.as(t.cast.foreignContact)).post('/api/requests', {
    enterpriseId: t.cast.foreignEnterprise,
    body: '云渡的诉求。',
  })
  ids = {
    late: late.id,
    filed: filed.id,
    licence: licence.id,
    replied: replied.id,
    settled: settled.id,
    withdrawn: withdrawn.id,
    foreign: foreign.body.id,
  }
})
afterAll(() => t.close())

type Row = {
  id: string
  title: string
  sight: 'whole' | 'state'
  serviceNameZh: string | null
  number: string
  clock: { dueAt: string; holderId: string | null; holderName: string } | null
  turn: string
}
const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/requests${query}`)
const names = (rows: Row[]) => rows.map(row => Object.entries(ids).find(([, id]) => id === row.id)?.[0])
const listed = async (who: string, query = '') => names((await list(who, query)).body.rows)

describe('listRequests', () => {
  it('refuses nobody: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it.each([
    ['a state that is none', '?state=lost', 'state'],
    ['a page of thousands', '?limit=1000', 'limit'],
    ['an officer that is no id', '?officerId=x', 'officerId'],
    ['a day that never is', '?from=2026-02-30', 'from'],
    ['a position that is none', '?after=x', 'after'],
    ['a street that cannot be stored', '?streetId=a%00b', undefined],
    ['a position at no moment', '?after=2026-99-99T99:99:99Z~0199a000-0000-7000-8000-000000000000', 'after'],
    ['a position at no id', '?after=2026-11-25T01:42:00Z~------------------------------------', 'after'],
    ['words that cannot be stored', '?search=a%00b', 'search'],
  ])('refuses %s: 400 and says where', async (_what, query, field) => {
    const answer = await list(t.cast.officer, query)
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field])
  })
})

describe('what one sees of the list (R11)', () => {
  const own = ['late', 'filed', 'licence', 'replied', 'settled', 'withdrawn']
  it.each([
    ['contact', own],
    ['officer', own],
    ['deputy', own],
    ['minister', own],
    ['head', own],
    ['foreignOfficer', [...own, 'foreign']],
    ['foreignContact', ['foreign']],
    ['otherMinister', ['foreign']],
    ['outsider', []],
    ['clerk', []],
    ['leader', [...own, 'foreign']],
    ['systemAdministrator', []],
    ['securityAdministrator', []],
    ['auditAdministrator', []],
  ] as const)('the %s', async (who, seen) => {
    const { body } = await list(t.cast[who])
    expect(names(body.rows).sort()).toEqual([...seen].sort())
    expect(body.total).toEqual({ count: seen.length, atLeast: false })
  })

  it('a street’s people see how matters on their ground stand, by the kind of matter; what they are about is not theirs (R11.2)', async () => {
    const { body } = await list(streetClerk)
    expect(names(body.rows).sort()).toEqual([...own].sort())
    expect(body.rows.map((row: Row) => row.title)).toEqual(body.rows.map((row: Row) => row.serviceNameZh ?? '未归类的诉求'))
    expect(new Set(body.rows.map((row: Row) => row.sight))).toEqual(new Set(['state']))
    expect((await list(streetClerk, `?search=${encodeURIComponent('公寓')}`)).body.rows).toEqual([])
    expect((await list(streetClerk, `?search=${encodeURIComponent('鹭汀')}`)).body.rows).toHaveLength(6)
  })

  it('the enterprise reads who holds its matters, not their ids', async () => {
    const { body } = await list(t.cast.contact, '?state=filed')
    expect(new Set(body.rows.map((row: Row) => `${row.clock?.holderName} ${row.clock?.holderId}`))).toEqual(new Set(['陈若溪 undefined']))
  })

  it('is mine when I hold it, else a colleague’s, and nobody’s once it has ended', async () => {
    const turns = async (who: string, query: string) => new Set((await list(who, query)).body.rows.map((row: Row) => row.turn))
    expect(await turns(t.cast.officer, '?state=open')).toEqual(new Set(['me']))
    expect(await turns(t.cast.minister, '?state=open')).toEqual(new Set(['colleague']))
    expect(await turns(t.cast.officer, '?state=ended')).toEqual(new Set(['none']))
  })
})

describe('the filters', () => {
  it.each([
    ['state=open', ['late', 'filed', 'licence', 'replied']],
    ['state=waiting', ['late', 'filed', 'licence']],
    ['state=inHand', ['replied']],
    ['state=overdue', ['late']],
    ['state=soon', []],
    ['state=ended', ['withdrawn', 'settled']],
    ['state=settled', ['settled']],
    ['state=withdrawn', ['withdrawn']],
    ['state=declined', []],
    ['serviceCode=business-licence', ['licence']],
    ['state=open&serviceCode=none', ['late', 'filed', 'replied']],
    ['from=2026-11-25&state=filed', ['filed', 'licence']],
    ['until=2026-11-20', ['late']],
    ['from=2026-11-21&until=2026-11-24', []],
    ['officerId=me&state=inHand', ['replied']],
    ['officerId=none', []],
    ['streetId=440105015&state=inHand', ['replied']],
    ['streetId=440105001', []],
    ['search=人才公寓', ['replied']],
    ['search=寓', ['replied']],
    ['search=鹭汀&state=inHand', ['replied']],
    ['search=100%', ['settled']],
    ['search=没有答复的一件', ['late']],
    ['search=20261120-', ['late']],
    ['search=不用办了：（厂房）已退', ['withdrawn']],
    ['search=不用办了:(厂房)', ['withdrawn']],
    ['search=_', []],
  ])('%s', async (query, seen) => {
    expect(await listed(t.cast.officer, `?${encodeURI(query)}`)).toEqual(seen)
  })

  it('of a foreign enterprise find nothing, as for an id that never was', async () => {
    expect(await listed(t.cast.officer, `?enterpriseId=${t.cast.foreignEnterprise}`)).toEqual([])
    expect(await listed(t.cast.leader, `?enterpriseId=${t.cast.foreignEnterprise}`)).toEqual(['foreign'])
  })

  it('officerId=none are those without an officer, which the default minister holds', async () => {
    const enterprise = await makeEnterprise(t.db, t.now(), { name: '广州未配科技有限公司', officerId: null, createdBy: t.cast.minister })
    const owner = await makeMember(t.db, t.now(), { name: '新企业联系人', unitId: '440105-investment', roles: ['contact'] })
    await makeContact(t.db, t.now(), {
      enterpriseId: enterprise,
      memberId: owner,
      name: '新企业联系人',
      phone: '',
      addedBy: t.cast.minister,
    })
    const { body: filed } = await (await t.as(owner)).post('/api/requests', { enterpriseId: enterprise, body: '谁来管我们？' })
    const { body } = await list(t.cast.minister, '?officerId=none')
    expect(body.rows).toMatchObject([{ id: filed.id, officerId: null, officerName: null, turn: 'me' }])
    expect((await list(t.cast.officer, '?officerId=none')).body.rows).toEqual([])
  })
})

describe('the pages', () => {
  const walk = async (query: string) => {
    const seen: Row[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body }: { body: { rows: Row[]; next: string | null } } = await list(
        t.cast.officer,
        `?limit=2&${query}${next && `&after=${encodeURIComponent(next)}`}`,
      )
      seen.push(...body.rows)
      next = body.next
    }
    return seen
  }

  it('of what is open go by due time, the longest late first', async () => {
    const rows = await walk('state=open')
    expect(names(rows)).toEqual(['late', 'filed', 'licence', 'replied'])
    const due = rows.map(row => row.clock?.dueAt ?? '')
    expect(due).toEqual([...due].sort())
  })

  it('of everything go by receipt, the latest first, none twice and none left out', async () => {
    const rows = await walk('')
    expect(names(rows)).toEqual(['withdrawn', 'settled', 'replied', 'licence', 'filed', 'late'])
  })

  it('of what is open go by receipt when asked', async () => {
    expect(names(await walk('state=open&sort=received'))).toEqual(['replied', 'licence', 'filed', 'late'])
  })
})

describe('the total', () => {
  it('stops counting at a thousand', async () => {
    const { last_message_id, enterprise_id, filed_by } = await t.db
      .selectFrom('request')
      .select(['last_message_id', 'enterprise_id', 'filed_by'])
      .where('id', '=', ids.foreign)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      district_id: haizhu,
      id: crypto.randomUUID(),
      number: `20261101-${String(i).padStart(4, '0')}`,
      enterprise_id,
      title: '积压',
      body: '积压',
      source: 'door' as const,
      status: 'settled' as const,
      received_at: t.now(),
      recorded_at: t.now(),
      filed_by,
      last_message_id,
      service_code: null,
      service_version: null,
      first_answered_at: t.now(),
      due_at: null,
      due_kind: null,
      ended_at: t.now(),
    }))
    await t.db.insertInto('request').values(rows).execute()
    expect((await list(t.cast.otherMinister)).body.total).toEqual({ count: 1000, atLeast: true })
    expect((await list(t.cast.otherMinister, '?state=ended')).body.total).toEqual({ count: 1000, atLeast: false })
  })
})

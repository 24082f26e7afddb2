import { randomUUIDv7 } from 'node:crypto'
import { enterpriseSorts } from '@yigen/domain/enterprises/enterprise-sorts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeEnterprise } from '@yigen/testing/cast.ts'
import { turnedPages } from '@yigen/testing/turned-pages.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
const names = ['广州琶洲星海科技有限公司', '阿里算力（广州）有限公司', '海珠湿地文旅公司', 'Ｄemo 数据', '100%纯净水']
beforeAll(async () => {
  test = await testApp()
  for (const [i, name] of names.entries())
    await makeEnterprise(test.db, test.now().add({ minutes: i }), {
      name,
      officerId: null,
      createdBy: test.cast.minister,
      ...(i === 0 ? { code: '91440105MA5D00017X' } : {}),
    })
  await test.db
    .insertInto('request')
    .values(
      [-1, 1].map(hours => ({
        district_id: haizhu,
        id: randomUUIDv7(),
        number: `20261125-${hours + 1}`,
        enterprise_id: test.cast.enterprise,
        title: '消防验收',
        body: '消防验收',
        service_code: null,
        service_version: null,
        source: 'door' as const,
        status: 'filed' as const,
        received_at: test.now(),
        recorded_at: test.now(),
        filed_by: test.cast.contact,
        first_answered_at: null,
        last_message_id: randomUUIDv7(),
        due_at: test.now().add({ hours }),
        due_kind: 'answer' as const,
        ended_at: null,
      })),
    )
    .execute()
})
afterAll(() => test.close())

const list = async (query = '', memberId = test.cast.officer) => (await test.as(memberId)).get(`/api/enterprises${query}`)

const namesOf = async (query: string, memberId?: string) =>
  ((await list(query, memberId)).body.rows as { name: string }[]).map(row => row.name)

describe('listEnterprises', () => {
  it('refuses a stranger', async () => {
    expect((await (await test.as(null)).get('/api/enterprises')).status).toBe(401)
  })

  it('refuses a page position that is none, and a filter that does not exist', async () => {
    expect((await list('?after=hello')).status).toBe(400)
    expect((await list('?sort=touched&after=MDE5YWJjZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwaGVsbG8')).status).toBe(400)
    expect((await list('?kind=big')).status).toBe(400)
  })

  it('shows administrators nothing (R1.5)', async () => {
    for (const who of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)
      expect((await list('', test.cast[who])).body).toEqual({ reader: 'office', rows: [], total: { count: 0, atLeast: false }, next: null })
  })

  it('shows a contact their own, another district nothing of ours', async () => {
    expect(await namesOf('', test.cast.contact)).toEqual(['广州鹭汀智能装备有限公司'])
    expect(await namesOf('', test.cast.outsider)).toEqual([])
  })

  it('shows an officer the register, and whole what is theirs (R11.2)', async () => {
    const { rows, total } = (await list()).body
    expect(total).toEqual({ count: 7, atLeast: false })
    const own = rows.filter((row: { whole: boolean }) => row.whole)
    expect(own).toMatchObject([{ id: test.cast.enterprise, openRequests: 2, overdue: 1, officerName: '陈若溪', streetName: '琶洲街道' }])
    expect(rows.find((row: { id: string }) => row.id === test.cast.foreignEnterprise)).toMatchObject({
      whole: false,
      code: null,
      officerName: '沈亦舟',
      openRequests: 0,
    })
  })

  it('shows a department’s clerk none, a head those of the unit’s officers, not the register (R11.2)', async () => {
    expect(await namesOf('', test.cast.clerk)).toEqual([])
    expect((await list('', test.cast.head)).body.rows.map((row: { whole: boolean }) => row.whole)).not.toContain(false)
    expect(await namesOf('', test.cast.head)).not.toContain('广州云渡互动网络有限公司')
  })

  it('shows a street how matters on its ground stand, not as their own', async () => {
    const { rows } = (await list('?search=鹭汀', test.cast.streetHead)).body
    expect(rows).toMatchObject([{ whole: false, openRequests: 2, overdue: 1 }])
  })

  it('finds any characters inside a name, full width or half, capital or small', async () => {
    expect(await namesOf('?search=琶洲')).toEqual(['广州琶洲星海科技有限公司'])
    expect(await namesOf('?search=海珠湿地')).toEqual(['海珠湿地文旅公司'])
    expect(await namesOf('?search=海')).toEqual(['广州琶洲星海科技有限公司', '海珠湿地文旅公司'])
    expect(await namesOf('?search=demo')).toEqual(['Ｄemo 数据'])
    expect(await namesOf('?search=湿海')).toEqual([])
  })

  it('takes wild cards as characters', async () => {
    expect(await namesOf('?search=%25')).toEqual(['100%纯净水'])
    expect(await namesOf('?search=_')).toEqual([])
  })

  it('finds the beginning of a code', async () => {
    expect(await namesOf('?search=91440105ma5d')).toEqual(['广州琶洲星海科技有限公司'])
    expect(await namesOf('?search=9144 0105 MA5D00017X')).toEqual(['广州琶洲星海科技有限公司'])
    expect(await namesOf('?search=MA5D00017X')).toEqual([])
  })

  it('filters by officer, street, state of formation', async () => {
    expect(await namesOf('?officerId=me')).toEqual(['广州鹭汀智能装备有限公司'])
    expect(await namesOf('?officerId=none&inFormation=false')).toEqual(['广州琶洲星海科技有限公司'])
    expect(await namesOf('?streetId=440105015')).toEqual(['广州鹭汀智能装备有限公司'])
    expect(await namesOf('?kind=key')).toEqual([])
    expect(await namesOf('?state=landed')).toEqual([])
    expect(await namesOf('?followed=false')).toEqual([])
    expect((await namesOf('?followed=true')).length).toBe((await namesOf('')).length)
  })

  it('turns pages in pinyin order, each row once', async () => {
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { rows, next, total } = (await list(`?limit=2${after}`)).body
      expect(total.count).toBe(7)
      seen.push(...rows.map((row: { name: string }) => row.name))
      if (next === null) break
      after = `&after=${next}`
    }
    expect(seen.toSorted()).toEqual((await namesOf('')).toSorted())
    expect(new Set(seen).size).toBe(7)
    expect(seen.indexOf('阿里算力（广州）有限公司')).toBeLessThan(seen.indexOf('海珠湿地文旅公司'))
  })

  it.each(enterpriseSorts.flatMap(sort => [`sort=${sort}`, `sort=${sort}&direction=asc`, `sort=${sort}&direction=desc`]))(
    'by %s goes on where the page before ended, and leaves nothing out',
    async query => {
      const { whole, paged } = await turnedPages((await test.as(test.cast.leader)).get, `/api/enterprises?${query}`)
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(2)
    },
  )

  it('is ordered by the officer’s name as it stands in the list, and the other way round', async () => {
    const names = async (query: string) =>
      (await list(`?limit=100&sort=officer${query}`, test.cast.leader)).body.rows.map(
        (row: { officerName: string | null }) => row.officerName,
      )
    const up: (string | null)[] = await names('')
    expect([up[0], up.lastIndexOf(null) + new Set(up).size]).toEqual([null, up.length])
    expect(await names('&direction=desc')).toEqual(up.toReversed())
  })

  it('turns pages by the last touched', async () => {
    const first = (await list('?limit=3&sort=touched')).body
    expect(first.rows.map((row: { name: string }) => row.name)).toEqual(['100%纯净水', 'Ｄemo 数据', '海珠湿地文旅公司'])
    const second = (await list(`?limit=3&sort=touched&after=${first.next}`)).body
    expect(second.rows[0].name).toBe('阿里算力（广州）有限公司')
  })
})

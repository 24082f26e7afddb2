import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  const of = { memberId: null, addedBy: t.cast.officer }
  await makeContact(t.db, t.now(), { ...of, enterpriseId: t.cast.enterprise, name: '曾若初', phone: '139-0000-0077' })
  await makeContact(t.db, t.now(), { ...of, enterpriseId: t.cast.foreignEnterprise, name: '曾若末', phone: '139-0000-0088' })
})
afterAll(() => t.close())

const find = async (who: string | null, search: string) => (await t.as(who)).get(`/api/people?search=${encodeURIComponent(search)}`)
const names = async (who: string, search: string) => ((await find(who, search)).body.rows as { name: string }[]).map(row => row.name)

describe('findPeople', () => {
  it('refuses a stranger (401), nothing to look for (400), and who has no day at work (403)', async () => {
    expect((await find(null, '曾')).status).toBe(401)
    expect((await find(t.cast.officer, '')).status).toBe(400)
    for (const who of ['contact', 'systemAdministrator', 'auditAdministrator'] as const)
      expect((await find(t.cast[who], '曾')).status).toBe(403)
  })

  it('finds by part of a name, with where they are', async () => {
    expect((await find(t.cast.officer, '若初')).body.rows).toEqual([
      expect.objectContaining({ kind: 'contact', name: '曾若初', place: '广州鹭汀智能装备有限公司', enterpriseId: t.cast.enterprise }),
    ])
    expect((await find(t.cast.clerk, '陈若溪')).body.rows).toEqual([expect.objectContaining({ kind: 'colleague', enterpriseId: null })])
  })

  it('by initials in pinyin, a family name read as one', async () => {
    expect(await names(t.cast.officer, 'zrc')).toEqual(['曾若初'])
    expect(await names(t.cast.officer, 'crx')).toEqual(['陈若溪'])
    expect(await names(t.cast.officer, 'CRX')).toEqual(['陈若溪'])
  })

  it('by part of a number that is open to the reader; a masked one finds nobody (R11.4)', async () => {
    expect(await names(t.cast.officer, '0000-0077')).toEqual(['曾若初'])
    expect(await names(t.cast.leader, '00000077')).toEqual([])
    expect(await names(t.cast.officer, '00000088')).toEqual([])
    expect(await names(t.cast.officer, '77')).toEqual([])
  })

  it('no contact of what one does not see whole (R11.2)', async () => {
    expect(await names(t.cast.officer, '曾若')).toEqual(['曾若初'])
    expect(await names(t.cast.clerk, '曾若')).toEqual([])
    expect((await names(t.cast.leader, '曾若')).toSorted()).toEqual(['曾若初', '曾若末'].toSorted())
  })
})

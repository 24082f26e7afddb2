import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSiteOpinion, somePremises } from '@yigen/testing/premises.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let projectId: string
const list = async (who: string, query = '') => (await (await t.as(who)).get(`/api/site-opinions${query}`)).body

beforeAll(async () => {
  t = await testApp()
  const on = await somePremises(t)
  projectId = (await aProject(t)).id
  await aSiteOpinion(t, on)
  await aSiteOpinion(t, on, { projectId, recommendedId: on.second })
})
afterAll(() => t.close())

describe('listSiteOpinions', () => {
  it('shows the latest first to who sees the enterprise whole, and to itself; to others none', async () => {
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.contact])
      expect((await list(who)).rows.map((row: { number: string }) => row.number)).toEqual(['20261125-0002', '20261125-0001'])
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.streetHead, t.cast.clerk, t.cast.outsider])
      expect((await list(who)).rows).toEqual([])
    const page = await list(t.cast.officer, '?limit=1')
    expect((await list(t.cast.officer, `?limit=1&after=${encodeURIComponent(page.next)}`)).rows[0].number).toBe('20261125-0001')
  })

  it('of one project, with the project by name', async () => {
    const { rows } = await list(t.cast.officer, `?projectId=${projectId}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ project: { id: projectId }, recommended: '琶洲新村 5 号楼' })
  })

  it('offers a new one to who issues it', async () => {
    const may = async (who: string) => (await list(who, `?enterpriseId=${t.cast.enterprise}`)).mayIssue
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister]) expect(await may(who)).toBe(true)
    for (const who of [t.cast.leader, t.cast.contact, t.cast.foreignOfficer]) expect(await may(who)).toBe(false)
  })
})

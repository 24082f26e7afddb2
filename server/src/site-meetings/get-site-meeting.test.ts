import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aHeldSiteMeeting, aSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const get = async (who: string | null, id: string) => (await t.as(who)).get(`/api/site-meetings/${id}`)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getSiteMeeting, in the order of refusal', () => {
  it('401, 400, and 404 for whom it is none of their business, as for what never was', async () => {
    const { id } = await aSiteMeeting(t)
    expect([(await get(null, id)).status, (await get(t.cast.officer, 'nothing')).status]).toEqual([401, 400])
    for (const who of [t.cast.foreignContact, t.cast.otherMinister, t.cast.outsider, t.cast.streetHead, t.cast.systemAdministrator]) {
      const [hidden, absent] = [await get(who, id), await get(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('404 to the enterprise that is not asked', async () =>
    expect((await get(t.cast.contact, (await aSiteMeeting(t, { enterpriseAsked: false })).id)).status).toBe(404))
})

describe('a site meeting as it is read (R13.7)', () => {
  it('by the office: who is asked, and what can be done', async () => {
    const { id, projectId } = await aSiteMeeting(t)
    const { body } = await get(t.cast.officer, id)
    expect(body).toMatchObject({
      ...{ reader: 'office', status: 'planned', projectId, projectName: '鹭汀智能研发中心', seesProject: true, plannedBy: '陈若溪' },
      members: [{ name: '沈亦舟', came: null }],
      units: [{ unitId: '440105-tax', came: null }],
      ...{ decisions: [], may: ['moveSiteMeeting', 'callOffSiteMeeting'] },
    })
  })

  it('by the id of what it decided, too: what the day and the bell lead to', async () => {
    const { id, decisions } = await aHeldSiteMeeting(t)
    expect((await get(t.cast.officer, decisions[1]?.id ?? '')).body).toMatchObject({
      id,
      decisions: [{ owner: 'unit' }, { owner: 'officer' }],
    })
  })

  it('by who is asked: the same, without the project and its steps', async () => {
    const { id } = await aSiteMeeting(t)
    for (const who of [t.cast.clerk, t.cast.foreignOfficer])
      expect((await get(who, id)).body).toMatchObject({ seesProject: false, may: [] })
  })

  it('by the enterprise: when, where and what about, not a word that was said', async () => {
    const { id, projectId } = await aHeldSiteMeeting(t)
    const { body } = await get(t.cast.contact, id)
    expect(body).toEqual({
      ...{ reader: 'enterprise', id, status: 'held', startsAt: body.startsAt, place: '南石湾 3 号楼', about: '联审后现场定消防路径。' },
      ...{ projectId, projectName: '鹭汀智能研发中心', enterpriseName: '广州鹭汀智能装备有限公司' },
    })
  })
})

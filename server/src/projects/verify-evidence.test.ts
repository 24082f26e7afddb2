import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { anEvidence, aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/evidence/${id}/verification`
const verify = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)
const shown = async (kind = 'licence', by?: string) => (await anEvidence(t, (await aProject(t)).id, kind, by ? { by } : {})).id

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('verifyEvidence, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await shown(), { path, body: {} }))

  it('refuses a field too many: 400', async () => {
    expect((await (await t.as(t.cast.minister)).post(path(await shown()), { words: '看过' })).status).toBe(400)
  })

  it('hides it from who does not see the project, and from the enterprise: 404', async () => {
    const id = await shown()
    await expectHidden(t, id, { path, body: {} })
    expect((await verify(t.cast.contact, id)).status).toBe(404)
  })

  it.each([['officer'], ['deputy'], ['leader'], ['head']] as const)('is not for the %s: 403', async role => {
    expect((await verify(t.cast[role], await shown())).status).toBe(403)
  })

  it('is never of one’s own, nor of the officer’s (R1.4): 403', async () => {
    expect((await verify(t.cast.officer, await shown())).body.title).toBe('不能决定自己的事，请交上一级。')
    const ofMinister = await shown('licence', t.cast.minister)
    expect((await verify(t.cast.minister, ofMinister)).body.code).toBe('notOwnWork')
    expect((await verify(t.cast.head, ofMinister)).status).toBe(200)
  })

  it('of what was paid is for a clerk of the tax bureau alone (R13.3): 403', async () => {
    const id = await shown('tax-paid')
    expect((await verify(t.cast.minister, id)).body).toMatchObject({ status: 403, title: '这一步由税务局的经办人来做。' })
    expect((await verify(t.cast.clerk, id)).status).toBe(200)
    const otherClerk = await makeMember(t.db, t.now(), { name: '住建经办', unitId: '440105-housing', roles: ['clerk'] })
    expect((await verify(otherClerk, await shown('tax-paid'))).status).toBe(404)
  })

  it('refuses what nobody verifies, and what is verified or corrected: 409', async () => {
    expect((await verify(t.cast.minister, await shown('talks-held'))).body.code).toBe('evidenceNotVerified')
    const id = await shown()
    await verify(t.cast.minister, id)
    expect((await verify(t.cast.minister, id)).body.code).toBe('evidenceVerifiedAlready')
    const wrong = await shown()
    const correction = {
      day: t.now().toZonedDateTimeISO('+08:00').toPlainDate().toString(),
      document: '营业执照',
      amount: 6000,
      reason: '写错。',
    }
    await act(t, t.cast.officer, `/api/evidence/${wrong}/correction`, correction)
    expect((await verify(t.cast.minister, wrong)).body.code).toBe('evidenceCorrected')
  })
})

describe('evidence that is verified (R13.3)', () => {
  it('names who looked and when; the officer is told', async () => {
    const id = await shown()
    expect((await verify(t.cast.minister, id)).body).toMatchObject({ id, at: t.now().toString() })
    const row = await t.db.selectFrom('project_evidence').select(['verified_by']).where('id', '=', id).executeTakeFirst()
    expect(row).toEqual({ verified_by: t.cast.minister })
    expect((await historyOf(t, 'project.evidenceVerified')).at(-1)).toMatchObject({ public: false })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].sentence).toBe(
      '郑怀远核实了“鹭汀智能研发中心”的凭证“设立”。',
    )
  })

  it('of a minister who is the officer is looked at by the next superior', async () => {
    const both = await makeMember(t.db, t.now(), { name: '部长兼服务官', unitId: '440105-investment', roles: ['officer', 'minister'] })
    await t.db.updateTable('member').set({ minister_id: both }).where('id', '=', both).execute()
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '自己跟的', officerId: both, createdBy: both })
    const { id: projectId } = await aProject(t, { enterpriseId, by: both })
    const { id } = await anEvidence(t, projectId, 'licence', { by: both })
    expect((await verify(both, id)).body.code).toBe('notOwnWork')
    expect((await verify(t.cast.head, id)).status).toBe(200)
  })

  it('cannot be one’s own in the database either', async () => {
    const id = await shown()
    const own = { verified_by: t.cast.officer, verified_at: t.now() }
    await expect(t.db.updateTable('project_evidence').set(own).where('id', '=', id).execute()).rejects.toThrow(/check/)
  })

  it('is done once for the same key, and once by two at the same moment', async () => {
    const id = await shown()
    const [one, two] = await Promise.all([verify(t.cast.minister, id, 'same'), verify(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    const other = await shown()
    const raced = await Promise.all([verify(t.cast.minister, other), verify(t.cast.minister, other)])
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

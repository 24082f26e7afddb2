import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { anEvidence, aProject, verify } from '@yigen/testing/projects.ts'
import { aResult, aReturnedResult, attachToResult, aVerifiedResult, correct } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
const receipt = { name: '完税证明.pdf', bytes: files.pdf }
const attach = (by: string | null, id: string, file = receipt, key?: string) => attachToResult(t, id, { by, file, key })
const papersOf = async (id: string) => {
  const { rows } = (await (await t.as(t.cast.officer)).get(`/api/enterprises/${t.cast.enterprise}/results`)).body
  return rows.find((row: { id: string }) => row.id === id)
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('attachResultFile, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await attach(null, (await aResult(t)).id)).status).toBe(401))

  it('refuses content that is not what its name says: 400', async () => {
    const answer = await attach(t.cast.officer, (await aResult(t)).id, { name: '完税证明.docx', bytes: files.pdf })
    expect([answer.status, answer.body.code]).toEqual([400, 'fileNotItsType'])
  })

  it('hides it from who does not see the claim, and from the enterprise: 404', async () => {
    const { id } = await aResult(t)
    for (const who of [t.cast.foreignOfficer, t.cast.contact, t.cast.clerk, t.cast.systemAdministrator]) {
      const [hidden, absent] = [await attach(who, id), await attach(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not for who only sees it: 403', async () => expect((await attach(t.cast.leader, (await aResult(t)).id)).status).toBe(403))

  it('refuses what somebody has looked at, and what is corrected: 409', async () => {
    const corrected = await aResult(t)
    await correct(t, corrected)
    for (const { id } of [await aVerifiedResult(t), await aReturnedResult(t), corrected])
      expect((await attach(t.cast.officer, id)).body.code).toBe('resultFilesClosed')
  })
})

describe('a paper of a claim (R16.1)', () => {
  it('stands with it, several of them, and is recorded with its digest', async () => {
    const { id } = await aResult(t, { kind: 'tax' })
    const { status, body: file } = await attach(t.cast.officer, id)
    expect([status, file]).toMatchObject([201, { name: receipt.name, type: 'application/pdf' }])
    await attach(t.cast.deputy, id, { name: '现场照片.png', bytes: files.png })
    expect(await papersOf(id)).toMatchObject({ files: [{ id: file.id }, { name: '现场照片.png' }], may: { attach: true } })
    const { toVerify } = (await (await t.as(t.cast.clerk)).get('/api/results/to-verify')).body
    expect(toVerify.find((row: { id: string }) => row.id === id)).toMatchObject({ files: [{ id: file.id }, {}], may: { attach: false } })
    const row = (await historyOf(t, 'result.fileAttached'))[0]
    expect(row).toMatchObject({ public: false, subject_id: id, data: { name: receipt.name } })
  })

  it('comes once for the same key', async () => {
    const { id } = await aResult(t)
    const [one, two] = [await attach(t.cast.officer, id, receipt, 'same'), await attach(t.cast.officer, id, receipt, 'same')]
    expect([one.status, two.body]).toEqual([201, one.body])
    expect((await papersOf(id)).files).toHaveLength(1)
  })

  it('goes along with a correction that says so, and stays with the old claim', async () => {
    const wrong = await aResult(t)
    await attach(t.cast.officer, wrong.id)
    const body = { period: wrong.period, value: 4_000_000_000, source: '银行回单', reason: '少扣一笔。', sure: true }
    const next = await act(t, t.cast.officer, `/api/results/${wrong.id}/correction`, { ...body, keepsFiles: true })
    const last = await correct(t, { ...wrong, id: next.id })
    const counts = []
    for (const id of [wrong.id, next.id, last.id]) counts.push((await papersOf(id)).files.length)
    expect(counts).toEqual([1, 1, 0])
  })

  it('of a gate comes with the result that stands on it (R13.3)', async () => {
    const project = await aProject(t)
    const licence = await anEvidence(t, project.id, 'licence', { amount: 5000.5 })
    await (await t.as(t.cast.officer)).upload(`/api/evidence/${licence.id}/files`, { name: '营业执照.pdf', bytes: files.pdf })
    await verify(t, licence.id)
    const [offer] = (await (await t.as(t.cast.officer)).get(`/api/projects/${project.id}/results`)).body.offers
    const sent = { ...offer, source: '营业执照', projectId: project.id, sure: true }
    const { id } = await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/results`, sent)
    expect(await papersOf(id)).toMatchObject({ state: 'verified', files: [{ name: '营业执照.pdf' }] })
  })
})

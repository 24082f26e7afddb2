import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { anEvidence, aProject, verify } from '@yigen/testing/projects.ts'
import { dayIn } from '@yigen/testing/supervisions.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
const licence = { name: '营业执照.pdf', bytes: files.pdf }
const attach = async (who: string | null, id: string, file: { name: string; bytes: Uint8Array } = licence, key?: string) =>
  (await t.as(who)).upload(`/api/evidence/${id}/files`, file, {}, key)
const shown = async () => anEvidence(t, (await aProject(t)).id, 'licence')
const page = async (projectId: string) => (await (await t.as(t.cast.officer)).get(`/api/projects/${projectId}`)).body

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('attachEvidenceFile, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await attach(null, (await shown()).id)).status).toBe(401))

  it('refuses content that is not what its name says: 400', async () => {
    const answer = await attach(t.cast.officer, (await shown()).id, { name: '营业执照.docx', bytes: files.pdf })
    expect([answer.status, answer.body.code]).toEqual([400, 'fileNotItsType'])
  })

  it('hides it from who does not see the project, and from the enterprise: 404', async () => {
    const { id } = await shown()
    for (const who of [t.cast.foreignOfficer, t.cast.contact, t.cast.clerk, t.cast.systemAdministrator]) {
      const [hidden, absent] = [await attach(who, id), await attach(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not for who only sees it: 403', async () => expect((await attach(t.cast.leader, (await shown()).id)).status).toBe(403))

  it('refuses what is corrected, what is verified, and what is over: 409', async () => {
    const corrected = await shown()
    const body = { day: dayIn(t, 0), document: '营业执照（更正）', amount: 6000, reason: '写错。' }
    await act(t, t.cast.officer, `/api/evidence/${corrected.id}/correction`, body)
    expect((await attach(t.cast.officer, corrected.id)).body.code).toBe('evidenceCorrected')
    const verified = await shown()
    await verify(t, verified.id)
    expect((await attach(t.cast.officer, verified.id)).body.code).toBe('evidenceFilesClosed')
    const lost = await shown()
    await act(t, t.cast.officer, `/api/projects/${lost.projectId}/loss`, { reason: '总部改定外省。', where: '苏州' })
    expect((await attach(t.cast.officer, lost.id)).body.code).toBe('projectEnded')
  })
})

describe('a paper of what was shown (R13.3)', () => {
  it('stands with its evidence and on the line of stages, and is recorded with its digest', async () => {
    const { id, projectId } = await anEvidence(t, (await aProject(t)).id, 'talks-held')
    const { status, body: file } = await attach(t.cast.officer, id)
    expect([status, file]).toMatchObject([201, { name: licence.name, type: 'application/pdf' }])
    expect((await page(projectId)).evidence[0]).toMatchObject({ files: [{ id: file.id, name: licence.name }], may: { attach: true } })
    await anEvidence(t, projectId, 'demand')
    await act(t, t.cast.officer, `/api/projects/${projectId}/gate`, { gate: 'talks' })
    expect((await page(projectId)).stages[1].documents[0].files).toMatchObject([{ id: file.id }])
    const row = (await historyOf(t, 'project.evidenceFileAttached')).at(-1)
    expect(row).toMatchObject({ public: false, subject_id: projectId, data: { item: '首次洽谈', name: licence.name } })
  })

  it('comes once for the same key', async () => {
    const { id, projectId } = await shown()
    const [one, two] = [await attach(t.cast.officer, id, licence, 'same'), await attach(t.cast.officer, id, licence, 'same')]
    expect([one.status, two.body]).toEqual([201, one.body])
    expect((await page(projectId)).evidence[0].files).toHaveLength(1)
  })

  it('goes along with a correction that says so, and stays with the old row', async () => {
    const { id, projectId } = await shown()
    await attach(t.cast.officer, id)
    const body = { day: dayIn(t, 0), document: '营业执照（更正）', amount: 6000, reason: '写错。' }
    const { id: next } = await act(t, t.cast.officer, `/api/evidence/${id}/correction`, { ...body, keepsFiles: true })
    const { id: last } = await act(t, t.cast.officer, `/api/evidence/${next}/correction`, body)
    const { evidence } = await page(projectId)
    const names = evidence.map((one: { id: string; files: { name: string }[] }) => [one.id, one.files.map(({ name }) => name)])
    expect(names).toEqual([
      [id, [licence.name]],
      [next, [licence.name]],
      [last, []],
    ])
  })
})

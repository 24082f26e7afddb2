import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aPlanInForce, days, milestone, unit } from '@yigen/testing/plans.ts'
import { anEvidence, aProject } from '@yigen/testing/projects.ts'
import { street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

type Paper = { id: string; fileId: string }

let t: TestApp
/** of the gate at which the street has a milestone, of another one, and of tax paid */
let [insured, licence, paid]: Paper[] = []
const read = async (who: string | null, { id, fileId } = insured as Paper) => (await t.as(who)).get(`/api/evidence/${id}/files/${fileId}`)

async function aPaper(projectId: string, kind: string): Promise<Paper> {
  const { id } = await anEvidence(t, projectId, kind)
  const { body } = await (await t.as(t.cast.officer)).upload(`/api/evidence/${id}/files`, { name: '回执.pdf', bytes: files.pdf })
  return { id, fileId: body.id }
}

beforeAll(async () => {
  t = await testApp()
  const { id } = await aProject(t)
  await aPlanInForce(t, { projectId: id, milestones: [milestone('现场核实', unit(street), days(3), [], { gate: 'staffed' })] })
  ;[insured, licence, paid] = [await aPaper(id, 'insured'), await aPaper(id, 'licence'), await aPaper(id, 'tax-paid')]
})
afterAll(() => t.close())

describe('getEvidenceFile', () => {
  it('refuses nobody: 401', async () => expect((await read(null)).status).toBe(401))

  it('refuses an id that is none: 400', async () =>
    expect((await read(t.cast.officer, { id: 'first', fileId: 'second' })).status).toBe(400))

  it('is not there for who does not see the project, nor for the enterprise: 404 like an id that never was (R13.7)', async () => {
    const { contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator, clerk } = t.cast
    for (const who of [contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator, clerk]) {
      const [hidden, absent] = [await read(who), await read(who, { ...(insured as Paper), fileId: never })]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is read by the office of the project, as a download that runs nothing', async () => {
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader]) {
      const { status, body, headers } = await read(who)
      expect([status, body]).toEqual([200, files.pdf.toString()])
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    }
  })

  it('is read by a unit at whose milestone’s gate it was shown, and no other of its papers (R13.7)', async () => {
    expect([(await read(t.cast.streetHead)).status, (await read(t.cast.streetHead, licence)).status]).toEqual([200, 404])
  })

  it('of tax paid is read by the clerks who verify it (R13.3)', async () => {
    expect([(await read(t.cast.clerk, paid)).status, (await read(t.cast.clerk, licence)).status]).toEqual([200, 404])
  })

  it('is of this evidence alone', async () => {
    expect((await read(t.cast.officer, { id: (licence as Paper).id, fileId: (insured as Paper).fileId })).status).toBe(404)
  })
})

import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aPlanInForce, days, milestone, officer, unit } from '@yigen/testing/plans.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
let projectId: string
let handoverId: string
const progress = async (who: string) =>
  (await (await t.as(who)).post(`/api/projects/${projectId}/progress`, { kind: 'note', words: '看过。' })).status
const projectsIn = async (who: string) =>
  (await (await t.as(who)).get(`/api/handovers/${handoverId}`)).body.open.flatMap((group: { matters: object[] }) => group.matters)

beforeAll(async () => {
  t = await testApp()
  colleague = await aColleague(t)
  const milestones = [milestone('需求确认', officer, days(2)), milestone('资格核查', unit(), days(3))]
  projectId = (await aPlanInForce(t, { milestones })).projectId
  handoverId = await aHandover(t, { to: colleague })
})
afterAll(() => t.close())

describe('landing projects of an enterprise that is handed over (R3.7, R3.8, R13.1)', () => {
  it('are listed with what is open, and take a note', async () => {
    const subject = { kind: 'project', id: projectId }
    const noted = await (await t.as(t.cast.officer)).send('PUT', `/api/handovers/${handoverId}/notes`, {
      subject,
      words: '集团周四来看场地。',
    })
    expect(noted.status).toBe(200)
    expect(await projectsIn(colleague)).toEqual([
      {
        ...{ subject, requestId: null, number: null, title: '鹭汀智能研发中心', note: '集团周四来看场地。' },
        project: { stage: 'lead', isKey: false, leaderName: null, planVersion: 1 },
        clocks: [
          expect.objectContaining({ kind: 'taskAcceptance', holderName: '梁砚秋', about: '资格核查' }),
          expect.objectContaining({ kind: 'milestone', holderName: '陈若溪', about: '需求确认' }),
          expect.objectContaining({ kind: 'task', holderName: '梁砚秋', about: '资格核查' }),
        ],
      },
    ])
  })

  it('have the receiver for their officer from the very instant, and the note in their history', async () => {
    expect(await progress(colleague)).toBe(404)
    await act(t, colleague, `/api/handovers/${handoverId}/acceptance`, {})
    expect([await progress(colleague), await progress(t.cast.officer)]).toEqual([200, 404])
    expect((await historyOf(t, 'handover.noteKept')).at(-1)).toMatchObject({
      public: false,
      subject_id: projectId,
      enterprise_id: t.cast.enterprise,
    })
  })

  it('tell in their one line who was their officer from when on (R14.1)', async () => {
    const { rows } = (await (await t.as(colleague)).get(`/api/history?projectId=${projectId}`)).body
    const passed = rows.find((row: { kind: string }) => row.kind === 'assignment.passed')
    expect(passed).toMatchObject({ sentence: expect.stringContaining('把首席服务官由陈若溪变更为'), public: true })
    const { body } = await (await t.as(colleague)).get(`/api/projects/${projectId}`)
    expect([body.historyCount, body.officerSince]).toEqual([rows.length, passed.at])
  })

  it('are shown with what passed while they are open; one opened since is none of it', async () => {
    t.travel({ hours: 1 })
    await aProject(t, { by: colleague, name: '后来的项目' })
    const projects = (await projectsIn(colleague)).filter((one: { subject: { kind: string } }) => one.subject.kind === 'project')
    expect(projects.map((one: { title: string }) => one.title)).toEqual(['鹭汀智能研发中心'])
  })
})

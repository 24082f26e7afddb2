import type { TestApp } from './app.ts'
import { aPlannedProject } from './key-projects.ts'
import { act, housing, tax } from './tasks.ts'

/** Two days from now, in the afternoon. */
export const inTwoDays = (t: TestApp): string => t.now().add({ hours: 54 }).toString()

export const meetingBody = (t: TestApp, more: object = {}) => ({
  ...{ startsAt: inTwoDays(t), place: '南石湾 3 号楼', about: '联审后现场定消防路径。' },
  ...{ unitIds: [tax], memberIds: [t.cast.foreignOfficer], enterpriseAsked: true },
  ...more,
})

/** One to which the tax service, an officer of another team and the enterprise are asked. */
export async function aSiteMeeting(t: TestApp, more: object = {}): Promise<{ id: string; projectId: string }> {
  const project = await aPlannedProject(t)
  const { id } = await act(t, t.cast.officer, `/api/projects/${project}/site-meetings`, meetingBody(t, more))
  return { id, projectId: project }
}

/** The day after tomorrow, by when the officer has done it. */
export const decisionDay = (t: TestApp): string => t.now().add({ hours: 72 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

export const recordBody = (t: TestApp, more: object = {}) => ({
  ...{ words: '现场看了二次消防分区，企业同意分两期验收。', unitIds: [tax], enterpriseCame: true, others: '设计院李工' },
  decisions: [
    { owner: 'unit', words: '提前介入，给初审意见。', unitId: housing, promise: { amount: 2, unit: 'workingDays' } },
    { owner: 'officer', words: '备 1 号楼首层方案。', day: decisionDay(t) },
  ],
  ...more,
})

/** One that was held: a unit and the officer each have something to do. */
export async function aHeldSiteMeeting(t: TestApp, more: object = {}) {
  const meeting = await aSiteMeeting(t)
  t.travel({ hours: 55 })
  const { decisions } = await act(t, t.cast.officer, `/api/site-meetings/${meeting.id}/record`, recordBody(t, more))
  return { ...meeting, decisions: decisions as { id: string; taskId: string | null; dueAt: string }[] }
}

/** One of each for the matrix, without letting time pass. */
export async function siteMeetingSubjects(t: TestApp) {
  const begun = async (): Promise<string> => {
    const { id } = await aSiteMeeting(t)
    await t.db
      .updateTable('site_meeting')
      .set({ starts_at: t.now().subtract({ hours: 1 }) })
      .where('id', '=', id)
      .execute()
    return id
  }
  const heldMeeting = await begun()
  const { decisions } = await act(t, t.cast.officer, `/api/site-meetings/${heldMeeting}/record`, recordBody(t))
  return { meeting: (await aSiteMeeting(t)).id, begunMeeting: await begun(), heldMeeting, decision: decisions[1].id as string }
}

import { randomUUID } from 'node:crypto'
import type { TestApp } from './app.ts'
import { act } from './tasks.ts'

export const inDays = (t: TestApp, days: number): string =>
  t
    .now()
    .add({ hours: 24 * days })
    .toString()

export const visitBody = (t: TestApp, more: object = {}) => ({
  ...{ startsAt: inDays(t, 2), place: '万胜广场 B 座 9 层', about: '看九层装修，问用电。' },
  ...more,
})

/** Planned by its officer. */
export const aVisit = async (t: TestApp, more: object = {}): Promise<{ id: string; enterpriseId: string }> =>
  act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visits`, visitBody(t, more))

/** Of another bureau: the street's officer. */
export const aStreetsVisit = async (t: TestApp, days = 2, more: object = {}): Promise<{ id: string; enterpriseId: string }> =>
  act(t, t.cast.foreignOfficer, `/api/enterprises/${t.cast.enterprise}/visits`, visitBody(t, { startsAt: inDays(t, days), ...more }))

/** The street comes, and another bureau asks the enterprise whether it may, too. */
export async function anAskingVisit(t: TestApp, days = 2): Promise<{ id: string; enterpriseId: string }> {
  await aStreetsVisit(t, days)
  const body = visitBody(t, { startsAt: inDays(t, days), askConsent: true })
  return act(t, t.cast.otherMinister, `/api/enterprises/${t.cast.enterprise}/visits`, body)
}

export const noteBody = (t: TestApp, more: object = {}) => ({
  ...{ clientId: randomUUID(), visitedAt: t.now().subtract({ hours: 2 }).toString(), met: '王嘉树', words: '装修 12 月 5 日完工。' },
  facts: [{ kind: 'officeArea', period: '2026-11-25', number: 62_000, source: '意向书' }],
  raised: [{ body: '9 层临时用电从 30 增到 70 千瓦。', raisedAt: t.now().subtract({ hours: 1 }).toString(), contactName: '王嘉树' }],
  ...more,
})

/** One that nobody had planned, recorded by the officer. */
export const aRecordedVisit = async (t: TestApp, more: object = {}): Promise<{ id: string; facts: string[]; raised: { id: string }[] }> =>
  act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, noteBody(t, more))

/** A picture of one point, as small as a PNG is. */
export const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** One of each for the matrix. */
export async function visitSubjects(t: TestApp) {
  const recordedVisit = (await aRecordedVisit(t)).id
  const photo = await (await t.as(t.cast.officer)).upload(`/api/visits/${recordedVisit}/files`, { name: '九层.png', bytes: aPicture })
  const visits = { visit: (await aVisit(t)).id, askingVisit: (await anAskingVisit(t)).id, recordedVisit }
  return { ...visits, visitFile: photo.body.id as string }
}

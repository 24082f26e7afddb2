import { evaluateSigns } from '@yigen/server/signs/evaluate-signs.ts'
import type { TestApp } from './app.ts'
import { act } from './tasks.ts'
import { aRecordedVisit } from './visits.ts'

export const parentEventBody = (t: TestApp, more: object = {}) => ({
  ...{ kind: 'merger', parent: '鹭汀集团', words: '公告与苏州一家集团合并，总部放哪里没说。', source: '交易所公告' },
  ...{ on: t.now().toString().slice(0, 10), ...more },
})

/** Recorded by its officer: a strong sign. */
export const aParentEvent = async (t: TestApp, more: object = {}): Promise<{ id: string; enterpriseId: string }> =>
  act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/parent-events`, parentEventBody(t, more))

type Row = { id: string; enterpriseId: string; state: string; signs: { rule: string; strong: boolean }[]; cameTrue: string[] | null }
export const signsOf = async (t: TestApp, who = t.cast.officer, query = ''): Promise<Row[]> =>
  (await (await t.as(who)).get(`/api/signs${query}`)).body.rows

/** On the list, by the news of its parent. */
export async function aSign(t: TestApp): Promise<string> {
  await aParentEvent(t)
  const [row] = await signsOf(t)
  return row?.id as string
}

/** One whose enterprise was visited since, and one that came onto the list by later news. */
export async function signSubjects(t: TestApp): Promise<{ metSign: string; sign: string }> {
  const metSign = await aSign(t)
  t.travel({ seconds: 1 })
  await aRecordedVisit(t, { visitedAt: t.now().toString(), facts: [], raised: [] })
  return { metSign, sign: await aSign(t) }
}

/** The reckoning of the moment. */
export const reckon = (t: TestApp): Promise<number> => evaluateSigns(t.db, t.now())

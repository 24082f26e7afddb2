import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { TestApp } from './app.ts'
import { act } from './tasks.ts'

type Claimed = {
  kind?: ResultKind
  period?: string
  value?: number
  enterpriseId?: string
  projectId?: string | null
  by?: string
  sure?: boolean
}

let months = 0
/** A month of its own, long over: of one period one claim stands. */
export const nextMonth = (): string => {
  const month = Temporal.PlainYearMonth.from('2000-01').add({ months: months++ })
  return month.toString()
}

/** Recorded just now by the officer, waiting for the second person: paid-in capital of a day of its own. */
export async function aResult(t: TestApp, { enterpriseId, by, kind = 'paidInCapital', ...more }: Claimed = {}) {
  const period = kind === 'tax' || kind === 'revenue' || kind === 'people' ? nextMonth() : `${nextMonth()}-05`
  const body = { kind, period, value: 5_000_000_000, source: '银行回单', sure: true, ...more }
  const { id } = await act(t, by ?? t.cast.officer, `/api/enterprises/${enterpriseId ?? t.cast.enterprise}/results`, body)
  return { id: id as string, period: body.period }
}

/** Verified by the minister, of tax by a clerk of the tax bureau: figures count it, the enterprise is asked. */
export async function aVerifiedResult(t: TestApp, claimed: Claimed = {}) {
  const result = await aResult(t, claimed)
  await act(t, claimed.kind === 'tax' ? t.cast.clerk : t.cast.minister, `/api/results/${result.id}/verification`, {})
  return result
}

export async function aReturnedResult(t: TestApp) {
  const result = await aResult(t)
  await act(t, t.cast.minister, `/api/results/${result.id}/return`, { reason: '与回单不符。' })
  return result
}

/** Corrected by the officer with another value; the correction waits. */
export async function correct(t: TestApp, { id, period }: { id: string; period: string }, value = 4_000_000_000, by = t.cast.officer) {
  const body = { period, value, source: '银行回单', reason: '少扣一笔。', sure: true }
  const corrected = await act(t, by, `/api/results/${id}/correction`, body)
  return { id: corrected.id as string, period }
}

/** A paper of it, handed in by the officer. */
export const attachToResult = async (
  t: TestApp,
  id: string,
  { by = t.cast.officer as string | null, file = receipt, key = undefined as string | undefined } = {},
) => (await t.as(by)).upload(`/api/results/${id}/files`, file, {}, key)
const receipt = { name: '银行回单.txt', bytes: Buffer.from('银行回单') as Uint8Array }

/** As it is kept. */
export const resultRow = (t: TestApp, id: string) =>
  t.db.selectFrom('result_claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

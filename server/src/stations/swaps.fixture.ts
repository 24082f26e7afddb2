import type { TestApp } from '@yigen/testing/app.ts'
import { aStation, onDuty, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'

/** The officer on duty on one Wednesday and the deputy on the next. */
export async function twoDuties(t: TestApp, more: object = {}) {
  const station = await aStation(t, more)
  const [first, second] = [await sessionOf(t, station, '2026-12-02'), await sessionOf(t, station, '2026-12-09')]
  return { first, second, officers: await onDuty(t, first, t.cast.officer), deputys: await onDuty(t, second, t.cast.deputy) }
}

export const offer = async (t: TestApp, dutyId: string, wantedDutyId: string | null = null, who = t.cast.officer): Promise<string> =>
  (await act(t, who, `/api/duties/${dutyId}/swaps`, { wantedDutyId, words: '那天去市里开会。' })).id

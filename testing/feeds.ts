import type { TestApp } from './app.ts'
import { readCalendar } from './read-calendar.ts'

/** The address of one's own calendar, or of a station's; where the server hears it. */
export async function aFeed(t: TestApp, who: string, stationId?: string): Promise<string> {
  const { body } = await (await t.as(who)).post(stationId ? `/api/stations/${stationId}/feed` : '/api/own-feed', {})
  return new URL(body.address).pathname
}

/** As a phone asks for it: without a session. */
export const theFeed = async (t: TestApp, path: string) => readCalendar((await (await t.as(null)).get(path)).body)

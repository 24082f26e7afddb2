import type { TestApp } from './app.ts'

/** Of no preview: as somebody sends it who looked at none. */
export const unlooked = '0'.repeat(64)

/** A table as an administrator publishes it: previewed, and then as it was previewed. `who` sends it. R9.4 */
export async function publishTable(t: TestApp, table: unknown, who: string | null = t.cast.systemAdministrator, key?: string) {
  const { body } = await (await t.as(t.cast.systemAdministrator)).post('/api/calendar/years/preview', table)
  const previewed = body.fingerprint ?? unlooked
  return (await t.as(who)).send('PUT', '/api/calendar/years', { ...(table as object), previewed }, key)
}

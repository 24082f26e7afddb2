import type { TestApp } from './app.ts'

/** Who holds the running clocks of a request. */
export async function holdersOf(t: TestApp, requestId: string): Promise<Set<string | null>> {
  const clocks = t.db.selectFrom('clock').select('holder_id').where('request_id', '=', requestId).where('stopped_at', 'is', null)
  return new Set((await clocks.execute()).map(clock => clock.holder_id))
}

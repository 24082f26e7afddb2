import type { HistoryName } from '@yigen/domain/kinds.ts'
import type { TestApp } from './app.ts'

/** The rows of a kind in the order in which they were written. */
export async function historyOf(t: TestApp, kind: HistoryName) {
  return t.db
    .selectFrom('history')
    .select(['kind', 'public', 'actor_id', 'actor_name', 'district_id', 'enterprise_id', 'request_id', 'subject_id', 'data'])
    .where('kind', '=', kind)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

import type { SupposeFact } from '@yigen/domain/verdicts/verdict.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'
import type { Verdict } from './verdict.queries.ts'

/** Nothing is written, so nothing changes. */
export const supposeFact = (enterpriseId: string, supposed: Wire<typeof SupposeFact>) =>
  send<Verdict>('POST', `/api/enterprises/${enterpriseId}/suppositions`, supposed)

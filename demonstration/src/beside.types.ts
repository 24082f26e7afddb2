import type { Login } from './demonstration.types.ts'

/** What happens beside a request: departments' parts, orders, waiting, refusals, the enterprise's grade. `by` is a login, `contact` an index into the enterprise's contacts. Units are keys of departments or codes of streets. */
export type BesideEvent =
  | { kind: 'hand'; at: Temporal.Instant; by: Login; unit: string; asked: string; days: number; helpers?: readonly string[] }
  | { kind: 'accept'; at: Temporal.Instant; by: Login; unit: string }
  | { kind: 'return'; at: Temporal.Instant; by: Login; unit: string; reason: string }
  | { kind: 'handOn'; at: Temporal.Instant; by: Login; from: string; unit: string; asked: string; days: number }
  | { kind: 'finish'; at: Temporal.Instant; by: Login; unit: string; result: string }
  | { kind: 'interim'; at: Temporal.Instant; by: Login; unit: string; words: string }
  | { kind: 'askExtension'; at: Temporal.Instant; by: Login; unit: string; day: string; reason: string }
  | { kind: 'grantExtension'; at: Temporal.Instant; by: Login; unit: string }
  | { kind: 'order'; at: Temporal.Instant; by: Login; words: string; day: string }
  | { kind: 'answerOrder'; at: Temporal.Instant; by: Login; words: string }
  | { kind: 'urge'; at: Temporal.Instant; by: Login; unit: string }
  | { kind: 'pause'; at: Temporal.Instant; by: Login; authority: string; words: string; until: Temporal.Instant }
  | { kind: 'remind'; at: Temporal.Instant; by: Login; words: string }
  | { kind: 'tried'; at: Temporal.Instant; by: Login; what: string; withWhom: string; answered: string }
  | { kind: 'propose'; at: Temporal.Instant; by: Login; reason: string; legalBasis: string; alternative: string; words: string }
  | { kind: 'release'; at: Temporal.Instant; by: Login }
  | { kind: 'sendBackDecline'; at: Temporal.Instant; by: Login; toTry: string }
  | { kind: 'appeal'; at: Temporal.Instant; contact: number; words: string }
  | { kind: 'decide'; at: Temporal.Instant; by: Login; decision: 'upheld' | 'rejected'; words: string }
  | { kind: 'rate'; at: Temporal.Instant; contact: number; grade: 1 | 2 | 3 | 4 | 5; words: string }
  | { kind: 'callBack'; at: Temporal.Instant; by: Login; said: string; willChange: string }

import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type Period, periodText } from '@yigen/domain/results/result-period.ts'
import type { PlainBlank } from '@yigen/domain/slice/kinds.ts'
import type { FollowedEnterprise } from './lock-followed.ts'

type Said = { id: string; kind: ResultKind; period: Period; enterprise: Pick<FollowedEnterprise, 'id' | 'name'> }

/** What a history row of a claim is about, and says: never its value (R16.6). */
export const happened = ({ id, kind, period, enterprise }: Said) => ({
  subject: { kind: 'result', id } as const,
  enterpriseId: enterprise.id,
  data: { kind: { zh: ruleOf(kind).zh, en: ruleOf(kind).en }, period: periodText(period) },
})

/** The same of a notice. */
export const toldOf = <const More extends Readonly<Record<string, PlainBlank>>>({ id, kind, period, enterprise }: Said, more: More) => ({
  subject: { kind: 'result', id } as const,
  enterpriseId: enterprise.id,
  data: { kind, period: periodText(period), enterprise: enterprise.name, ...more },
})

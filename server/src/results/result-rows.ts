import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { OwnResult, Result } from '@yigen/domain/results/result.ts'
import { type Period, periodText } from '@yigen/domain/results/result-period.ts'
import {
  type ResultAsker,
  whyNotAnswer,
  whyNotAttachToResult,
  whyNotCorrectResult,
  whyNotJudge,
} from '@yigen/domain/results/result-steps.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { nameOf } from '#people/names.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { answerOfClaim, countsToday, filesOfResult, stateOfClaim } from './result.queries.ts'
import { ofTaxBureau } from './result-sight.ts'

type Claim = Omit<z.output<typeof Result>, 'period' | 'may'>
export type ResultRow = Claim & {
  periodKind: Period['kind']
  periodUntil: Temporal.PlainDate
  officerId: string | null
  recorderId: string
  relation: Relation
  ofTaxBureau: boolean
}

/** Over `result_claim c` and `enterprise e`. */
export const resultColumns = (actor: Actor): RawBuilder<ResultRow> => sql`
  c.id, c.kind, c.period_kind as "periodKind", c.period_until as "periodUntil", c.value, c.words, c.source, c.document, c.doubt, c.project_id as "projectId",
  (select p.name from project p where p.district_id = c.district_id and p.id = c.project_id) as "projectName", ${countsToday} as counts,
  ${answerOfClaim} as answer, coalesce(c.confirmed_at, c.disputed_at) as "answeredAt", c.dispute_words as "disputeWords", e.id as "enterpriseId",
  e.name as "enterpriseName", ${stateOfClaim} as state, c.recorded_by as "recorderId", ${nameOf(sql`c.recorded_by`)} as "recordedBy", c.recorded_at as "recordedAt",
  ${nameOf(sql`c.verified_by`)} as "verifiedBy", c.verified_at as "verifiedAt", ${nameOf(sql`c.returned_by`)} as "returnedBy", c.returned_at as "returnedAt",
  c.return_reason as "returnReason", c.corrects_id as "correctsId", c.correction_reason as "correctionReason",
  ${nameOf(sql`coalesce(c.confirmed_by, c.disputed_by)`)} as "answeredBy", c.reminded, ${filesOfResult} as files, e.officer_id as "officerId", ${relationHere(actor)} as relation,
  ${ofTaxBureau(actor)} as "ofTaxBureau"`

/** As the office reads it; `decides`: it waits for the reader as the next superior (R1.4). */
export function toResult(row: ResultRow, actor: Actor, decides: boolean): z.output<typeof Result> {
  const { periodKind, periodUntil, officerId, recorderId, relation: _, ofTaxBureau: __, ...claim } = row
  const asker = askerOf(row, actor)
  const decider = { tookPart: [officerId, recorderId].includes(actor.memberId), next: decides }
  return {
    ...claim,
    period: periodText({ kind: periodKind, until: periodUntil }),
    may: {
      verify: whyNotJudge('verifyResult', row, asker, decider) === null,
      correct: whyNotCorrectResult(row, asker) === null,
      attach: whyNotAttachToResult(row, asker) === null,
    },
  }
}

/** As the enterprise reads its own. */
export function toOwnResult(row: ResultRow, actor: Actor): z.output<typeof OwnResult> {
  const { id, kind, value, words, source, document, projectId, projectName, counts, answer, answeredAt, disputeWords } = row
  const asker = askerOf(row, actor)
  return {
    ...{ id, kind, value, words, source, document, projectId, projectName, counts, answer, answeredAt, disputeWords },
    period: periodText({ kind: row.periodKind, until: row.periodUntil }),
    mayConfirm: whyNotAnswer('confirmResult', row, asker) === null,
    mayDispute: whyNotAnswer('disputeResult', row, asker) === null,
  }
}

const askerOf = ({ relation, ofTaxBureau, officerId }: ResultRow, actor: Actor): ResultAsker => ({
  ...{ roles: actor.roles, language: actor.language, relation, ofTaxBureau },
  alsoMinister: isMinisterOf(actor, officerId),
})

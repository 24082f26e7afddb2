import type { Delegation } from '@yigen/domain/delegations/delegation.ts'
import type { IdentityPaper } from '@yigen/domain/delegations/identity-paper.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Sentence, say } from '@yigen/domain/wire/language.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { nameOf } from '#people/names.ts'
import { holder } from './delegation.queries.ts'
import type { Proof, SignedPart } from './delegation.table.ts'

type View = z.output<typeof Delegation>
type Signature = { part: SignedPart; at: string; drawn: boolean; proof: Proof; fileId: string | null; sha256: string | null }
type Paper = { position: number; kind: IdentityPaper | null; name: string; condition: string; lastFour: string | null }
type Attempt = { at: string; who: string; place: string; why: Sentence }

/** What hangs on an authorisation, in one statement with it. */
export type PartsOfDelegation = {
  agentUnit: string
  handsOverName: string
  requestId: string | null
  requestNumber: string | null
  usedAt: Temporal.Instant | null
  usedPlace: string
  usedClerk: string
  revokedBy: string | null
  revokedWords: string
  receiptEndedBy: string | null
  receiptEndedWords: string
  endedAt: Temporal.Instant | null
  receiptDueAt: Temporal.Instant | null
  signatures: Signature[]
  kept: Paper[]
  attempts: Attempt[]
}

/** Over `delegation d`. */
export const delegationParts = sql`
  (select u.name from member m join unit u on u.id = m.unit_id where m.id = d.agent_id) as "agentUnit", d.request_id as "requestId",
  ${nameOf(sql`coalesce((select s.member_id from delegation_signature s where s.district_id = d.district_id and s.delegation_id = d.id and s.part = 'handedOver'), ${holder})`)} as "handsOverName",
  (select r.number from request r where r.district_id = d.district_id and r.id = d.request_id) as "requestNumber",
  d.used_at as "usedAt", d.used_place as "usedPlace", d.used_clerk as "usedClerk", ${nameOf(sql`d.revoked_by`)} as "revokedBy", d.revoked_words as "revokedWords",
  ${nameOf(sql`d.receipt_ended_by`)} as "receiptEndedBy", d.receipt_ended_words as "receiptEndedWords", d.ended_at as "endedAt",
  (select c.due_at from clock c where c.district_id = d.district_id and c.subject_id = d.id and c.kind = 'delegationReceipt' and c.stopped_at is null) as "receiptDueAt",
  (select coalesce(json_agg(json_build_object('part', s.part, 'at', s.at, 'drawn', s.drawn, 'proof', s.proof, 'fileId', s.file_id, 'sha256', s.sha256)), '[]')
    from delegation_signature s where s.district_id = d.district_id and s.delegation_id = d.id) as signatures,
  (select coalesce(json_agg(json_build_object('position', p.position, 'kind', p.kind, 'name', p.name, 'condition', p.condition, 'lastFour', p.last_four) order by p.position), '[]')
    from delegation_paper p where p.district_id = d.district_id and p.delegation_id = d.id) as kept,
  (select coalesce(json_agg(json_build_object('at', a.at, 'who', ${nameOf(sql`a.member_id`)}, 'place', a.place, 'why', a.why) order by a.at desc, a.id), '[]')
    from (select * from delegation_attempt a where a.district_id = d.district_id and a.delegation_id = d.id order by a.at desc limit 50) a) as attempts`

type Shown =
  | 'agentUnit'
  | 'handsOverName'
  | 'request'
  | 'paper'
  | 'signed'
  | 'used'
  | 'received'
  | 'handedOver'
  | 'receivedBy'
  | 'receiptDueAt'
  | 'receiptEnded'
  | 'attempts'
  | 'revoked'
  | 'endedAt'

/** The same in the shape of the answer. */
export function readParts(parts: PartsOfDelegation, { language }: Actor): Pick<View, Shown> {
  const { agentUnit, handsOverName, requestId, requestNumber, usedAt, endedAt, receiptDueAt, signatures, kept } = parts
  const signature = (part: SignedPart) => signatures.filter(one => one.part === part).map(toSignature)[0] ?? null
  const own = kept.find(({ position }) => position === 0)
  return {
    ...{ agentUnit, handsOverName, endedAt, receiptDueAt },
    request: requestId && requestNumber ? { id: requestId, number: requestNumber } : null,
    paper: own?.kind ? { kind: own.kind, lastFour: own.lastFour } : null,
    signed: signature('deed'),
    used: usedAt && { at: usedAt, place: parts.usedPlace, clerk: parts.usedClerk },
    received: kept.filter(({ position }) => position > 0).map(({ name, condition, lastFour }) => ({ name, condition, lastFour })),
    handedOver: signature('handedOver'),
    receivedBy: signature('receivedBy'),
    attempts: parts.attempts.map(({ at, why, ...rest }) => ({ ...rest, at: Temporal.Instant.from(at), why: say(why, language) })),
    receiptEnded: parts.receiptEndedBy && endedAt ? { at: endedAt, by: parts.receiptEndedBy, words: parts.receiptEndedWords } : null,
    revoked: parts.revokedBy && endedAt ? { at: endedAt, by: parts.revokedBy, words: parts.revokedWords } : null,
  }
}

const toSignature = ({ at, drawn, proof, fileId, sha256 }: Signature): NonNullable<View['signed']> => ({
  at: Temporal.Instant.from(at),
  as: drawn ? 'drawn' : 'typed',
  ...{ proof, fileId, sha256 },
})

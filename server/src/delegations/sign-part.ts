import type { Signature } from '@yigen/domain/delegations/delegation.ts'
import { delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { acceptFile } from '#files/accepted-file.ts'
import { insertFile } from '#files/insert-file.ts'
import { headOfPng } from '#papers/png-picture.ts'
import type { Proof, SignedPart } from './delegation.table.ts'

type Signed = { delegationId: string; part: SignedPart; signerId: string; proof: Proof; signature: Signature }

/** A typed name is the signer’s own: asked before the code, of which a slip is no try. */
export function refuseOtherName(signature: Signature, name: string) {
  if (signature.as === 'typed' && signature.name !== name)
    throw new Refused(refusal(delegationRefusals.signatureOfOther, { name }, { field: 'signedAs' }))
}

/** A signature, with the drawing as a file of its own, whose sum is kept beside it. R21.1 */
export async function signPart(
  trx: Transaction<DB>,
  actor: Actor,
  { delegationId, part, signerId, proof, signature }: Signed,
  folder: string,
  now: Temporal.Instant,
): Promise<void> {
  const drawing = signature.as === 'drawn' ? await keepDrawing(trx, actor, { delegationId, png: signature.png }, folder, now) : null
  await trx
    .insertInto('delegation_signature')
    .values({
      ...{ district_id: actor.districtId, delegation_id: delegationId, part, member_id: signerId, at: now },
      ...{ drawn: drawing !== null, proof, file_id: drawing?.id ?? null, sha256: drawing?.sha256 ?? null },
    })
    .execute()
}

/** What the paper could not show is refused; nothing else is kept as a signature. */
async function keepDrawing(
  trx: Transaction<DB>,
  actor: Actor,
  { delegationId, png }: { delegationId: string; png: string },
  folder: string,
  now: Temporal.Instant,
) {
  const bytes = Buffer.from(png, 'base64')
  const file = headOfPng(bytes) && (await acceptFile('签名.png', bytes).catch(() => null))
  if (file?.type !== 'image/png') throw new Refused(refusal(delegationRefusals.signatureNotDrawn, {}, { field: 'signedAs' }))
  const of = { subject: { kind: 'delegation', id: delegationId }, requestId: null, side: 'office', internal: true } as const
  return insertFile(trx, actor, file, of, folder, now)
}

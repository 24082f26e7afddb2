import { delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Context } from '#context.ts'
import { readKeptFile } from '#files/file-store.ts'
import type { MadePaper } from '#http/send-paper.ts'
import { type Drawings, deedPaper } from './deed-paper.ts'
import { type DelegationView, getDelegation } from './get-delegation.ts'

/** 授权委托书, with the receipt below the cut: the paper that goes to the counter, for whoever sees the authorisation. R21 */
export async function getDeed(
  context: Pick<Context, 'db' | 'env' | 'texts' | 'filesFolder'>,
  actor: Actor,
  id: string,
  { now, log }: { now: Temporal.Instant; log: FastifyBaseLogger },
): Promise<MadePaper> {
  const { db, env, filesFolder } = context
  const { districtId } = actor
  const delegation = await getDelegation(context, actor, id, now)
  const district = await db.selectFrom('district').select('name').where('id', '=', districtId).executeTakeFirstOrThrow()
  const drawings = await readDrawings(delegation, sha256 => readKeptFile(filesFolder, districtId, sha256))
  for (const [sha256, bytes] of drawings) if (!bytes) log.error({ sha256 }, 'a kept file is gone or was changed on the disk')
  const paper = deedPaper({ delegation, drawings, district: district.name, publicUrl: env.publicUrl }, now)
  if (paper.missing.length > 0) throw new Refused(refusal(delegationRefusals.deedLetters, { letters: paper.missing.join(' ') }))
  return { name: `授权委托书 ${delegation.number}`, ...paper }
}

/** The drawn signatures by their sums; one that is gone or was changed is null. */
async function readDrawings(
  { signed, handedOver, receivedBy }: DelegationView,
  read: (sha256: string) => Promise<Buffer | null>,
): Promise<Drawings> {
  const sums = [signed, handedOver, receivedBy].flatMap(signature => signature?.sha256 ?? [])
  return new Map(await Promise.all(sums.map(async sum => [sum, await read(sum)] as const)))
}

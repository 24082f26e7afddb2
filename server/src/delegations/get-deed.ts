import type { Actor } from '@yigen/domain/members/actor.ts'
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
  now: Temporal.Instant,
): Promise<MadePaper> {
  const { db, env, filesFolder } = context
  const { districtId } = actor
  const delegation = await getDelegation(context, actor, id, now)
  const district = await db.selectFrom('district').select('name').where('id', '=', districtId).executeTakeFirstOrThrow()
  const drawings = await readDrawings(delegation, sha256 => readKeptFile(filesFolder, districtId, sha256))
  const bytes = deedPaper({ delegation, drawings, district: district.name, publicUrl: env.publicUrl }, now)
  return { name: `授权委托书 ${delegation.number}`, bytes }
}

/** The drawn signatures by their sums; one that is gone or was changed is null. */
async function readDrawings(
  { signed, handedOver, receivedBy }: DelegationView,
  read: (sha256: string) => Promise<Buffer | null>,
): Promise<Drawings> {
  const sums = [signed, handedOver, receivedBy].flatMap(signature => signature?.sha256 ?? [])
  return new Map(await Promise.all(sums.map(async sum => [sum, await read(sum)] as const)))
}

import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Context } from '#context.ts'
import type { MadePaper } from '#http/send-paper.ts'
import { readCardFacts } from './card-facts.ts'
import { doorSignPaper } from './door-sign-paper.ts'

/** 门牌: an A4 for the door of a station. R19.3 */
export async function getDoorSign(
  context: Pick<Context, 'db' | 'env'>,
  actor: Actor,
  stationId: string,
  now: Temporal.Instant,
): Promise<MadePaper> {
  const facts = await readCardFacts(context, actor, stationId)
  const name = `门牌 ${facts.name}`
  return { name, ...doorSignPaper(facts, name, now) }
}

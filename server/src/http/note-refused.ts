import { type Refusal, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { followers } from '#slice/registry.ts'

/** The same refusal of the same person is recorded once a minute: a page that asks again and again is one attempt. */
const quietMs = 60_000
const mostKept = 10_000
const noted = new Map<string, number>()

/** Somebody signed in tried what is not theirs (403): that stays on record, whatever became of the answer. */
export async function noteRefused({ db, now }: Context, request: FastifyRequest, why: Refusal): Promise<void> {
  const { actor } = request
  const act = (request.routeOptions.schema as { operationId?: string } | undefined)?.operationId
  if (!actor || !act || why.kind.status !== 403 || isNoted(`${actor.memberId} ${act} ${why.code}`)) return
  const refused = { act, zh: refusalSentence(why, 'zh-CN'), en: refusalSentence(why, 'en') }
  await inTransaction(db, async trx => {
    for (const follow of followers('actRefused')) await follow(trx, actor, refused, now())
  })
}

function isNoted(key: string): boolean {
  const [last, now] = [noted.get(key), performance.now()]
  if (last !== undefined && now - last < quietMs) return true
  if (noted.size >= mostKept) noted.clear()
  noted.set(key, now)
  return false
}

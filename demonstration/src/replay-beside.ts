import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { appealDecline } from '@yigen/server/declines/appeal-decline.ts'
import { decideAppeal } from '@yigen/server/declines/decide-appeal.ts'
import { proposeDecline } from '@yigen/server/declines/propose-decline.ts'
import { recordWayTried } from '@yigen/server/declines/record-way-tried.ts'
import { releaseDecline } from '@yigen/server/declines/release-decline.ts'
import { returnDecline } from '@yigen/server/declines/return-decline.ts'
import { departmentId } from '@yigen/server/organisations/standard-departments.ts'
import { pauseRequest } from '@yigen/server/pauses/pause-request.ts'
import { remindEnterprise } from '@yigen/server/pauses/remind-enterprise.ts'
import { closeCallBack } from '@yigen/server/ratings/close-call-back.ts'
import { rateRequest } from '@yigen/server/ratings/rate-request.ts'
import { answerSupervision } from '@yigen/server/supervisions/answer-supervision.ts'
import { superviseMatter } from '@yigen/server/supervisions/supervise-matter.ts'
import { acceptTask } from '@yigen/server/tasks/accept-task.ts'
import { askExtension } from '@yigen/server/tasks/ask-extension.ts'
import { finishTask } from '@yigen/server/tasks/finish-task.ts'
import { grantExtension } from '@yigen/server/tasks/grant-extension.ts'
import { handOnTask } from '@yigen/server/tasks/hand-on-task.ts'
import { handToUnit } from '@yigen/server/tasks/hand-to-unit.ts'
import { reportInterim } from '@yigen/server/tasks/report-interim.ts'
import { returnTask } from '@yigen/server/tasks/return-task.ts'
import { urgeTask } from '@yigen/server/tasks/urge-task.ts'
import type { Transaction } from 'kysely'
import type { BesideEvent } from './beside.types.ts'

/** As the product refuses what is not there. */
export const notThere = () => new Refused(refusal(refusals.notFound))

/** Does again what happened beside a request, by the product's own steps. */
export async function takeBeside(trx: Transaction<DB>, actor: Actor, id: string, event: BesideEvent): Promise<unknown> {
  const unitId = (unit: string) => (/^\d+$/.test(unit) ? unit : departmentId(actor.districtId, unit))
  const promise = (days: number) => ({ amount: days, unit: 'workingDays' as const })
  const task = (unit: string) => latest(trx, 'task', id, unitId(unit))
  switch (event.kind) {
    case 'hand':
      return handToUnit(
        trx,
        actor,
        id,
        {
          tasks: [
            {
              ...{ unitId: unitId(event.unit), asked: event.asked, promise: promise(event.days) },
              helpers: (event.helpers ?? []).map(unit => ({ unitId: unitId(unit), asked: '' })),
            },
          ],
        },
        event.at,
      )
    case 'accept':
      return acceptTask(trx, actor, await task(event.unit), event.at)
    case 'return':
      return returnTask(trx, actor, await task(event.unit), { reason: event.reason }, event.at)
    case 'handOn':
      return handOnTask(
        trx,
        actor,
        await task(event.from),
        { unitId: unitId(event.unit), asked: event.asked, promise: promise(event.days) },
        event.at,
      )
    case 'finish':
      return finishTask(trx, actor, await task(event.unit), { result: event.result }, event.at)
    case 'interim':
      return reportInterim(trx, actor, await task(event.unit), { words: event.words }, event.at)
    case 'askExtension':
      return askExtension(trx, actor, await task(event.unit), { day: event.day, reason: event.reason }, event.at)
    case 'grantExtension':
      return grantExtension(trx, actor, await task(event.unit), event.at)
    case 'order':
      return superviseMatter(trx, actor, id, { words: event.words, day: event.day }, event.at)
    case 'answerOrder':
      return answerSupervision(trx, actor, await latest(trx, 'supervision', id), { words: event.words }, event.at)
    case 'urge':
      return urgeTask(trx, actor, await task(event.unit), { words: '' }, event.at)
    case 'pause':
      return pauseRequest(
        trx,
        actor,
        id,
        { waitsFor: event.authority ? 'authority' : 'enterprise', authority: event.authority, words: event.words, until: event.until },
        event.at,
      )
    case 'remind':
      return remindEnterprise(trx, actor, id, { words: event.words }, event.at)
    case 'tried':
      return recordWayTried(trx, actor, id, { what: event.what, withWhom: event.withWhom, answered: event.answered }, event.at)
    case 'propose':
      return proposeDecline(
        trx,
        actor,
        id,
        { reason: event.reason, legalBasis: event.legalBasis, alternative: event.alternative, words: event.words },
        event.at,
      )
    case 'release':
      return releaseDecline(trx, actor, await latest(trx, 'decline', id), event.at)
    case 'sendBackDecline':
      return returnDecline(trx, actor, await latest(trx, 'decline', id), { toTry: event.toTry }, event.at)
    case 'appeal':
      return appealDecline(trx, actor, id, { words: event.words }, event.at)
    case 'decide':
      return decideAppeal(trx, actor, await latest(trx, 'appeal', id), { decision: event.decision, words: event.words }, event.at)
    case 'rate':
      return rateRequest(trx, actor, id, { grade: event.grade, words: event.words }, event.at)
    case 'callBack':
      return closeCallBack(trx, actor, await latest(trx, 'rating', id), { said: event.said, willChange: event.willChange }, event.at)
  }
}

/** The newest row of its kind beside the request; of tasks the newest of one unit. Ids are in order of time. What was to make it may have been left out: then there is nothing to act upon either. */
async function latest(
  trx: Transaction<DB>,
  table: 'task' | 'decline' | 'appeal' | 'rating' | 'supervision',
  requestId: string,
  unitId?: string,
): Promise<string> {
  let query = trx.selectFrom(table).select('id').where('request_id', '=', requestId)
  if (unitId && table === 'task') query = query.where('unit_id' as 'request_id', '=', unitId)
  const row = await query.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(notThere)
  return row.id
}

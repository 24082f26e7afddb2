import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { assignOfficer } from '@yigen/server/assignments/assign-officer.ts'
import { recordFirstContact } from '@yigen/server/assignments/record-first-contact.ts'
import { recordLeave } from '@yigen/server/assignments/record-leave.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { reforecast } from '@yigen/server/plans/reforecast.ts'
import { addNote } from '@yigen/server/requests/add-note.ts'
import { classifyRequest } from '@yigen/server/requests/classify-request.ts'
import { fileRequest } from '@yigen/server/requests/file-request.ts'
import { logCall } from '@yigen/server/requests/log-call.ts'
import { promiseNextAnswer } from '@yigen/server/requests/promise-next-answer.ts'
import { reopenRequest } from '@yigen/server/requests/reopen-request.ts'
import { replyToRequest } from '@yigen/server/requests/reply-to-request.ts'
import { sendMessage } from '@yigen/server/requests/send-message.ts'
import { settleRequest } from '@yigen/server/requests/settle-request.ts'
import { withdrawRequest } from '@yigen/server/requests/withdraw-request.ts'
import type { Transaction } from 'kysely'
import type { Act } from './act.types.ts'
import { acting } from './acting.ts'
import type { BesideEvent } from './beside.types.ts'
import type { Besides } from './beside-making.ts'
import type { DemoEvent, DemoLeave, Login } from './demonstration.types.ts'
import type { LandingTold } from './landings/landing.types.ts'
import { landingActs } from './landings/landing-acts.ts'
import { liftActs } from './lifts/lift-acts.ts'
import type { LoadedEnterprise } from './load-enterprises.ts'
import type { Cast } from './load-people.ts'
import { meetingActs } from './meetings/meeting-acts.ts'
import { notThere, takeBeside } from './replay-beside.ts'
import { ringUntil } from './ring-until.ts'

export type Story = {
  cast: Cast
  /** the city above, in the story of a district that asks it */
  city?: Cast
  enterprises: readonly LoadedEnterprise[]
  besides: readonly Besides[]
  landings: readonly LandingTold[]
  leaves: readonly DemoLeave[]
  /** where files are kept */
  folder: string
}

/** An act of the story that the product refused at the moment it was told from, and by which refusal. */
export type LeftOut = { at: Temporal.Instant; by: string; code: string }

/**
 * Lives the story again in order of time, the clocks ringing in between as they would have, up to `now`; returns the acts that were left out.
 * The story is told anew from every moment it is loaded at: an act that the product refuses then is left out, so that nobody is without a demonstration for it.
 */
export async function replay(
  trx: Transaction<DB>,
  story: Story,
  now: Temporal.Instant,
  progress: (done: number, of: number) => void,
): Promise<LeftOut[]> {
  const acts = actsOf(story, now).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const leftOut: LeftOut[] = []
  for (const [index, act] of acts.entries()) {
    await ringUntil(trx, act.at)
    await inTransaction(trx, async () => act.run(trx, await acting(trx, act.by, act.at))).catch(fault => {
      if (!(fault instanceof Refused)) throw fault
      leftOut.push({ at: act.at, by: act.by.name, code: fault.refusal.code })
    })
    if (index % 250 === 0) progress(index, acts.length)
  }
  await ringUntil(trx, now)
  await reforecast(trx, now)
  progress(acts.length, acts.length)
  return leftOut
}

function actsOf({ cast, city, enterprises, besides, landings, leaves, folder }: Story, now: Temporal.Instant): Act[] {
  return [
    ...enterprises.flatMap(enterprise => assignmentActs(cast, enterprise)),
    ...leaves.map(leave => leaveAct(cast, leave, now)),
    ...besides.flatMap(one => requestActs(cast, enterprises, one)),
    ...landings.flatMap(one => landingActs(cast, enterprises, folder, one)),
    ...(city ? [...meetingActs(cast, city, now), ...liftActs(cast, city, now)] : []),
  ]
}

/** Entered two days ahead, and never after now: nothing of the story lies in the future, or every rung up to it would have rung. */
function leaveAct(cast: Cast, { member, from, until, reason }: DemoLeave, now: Temporal.Instant): Act {
  const at = [from.subtract({ hours: 40 }), now.subtract({ hours: 20 })].toSorted(Temporal.Instant.compare)[0] ?? now
  const self = who(cast, member)
  return { at, by: self, run: (trx, actor) => recordLeave(trx, actor, actor.memberId, { from, until, reason }, at) }
}

function who(cast: Cast, login: Login): Actor {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody is called ${login}`)
  return actor
}

function assignmentActs(cast: Cast, { id, demo }: LoadedEnterprise): Act[] {
  const { officer, assignedAt, firstContactAt } = demo
  if (!officer || !assignedAt) return []
  const self = who(cast, officer)
  const assign: Act = {
    at: assignedAt,
    by: who(cast, 'leader01'),
    run: (trx, actor) => assignOfficer(trx, actor, id, { officerId: self.memberId, reason: '' }, assignedAt),
  }
  if (!firstContactAt) return [assign]
  const said = `电话联系，介绍首席服务官和 24 小时答复，了解${demo.shortName}近期安排。`
  const contact: Act = { at: firstContactAt, by: self, run: (trx, actor) => recordFirstContact(trx, actor, id, { said }, firstContactAt) }
  return [assign, contact]
}

function requestActs(cast: Cast, enterprises: readonly LoadedEnterprise[], { request, beside }: Besides): Act[] {
  const enterprise = enterprises[request.enterprise] as LoadedEnterprise
  const contact = (index: number) => enterprise.contacts[index] as Actor
  const by = (event: DemoEvent | BesideEvent) => ('by' in event ? who(cast, event.by) : contact(event.contact))
  let filed: string | null = null
  const idOfIt = () => {
    if (filed === null) throw notThere()
    return filed
  }
  const file: Act = {
    at: request.recordedAt,
    by: request.filedBy ? who(cast, request.filedBy) : contact(request.contact),
    run: async (trx, actor) => {
      const { phone = '' } = enterprise.demo.contacts[request.contact] ?? {}
      const filing = {
        enterpriseId: enterprise.id,
        title: request.title,
        body: request.body,
        serviceCode: request.serviceCode,
        callbackPhone: phone,
        contactName: contact(request.contact).name,
        source: request.source,
        ...(request.source === 'door' ? {} : { receivedAt: request.filedAt }),
      }
      filed = (await fileRequest(trx, actor, filing, request.recordedAt)).id
    },
  }
  const course = request.course.map(
    (event): Act => ({ at: event.at, by: by(event), run: async (trx, actor) => take(trx, actor, idOfIt(), event, contact) }),
  )
  return [
    file,
    ...course,
    ...beside.map((event): Act => ({ at: event.at, by: by(event), run: async (trx, actor) => takeBeside(trx, actor, idOfIt(), event) })),
  ]
}

async function take(trx: Transaction<DB>, actor: Actor, id: string, event: DemoEvent, contact: (index: number) => Actor): Promise<unknown> {
  switch (event.kind) {
    case 'reply':
      return replyToRequest(trx, actor, id, { words: event.words, seen: await lastMessage(trx, id) }, event.at)
    case 'message':
      return sendMessage(trx, actor, id, { words: event.words }, event.at)
    case 'note':
      return addNote(trx, actor, id, { words: event.words }, event.at)
    case 'call':
      return logCall(
        trx,
        actor,
        id,
        { contactName: contact(event.contact).name, calledAt: event.at, minutes: event.minutes, said: event.said },
        event.at,
      )
    case 'classify':
      return classifyRequest(trx, actor, id, { serviceCode: event.serviceCode }, event.at)
    case 'promise':
      return promiseNextAnswer(trx, actor, id, { dueAt: event.answerBy, words: event.words, reason: '' }, event.at)
    case 'settle':
      return settleRequest(trx, actor, id, { words: event.words, seen: await lastMessage(trx, id) }, event.at)
    case 'withdraw':
      return withdrawRequest(trx, actor, id, { reason: event.reason }, event.at)
    case 'reopen':
      return reopenRequest(trx, actor, id, { reason: event.reason }, event.at)
  }
}

async function lastMessage(trx: Transaction<DB>, id: string): Promise<string> {
  const row = await trx.selectFrom('request').select('last_message_id').where('id', '=', id).executeTakeFirstOrThrow(notThere)
  return row.last_message_id
}

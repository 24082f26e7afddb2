import type { DeclineStatus } from '@yigen/domain/declines/decline-status.ts'
import {
  type DecidingFacts,
  deciderOf,
  deciderOfAppeal,
  whyNotDecideAppeal,
  whyNotDecideDecline,
  whyNotTakeBackDecline,
} from '@yigen/domain/declines/decline-steps.ts'
import { declineClocks } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isOpen, type RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, sql } from 'kysely'
import { holdsClock } from '#clocks/clock.queries.ts'
import { relationInMatter } from '#sight/matter-sight.ts'
import { hasRefused, hasTakenPart } from './took-part.queries.ts'

/** What the rules ask of a refusal, of its matter and of the actor. */
export type DeclineFacts = DecidingFacts & { status: DeclineStatus; requestStatus: RequestStatus; proposedIt: boolean }
export type AppealFacts = Pick<DecidingFacts, 'tookPart'> & { decided: boolean }

const matter = { districtId: sql`d.district_id`, requestId: sql`d.request_id` }

/** Over `decline d` with its `request r` and `enterprise e`. */
export const declineFacts = (actor: Actor): RawBuilder<DeclineFacts> => sql<DeclineFacts>`json_build_object(
  'status', d.status, 'requestStatus', r.status, 'relation', ${relationInMatter(actor)}, 'tookPart', ${hasRefused(actor, matter)},
  'holdsClock', ${holdsRelease(actor)}, 'proposedIt', d.proposed_by = ${actor.memberId})`

/** Over `appeal a` of `decline d`; null when there is none. */
export const appealFacts = (actor: Actor): RawBuilder<AppealFacts | null> => sql<AppealFacts | null>`case when a.id is not null then
  json_build_object('decided', a.decision is not null, 'tookPart', ${hasTakenPart(actor, matter)}) end`

/** Over `decline d`: its release waits for the actor. */
export const holdsRelease = (actor: Actor) =>
  holdsClock(actor, declineClocks.release, { districtId: sql`d.district_id`, subjectId: sql`d.id` })

/** By the questions of the steps themselves. */
export const mayRelease = (actor: Actor, { status, requestStatus, ...facts }: DeclineFacts): boolean =>
  whyNotDecideDecline({ status, requestOpen: isOpen(requestStatus) }, deciderOf(actor, facts)) === null
export const mayTakeBack = ({ status, requestStatus, proposedIt }: DeclineFacts): boolean =>
  whyNotTakeBackDecline({ status, requestOpen: isOpen(requestStatus), proposerName: '' }, proposedIt) === null
export const mayDecide = (actor: Actor, appeal: AppealFacts | null): boolean =>
  appeal !== null && whyNotDecideAppeal(appeal.decided, deciderOfAppeal(actor, appeal)) === null

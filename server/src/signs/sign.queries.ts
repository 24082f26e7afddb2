import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type SignRow, signSteps } from '@yigen/domain/signs/sign.ts'
import { signReaders } from '@yigen/domain/signs/sign-access.ts'
import { Sign } from '@yigen/domain/signs/sign-evidence.ts'
import { whyNotSign } from '@yigen/domain/signs/sign-steps.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'
import { lastContact } from './last-contact.ts'

type View = z.output<typeof SignRow>
export type SignLine = Omit<View, 'signs' | 'visit' | 'lastContact' | 'aside' | 'may'> & {
  signs: Wire<typeof Sign>[]
  visit: { id: string; startsAt: string; visitorName: string } | null
  lastContact: { kind: NonNullable<View['lastContact']>['kind']; at: string; who: string | null } | null
  aside: { reason: string; until: string; by: string; at: string } | null
}

/** A listing with its enterprise, who was there last and who comes next: what its columns are read over. */
export const signSource = (now: Temporal.Instant): RawBuilder<unknown> => sql`
  from sign_listing l join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id ${lastContact}
  left join lateral (select v.id, v.starts_at, v.visitor_id from visit v where v.district_id = l.district_id and v.enterprise_id = l.enterprise_id
    and v.status = 'planned' and v.starts_at > ${now.subtract({ hours: 24 })}::timestamptz order by v.starts_at limit 1) visit on l.left_at is null`

const isFollowed = oneOf(sql`e.state`, followedStates)

/** Whoever was met since, or is followed no more, has left the list in that moment, before the reckoning writes it down. R23.2 */
export const stateOfSign = sql`coalesce(l.left_why, case when contact.at > l.listed_at then 'met' when not ${isFollowed} then 'gone' else 'open' end)`
export const isOpenSign = sql<SqlBool>`(l.left_at is null and (contact.at is null or contact.at <= l.listed_at) and ${isFollowed})`

/** Over `enterprise e`: an enterprise's own line. R23.2 */
export const signSeen = (actor: Actor): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${whollySeen(actor)} and ${oneOf(relationHere(actor), signReaders)})`
/** Over the same: those whom the actor follows, or stands in for. */
export const isOwnSign = (actor: Actor): RawBuilder<SqlBool> => oneOf(relationHere(actor), ['officer', 'deputy'])

export const signColumns = sql`
  l.id, l.enterprise_id as "enterpriseId", e.name as "enterpriseName", ${shortNameOf(sql`e.street_id`)} as "streetName", e.building, e.officer_id as "officerId",
  ${nameOf(sql`e.officer_id`)} as "officerName", ${stateOfSign} as state, l.listed_at as "listedAt", l.rules_version as version, l.signs, l.next_on as "nextOn",
  case when visit.id is not null then json_build_object('id', visit.id, 'startsAt', visit.starts_at, 'visitorName', ${nameOf(sql`visit.visitor_id`)}) end as visit,
  case when contact.at is not null then json_build_object('kind', contact.kind, 'at', contact.at, 'who', ${nameOf(sql`contact.who`)}) end as "lastContact",
  case when l.aside_until is not null then json_build_object('reason', l.aside_reason, 'until', l.aside_until, 'by', ${nameOf(sql`l.aside_by`)}, 'at', l.left_at) end as aside,
  l.came_true as "cameTrue"`

/** With what the reader, who sees it, can do with it. */
export function toSign({ signs, visit, lastContact: contact, aside, ...line }: SignLine): View {
  const listed = { state: line.state, rules: signs.map(({ rule }) => rule), answered: line.cameTrue !== null }
  return {
    ...line,
    signs: signs.map(sign => Sign.decode(sign)),
    visit: visit && { ...visit, startsAt: Temporal.Instant.from(visit.startsAt) },
    lastContact: contact && { ...contact, at: Temporal.Instant.from(contact.at) },
    aside: aside && { ...aside, until: Temporal.PlainDate.from(aside.until), at: Temporal.Instant.from(aside.at) },
    may: signSteps.filter(step => whyNotSign(step, listed) === null),
  }
}

/** The next day that counts, of a visit or of a sign; counted from a day before all of them. R23.1 */
export const nextDay = sql`(least(coalesce(l.next_on, '2999-12-31'), coalesce((visit.starts_at at time zone 'Asia/Shanghai')::date, '2999-12-31')) - '1900-01-01'::date)`
const [first, never] = [Temporal.PlainDate.from('1900-01-01'), Temporal.PlainDate.from('2999-12-31')]
export function nextDayOf({ nextOn, visit }: SignLine): number {
  const days = [nextOn ?? never, visit ? dateIn(Temporal.Instant.from(visit.startsAt)) : never]
  return Math.min(...days.map(day => first.until(day, { largestUnit: 'days' }).days))
}

import type { ClockSubject } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DayRow } from '@yigen/domain/slice/day.ts'
import type { TodayRow } from '@yigen/domain/today/today.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { HolderRule } from '#clocks/clock.table.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { promisedDueAt } from '#requests/promised-due-at.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { bySubject } from '#slice/registry.ts'

type Clock = z.output<typeof TodayRow>['clock']

/** A row of the day as the database gives it. */
export type DueRow = Omit<z.output<typeof TodayRow>, 'clock' | 'subject' | 'taskId' | 'turn' | 'waitsFor' | 'next' | 'coveredFor'> &
  Omit<Clock, 'promise'> &
  Omit<DayRow, 'state'> & {
    subjectKind: ClockSubject
    subjectId: string
    /** what the subject tells of itself, for the rule of its clocks; null where the rule asks for nothing */
    facts: Readonly<Record<string, unknown>> | null
    promiseAmount: number
    promiseUnit: Clock['promise']['unit']
    holderRule: HolderRule
    unitName: string | null
    officerName: string | null
    pausedFor: 'enterprise' | 'authority' | null
    authority: string | null
  }

/** Over `c`, a clock with `of_department`, and what `dueJoins` joins to it. What its subject is called, and what decides its step, the subject's slice says. */
export const dueColumns = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => sql`
  c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional,
  c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "holderName", c.holder_rule as "holderRule",
  c.of_department as "ofDepartment", ${shortNameOf(sql`c.unit_id`)} as "unitName", c.subject_kind as "subjectKind", c.subject_id as "subjectId",
  c.officer_id as "officerId", ${nameOf(sql`c.officer_id`)} as "officerName", c.enterprise_id as "enterpriseId", coalesce(e.name, '') as "enterpriseName", e.kind as "enterpriseKind",
  c.request_id as "requestId", coalesce(${bySubject(sql`c`, subject => subject.title)}, '') as title, r.status, r.last_message_id as "lastMessageId",
  ${relationHere(actor, [sql`e.officer_id`, sql`r.handler_id`, sql`c.officer_id`])} as relation,
  ${bySubject(sql`c`, subject => subject.day(actor, now))} as facts, ${promisedDueAt} as "promisedDueAt", p.waits_for as "pausedFor", p.authority`

/** The moments of such a row. */
export const dueMoments = { startedAt: true, dueAt: true, stoppedAt: true, promisedDueAt: true } as const

export const dueJoins: RawBuilder<unknown> = sql`
  left join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
  left join request r on r.district_id = c.district_id and r.id = c.request_id
  left join request_pause p on p.district_id = c.district_id and p.request_id = c.request_id and p.resumed_at is null`

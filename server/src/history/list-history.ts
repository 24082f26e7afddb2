import type { HistoryList, ListHistory } from '@yigen/domain/history/history-row.ts'
import { type Actor, is, whyNotRole } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor } from '#http/time-cursor.ts'
import { subjectOf } from '#slice/registry.ts'
import { historyOf } from './history.queries.ts'

type Asked = z.output<typeof ListHistory>

/** A matter's record for those who see it whole, its public part for the enterprise; everything without content for the audit administrator (R1.5, R11). */
export async function listHistory(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof HistoryList>> {
  readTimeCursor(asked.after) // a place that is none is malformed, whoever asks
  const audit = is(actor, 'auditAdministrator')
  if (!audit) await refuseUnlessSeen(db, actor, asked)
  const reader = audit ? 'audit' : readerOf(actor)
  return { reader, ...(await historyOf(db, actor.districtId, { ...asked, reader }, language, now)) }
}

async function refuseUnlessSeen(db: Kysely<DB>, actor: Actor, asked: Asked) {
  const about = whatIsAsked(asked)
  if (!about) return refuseIf(whyNotRole(actor, 'auditAdministrator'))
  const { kind, id } = about
  const { seen, known = seen } = subjectOf(kind)
  const { rows } = await sql<{ seen: boolean; known: boolean }>`
    select (${seen(actor)}) is true as seen, (${known(actor)}) is true as known
    from (select ${actor.districtId}::text as district_id, ${id}::uuid as id) s`.execute(db)
  if (rows[0]?.seen) return
  const who = actor.language === 'en' ? 'those who hold the enterprise' : '负责这家企业的人'
  throw new Refused(rows[0]?.known ? refusal(refusals.mayNot, { who }) : refusal(refusals.notFound))
}

/** The matter, the project or the enterprise whose record it is. */
function whatIsAsked({ requestId, projectId, enterpriseId }: Asked) {
  if (requestId) return { kind: 'request', id: requestId } as const
  if (projectId) return { kind: 'project', id: projectId } as const
  return enterpriseId ? ({ kind: 'enterprise', id: enterpriseId } as const) : null
}

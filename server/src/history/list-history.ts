import type { HistoryList, ListHistory } from '@yigen/domain/history/history-row.ts'
import { type Actor, is, whyNotRole } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { historyOf } from './history.queries.ts'

type Asked = z.output<typeof ListHistory>

/** A matter's record for those who see it whole, its public part for the enterprise; everything without content for the audit administrator (R1.5, R11). */
export async function listHistory(db: Kysely<DB>, actor: Actor, asked: Asked, language: Language): Promise<z.output<typeof HistoryList>> {
  const audit = is(actor, 'auditAdministrator')
  if (!audit) await refuseUnlessSeen(db, actor, asked)
  return historyOf(db, actor.districtId, { ...asked, publicOnly: is(actor, 'contact'), withoutContent: audit }, language)
}

async function refuseUnlessSeen(db: Kysely<DB>, actor: Actor, asked: Asked) {
  if (!asked.requestId && !asked.enterpriseId) return refuseIf(whyNotRole(actor, 'auditAdministrator'))
  const of = asked.requestId
    ? sql`select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
        where r.district_id = ${actor.districtId} and r.id = ${asked.requestId} and ${matterSeen(actor)}`
    : sql`select from enterprise e where e.district_id = ${actor.districtId} and e.id = ${asked.enterpriseId} and ${whollySeen(actor)}`
  const { rows } = await of.execute(db)
  if (rows.length === 0) throw new Refused(refusal(refusals.notFound))
}

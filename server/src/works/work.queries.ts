import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { reachColumn } from '#sight/reach.queries.ts'
import type { KeptRefusal, LongWorkTable } from './work.table.ts'

export type WorkKind = LongWorkTable['kind']

/** What somebody asked for, as it is taken up. */
export type Work = {
  districtId: string
  id: string
  kind: WorkKind
  /** null of an export */
  importId: string | null
  memberId: string
  language: Language
  /** of an export: which list, and how it is narrowed */
  list: string | null
  filter: unknown
  /** what was said with it, as its slice reads it; null where nothing is */
  choices: unknown
  askedAt: Temporal.Instant
  attempts: number
}

/** Whoever asked, as they are now: without a role when they are not at work any more. */
export async function readAsker(trx: Transaction<DB>, { memberId, language }: Work, now: Temporal.Instant): Promise<Actor> {
  const { rows } = await sql<Omit<Actor, 'language'>>`
    select m.id as "memberId", m.district_id as "districtId", m.unit_id as "unitId", u.level as "unitLevel", u.short_name as "unitName", m.name,
      case when m.state = 'active' then m.roles else '{}' end as roles, ${reachColumn(now)} as reach
    from member m join unit u on u.id = m.unit_id where m.id = ${memberId}`.execute(trx)
  const [asker] = rows
  if (!asker) throw new Error('nobody asked for it')
  return { ...asker, language }
}

export const toldRefusal = (kept: KeptRefusal | null, language: Language) =>
  kept && { code: kept.code, sentence: language === 'en' ? kept.en : kept.zh, possible: kept.possible }

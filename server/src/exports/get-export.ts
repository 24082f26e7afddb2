import type { RegisterExport } from '@yigen/domain/exports/register-export.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { listExports } from './list-exports.ts'

/** One of one's own, as it stands. */
export async function getExport(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  language: Language,
): Promise<z.output<typeof RegisterExport>> {
  const { rows } = await listExports(trx, actor, language)
  return rows.find(row => row.id === id) as (typeof rows)[number]
}

import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { checkRoster } from './check-roster.ts'
import { findImport } from './import.queries.ts'
import { annotatedRoster } from './roster/annotated-roster.ts'

/** The faulty rows of a dry run as a workbook under the name of the file that was sent, to mend and upload again. R2.4 */
export async function annotateImport(db: Kysely<DB>, actor: Actor, id: string, language: Language) {
  const held = await findImport(db, actor, id)
  const { check } = await checkRoster(db, actor.districtId, held.sheet, held, dateIn(held.checkedAt))
  const name = `${held.fileName.replace(/\.[^.]*$/, '')}_${language === 'en' ? 'annotated' : '批注'}.xlsx`
  return { name, bytes: await annotatedRoster(held.sheet, check, language) }
}

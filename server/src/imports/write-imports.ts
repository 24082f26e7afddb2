import { importNotices } from '@yigen/domain/imports/imports.slice.ts'
import type { Transaction } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { type Doer, type Doers, takeUpWork } from '#works/take-up-work.ts'
import { takeBackImport } from './take-back-import.ts'
import { writeImport } from './write-import.ts'

const doers: Doers = {
  import: { act: writeImport, tellRefused: telling(importNotices.notWritten) },
  undo: { act: takeBackImport, tellRefused: telling(importNotices.notTakenBack) },
}

/** Writes the imports that were asked for, and takes back those: of a district one after the other. R2.4 */
export const writeImports = (context: Context): Promise<number> => takeUpWork(context, 'roster', doers)

function telling(kind: typeof importNotices.notWritten | typeof importNotices.notTakenBack): Doer['tellRefused'] {
  return async (trx, { districtId, importId, memberId }, { zh, en }, now) => {
    const file = await readFileName(trx, districtId, importId ?? '')
    const data = { file, importId, whyZh: zh, whyEn: en }
    await tell(trx, districtId, kind, { to: [memberId], subject: { kind: 'import', id: importId ?? '' }, data }, now)
  }
}

async function readFileName(trx: Transaction<DB>, districtId: string, id: string): Promise<string> {
  const held = trx.selectFrom('roster_import').select('file_name').where('district_id', '=', districtId).where('id', '=', id)
  return (await held.executeTakeFirst())?.file_name ?? ''
}

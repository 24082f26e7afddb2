import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { exportHistory, exportNotices } from '@yigen/domain/exports/exports.slice.ts'
import { exportKeptHours } from '@yigen/domain/exports/register-export.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type Doer, type Doers, type Doing, type Done, takeUpWork } from '#works/take-up-work.ts'
import { listOfWork } from './list-of-work.ts'
import { makeSheet } from './make-sheet.ts'

const doers: Doers = { export: { act: makeExport, tellRefused } }

/** Makes the workbooks that were asked for; each is kept for who asked, and whoever has left is told that it is there. */
export const makeExports = (context: Context): Promise<number> => takeUpWork(context, 'exports', doers)

/** With what its person may see by now. The export itself is a row of the record. R11.4 */
async function makeExport(trx: Transaction<DB>, actor: Actor, { work, report, now }: Doing): Promise<Done> {
  const list = listOfWork(work)
  refuseIf(whyNotAccess(actor, list.access))
  const filter = work.filter as never
  const { count, bytes } =
    'make' in list ? await list.make(trx, actor, filter, { report, now }) : await makeSheet(trx, actor, list, { filter, report, now })
  const extension = ('make' in list ? list.extension : undefined) ?? 'xlsx'
  await record(trx, actor, exportHistory.made, { data: { what: list.title, count, filter } }, now)
  const subject = { kind: 'export', id: work.id } as const
  const data = { count, hours: exportKeptHours, ...called(list.title) }
  await tell(trx, actor.districtId, exportNotices.ready, { to: [actor.memberId], subject, data }, now)
  return { outcome: { count }, file: { name: `${say(list.fileName, actor.language)}_${dateIn(now)}.${extension}`, bytes } }
}

const called = ({ zh, en }: { zh: string; en: string }) => ({ whatZh: zh, whatEn: en })

async function tellRefused(...[trx, work, { zh, en }, now]: Parameters<Doer['tellRefused']>): Promise<void> {
  const subject = { kind: 'export', id: work.id } as const
  const data = { whyZh: zh, whyEn: en, ...called(listOfWork(work).title) }
  await tell(trx, work.districtId, exportNotices.notMade, { to: [work.memberId], subject, data }, now)
}

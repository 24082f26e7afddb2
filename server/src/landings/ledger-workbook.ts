import { dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import { mostExported } from '@yigen/domain/exports/register-export.ts'
import { takesProjectsOut } from '@yigen/domain/landings/landing-access.ts'
import { ListProjects, type ProjectRow } from '@yigen/domain/landings/project-list.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Sentence, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { whyNotSoMany } from '#exports/why-not-so-many.ts'
import type { Exportable } from '#slice/exportable.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { listProjects } from './list-projects.ts'

type Row = z.output<typeof ProjectRow>
type Making = { report(done: number, of: number): void; now: Temporal.Instant }
const LedgerFilter = ListProjects.omit({ limit: true, after: true, counts: true })
type Asked = z.output<typeof LedgerFilter>

/** So many at once, as other lists go out. */
const chunk = 500

/** 台账: the projects as they are followed, on a sheet that is printed and handed in. R15.4 */
export const ledgerWorkbook: Exportable = {
  title: { zh: '项目台账', en: 'the ledger of projects' },
  fileName: { zh: '项目台账', en: 'Ledger' },
  access: takesProjectsOut,
  filter: LedgerFilter,
  async make(trx, actor, filter: Asked, { report, now }) {
    const rows = await readAll(trx, actor, filter, { report, now })
    const { language } = actor
    const lines = rows.map((row, i) => ({ row, at: i + 1, now, language }))
    const [title, filledBy] = [
      await titleOf(trx, actor, filter),
      say({ zh: `填报：${actor.unitName}　${actor.name}`, en: `${actor.unitName}, ${actor.name}` }, language),
    ]
    return {
      count: rows.length,
      bytes: await ledgerSheet({ title, filledBy, at: said(now), lines, note: say(noteOf(actor, now), language), language }),
    }
  },
}

async function readAll(db: Kysely<DB>, actor: Actor, filter: Asked, { report, now }: Making): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const page = await listProjects(db, actor, { ...filter, counts: false, limit: chunk, after }, now)
    if (page.reader !== 'office') break
    rows.push(...page.rows)
    refuseIf(whyNotSoMany(rows.length, actor.language))
    report(rows.length, Math.max(rows.length, page.next ? mostExported : 0))
    after = page.next ?? undefined
  } while (after)
  return rows
}

async function titleOf(db: Kysely<DB>, actor: Actor, { key }: Asked): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from district where id = ${actor.districtId}`.execute(db)
  const name = rows[0]?.name ?? ''
  const called: Sentence = key
    ? { zh: `${name}重点项目跟进台账`, en: `${name}: key projects` }
    : { zh: `${name}项目跟进台账`, en: `${name}: projects` }
  return say(called, actor.language)
}

/** `2026-11-25 9:42` as the clock on the wall showed it. */
const said = (now: Temporal.Instant): string => {
  const { hour, minute } = now.toZonedDateTimeISO(zone)
  return `${dateIn(now)} ${hour}:${String(minute).padStart(2, '0')}`
}

const noteOf = (actor: Actor, now: Temporal.Instant): Sentence => ({
  zh: `注：带 * 的日期暂定，当年放假安排尚未公布；“比方案”正数为晚，按所列方案版本计算；由系统汇出，导出已留痕（${actor.name} ${said(now)}）。`,
  en: `* provisional: the year has no official table of days off yet. Against plan: more is later, by the version beside it. Taken out by ${actor.name}, ${said(now)}, and recorded.`,
})

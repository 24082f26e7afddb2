import {
  type EnterpriseKind,
  type EnterpriseState,
  enterpriseKindWords,
  enterpriseStateWords,
} from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { headingOf } from '@yigen/domain/imports/roster-headings.ts'
import { rosterKindNames, rosterKinds } from '@yigen/domain/imports/roster-kinds.ts'
import type { KnownFact } from '@yigen/domain/imports/roster-known.ts'
import { type RosterTarget, rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { type Cell, day, heading, number, text } from '#exports/sheet-cells.ts'

/** One line of an export. `facts` those that stand; `contact` the main one, its phone masked or empty where it is not open (R11.4). */
export type ExportedEnterprise = {
  name: string
  code: string | null
  kind: EnterpriseKind
  state: EnterpriseState
  streetName: string | null
  building: string
  address: string
  industry: string
  note: string
  officerName: string | null
  contact: { name: string; title: string; phone: string } | null
  facts: readonly KnownFact[]
}
type Column = { title: string; width: number; cell: (enterprise: ExportedEnterprise) => Cell }

/** The register as a workbook that `readRoster` and `mapColumns` read back; money in 万元; safe against formula injection. */
export async function enterpriseWorkbook(rows: readonly ExportedEnterprise[], language: Language): Promise<Uint8Array> {
  const say = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh)
  const field = (target: RosterTarget, width: number, value: (enterprise: ExportedEnterprise) => string | null): Column => ({
    title: headingOf(target, language),
    width,
    cell: enterprise => text(value(enterprise)),
  })
  const columns: Column[] = [
    field('name', 36, each => each.name),
    field('code', 24, each => each.code),
    field('kind', 10, each => say(enterpriseKindWords[each.kind])),
    { title: say({ zh: '状态', en: 'State' }), width: 10, cell: each => text(say(enterpriseStateWords[each.state])) },
    field('street', 14, each => each.streetName),
    field('building', 22, each => each.building),
    field('address', 28, each => each.address),
    field('industry', 20, each => each.industry),
    field('officer', 12, each => each.officerName),
    ...factColumns(rows, language),
    field('contactName', 12, each => each.contact?.name ?? null),
    field('contactTitle', 14, each => each.contact?.title ?? null),
    field('contactPhone', 18, each => each.contact?.phone ?? null),
    field('note', 30, each => each.note),
  ]
  const data = [columns.map(column => heading(column.title)), ...rows.map(each => columns.map(column => column.cell(each)))]
  return writeExcelFile(data, {
    sheet: say({ zh: '企业台账', en: 'Register' }),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
}

/** A column for each year or month of a yearly fact, one for the latest of the others. */
function factColumns(rows: readonly ExportedEnterprise[], language: Language): Column[] {
  return rosterKindNames.flatMap(kind => {
    const facts = rows.flatMap(each => each.facts.filter(fact => fact.kind === kind))
    if (facts.length === 0) return []
    const periods = rosterTargets[kind].yearly
      ? [...new Set(facts.map(fact => fact.period))].filter(period => period.length < 10).sort()
      : [null]
    return periods.map(period => ({
      title: headingOf(kind, language, period),
      width: 18,
      cell: (each: ExportedEnterprise) =>
        factCell(each.facts.filter(fact => fact.kind === kind && (period === null || fact.period === period))),
    }))
  })
}

function factCell(facts: readonly KnownFact[]): Cell {
  const [fact] = facts.toSorted((one, other) => other.period.localeCompare(one.period))
  if (!fact) return null
  const { shape } = rosterKinds[fact.kind]
  if (shape === 'day') return day(fact.day)
  if (shape === 'words') return text(fact.words)
  const divisor = { money: 1_000_000, area: 100, people: 1 }[shape]
  return number(fact.number === null ? null : fact.number / divisor)
}

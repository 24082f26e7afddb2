import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { ProjectRow } from '@yigen/domain/landings/project-list.ts'
import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type Cell, day, type Look, number, text } from '#exports/sheet-cells.ts'

type Row = z.output<typeof ProjectRow>
export type LedgerLine = { row: Row; at: number; now: Temporal.Instant; language: Language }
/** `width` in characters. */
type Column = { title: Sentence; width: number; cell(line: LedgerLine): Cell }

const edge = { borderColor: '#000000', borderStyle: 'thin', alignVertical: 'center' } as const
/** How what is printed looks. */
export const lined = {
  left: { ...edge, wrap: true },
  middle: { ...edge, align: 'center', wrap: true },
  number: { ...edge, align: 'right' },
} as const satisfies Record<string, Look>

/** An empty cell is drawn too. */
const drawn = (cell: Cell, look: Look): Cell => cell ?? { ...look }
const words = (value: string | null, look: Look = lined.left) => drawn(text(value, look), look)
const amount = (value: number | null, format: string) => drawn(number(value, { ...lined.number, format }), lined.number)
/** A date is a date; `*` behind one that is provisional is of its format. */
const date = (at: Temporal.Instant | null, provisional = false) =>
  drawn(at && { ...day(dateIn(at).toString(), lined.middle), format: provisional ? 'yyyy-mm-dd"*"' : 'yyyy-mm-dd' }, lined.middle)

/** Columns that are printed on A4 across. */
export const printed: readonly Column[] = [
  { title: { zh: '序号', en: 'No.' }, width: 5, cell: ({ at }) => number(at, { ...lined.middle }) },
  { title: { zh: '企业、项目', en: 'Enterprise, project' }, width: 24, cell: ({ row }) => words(`${row.enterpriseName}\n${row.name}`) },
  { title: { zh: '街道', en: 'Street' }, width: 9, cell: ({ row }) => words(row.streetName, lined.middle) },
  { title: { zh: '领导', en: 'Leader' }, width: 9, cell: ({ row }) => words(row.leader?.name ?? null, lined.middle) },
  { title: { zh: '服务官', en: 'Officer' }, width: 9, cell: ({ row }) => words(row.officer?.name ?? null, lined.middle) },
  {
    title: { zh: '阶段', en: 'Stage' },
    width: 10,
    cell: ({ row, language }) => words(say(projectStageWords[row.stage], language), lined.middle),
  },
  { title: { zh: '总投资\n万元', en: 'Investment\n10,000 yuan' }, width: 11, cell: ({ row }) => amount(row.investment, '#,##0.##') },
  { title: { zh: '面积\n㎡', en: 'Area\n㎡' }, width: 9, cell: ({ row }) => amount(row.area, '#,##0.##') },
  {
    title: { zh: '预计落地', en: 'Forecast' },
    width: 12,
    cell: ({ row: { forecast }, language }) =>
      forecast ? date(forecast.landsAt, forecast.provisional) : words(say(notReckoned, language), lined.middle),
  },
  {
    title: { zh: '比方案\n工作日', en: 'Against plan\nworking days' },
    width: 10,
    cell: ({ row }) => amount(row.forecast?.shiftDays ?? null, '+0;-0;0'),
  },
  { title: { zh: '卡在哪', en: 'What holds it' }, width: 30, cell: line => words(holdsIt(line)) },
  {
    title: { zh: '下一步、谁办', en: 'Next, and whose' },
    width: 24,
    cell: ({ row: { turn } }) => words(turn && `${turn.milestone}\n${turn.name}`),
  },
  { title: { zh: '时限', en: 'Due' }, width: 12, cell: ({ row: { turn } }) => date(turn?.dueAt ?? turn?.expectedAt ?? null) },
]

/** Columns that stand in the workbook beside them. */
export const beside: readonly Column[] = [
  { title: { zh: '方案版本', en: 'Version of the plan' }, width: 9, cell: ({ row }) => amount(row.planVersion, '0') },
  {
    title: { zh: '类型', en: 'Kind' },
    width: 14,
    cell: ({ row, language }) => words(say(landingKindWords[row.kind], language), lined.middle),
  },
  { title: { zh: '行业', en: 'Industry' }, width: 16, cell: ({ row }) => words(row.industry) },
  { title: { zh: '进入阶段', en: 'At it since' }, width: 12, cell: ({ row }) => date(row.stageSince) },
  { title: { zh: '节点\n个', en: 'Milestones' }, width: 8, cell: ({ row }) => amount(row.milestones.all, '0') },
  { title: { zh: '完成\n个', en: 'Done' }, width: 8, cell: ({ row }) => amount(row.milestones.done, '0') },
  { title: { zh: '过下一道门还缺', en: 'Missing for the next gate' }, width: 28, cell: ({ row }) => words(row.missing.join('、') || null) },
  { title: { zh: '最近进展', en: 'Latest progress' }, width: 12, cell: ({ row }) => date(row.lastEventAt) },
]

const notReckoned: Sentence = { zh: '算不出', en: 'not known' }
const none: Sentence = { zh: '无', en: 'none' }

/** What the forecast says that it waits for; or how long nothing has happened. */
function holdsIt({ row, now, language }: LedgerLine): string {
  const days = Math.floor(now.since(row.lastEventAt).total('hours') / 24)
  if (row.stuck) return say({ zh: '{days} 天没有留痕', en: 'nothing for {days, counted(one: day; many: days)}' }, language, { days })
  return row.forecast && row.forecast.shiftDays > 0 ? row.forecast.sentence : say(none, language)
}

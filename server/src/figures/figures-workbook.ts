import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import {
  AskPeriodFigures,
  type Dimension,
  dimensions,
  type FigureCounts,
  type FigureRow,
  type PeriodFigures,
} from '@yigen/domain/figures/period-figures.ts'
import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import type { z } from 'zod'
import { type Cell, heading, number, text } from '#exports/sheet-cells.ts'
import type { Exportable } from '#slice/exportable.ts'
import { getPeriodFigures } from './get-period-figures.ts'

type Figures = z.output<typeof PeriodFigures>
type Counts = z.output<typeof FigureCounts>
type Row = z.output<typeof FigureRow>

/** The weekly or monthly sheet: the whole against the period before, its course, and told apart, a sheet each. R24.2 */
export const figuresWorkbook: Exportable = {
  title: { zh: '周报月报', en: 'the weekly and monthly figures' },
  fileName: { zh: '周报月报', en: 'Figures' },
  access: figureAccess.getPeriodFigures,
  filter: AskPeriodFigures,
  async make(trx, actor, filter: z.output<typeof AskPeriodFigures>, { now, report }) {
    const figures = await getPeriodFigures(trx, actor, filter, now)
    const { count, bytes } = await workbookOf(figures, actor.language)
    report(count, count)
    return { count, bytes }
  },
}

/** With how many lines it holds below its heads. */
export async function workbookOf(figures: Figures, language: Language): Promise<{ count: number; bytes: Uint8Array }> {
  const sheets = sheetsOf(figures, language)
  return { count: sheets.reduce((sum, { data }) => sum + data.length - 1, 0), bytes: await writeExcelFile(sheets, {}).toBuffer() }
}

/** Each column of numbers, in the order of the page. A share stands beside its counts. */
const columns: readonly { title: Sentence; value(counts: Counts): number | null; share?: true }[] = [
  { title: { zh: '收到', en: 'Received' }, value: ({ received }) => received },
  { title: { zh: '到期答复', en: 'Answers due' }, value: ({ answers }) => answers.due },
  { title: { zh: '24 小时内答复', en: 'in 24 hours' }, value: ({ answers }) => answers.inTime },
  { title: { zh: '答复及时率', en: 'Share' }, value: ({ answers }) => shareOf(answers), share: true },
  { title: { zh: '补录的到期答复', en: 'Entered later: answers due' }, value: ({ entered }) => entered.due },
  { title: { zh: '补录的按时', en: 'in time' }, value: ({ entered }) => entered.inTime },
  { title: { zh: '到期办结', en: 'Settlements due' }, value: ({ settlements }) => settlements.due },
  { title: { zh: '按时办结', en: 'on time' }, value: ({ settlements }) => settlements.inTime },
  { title: { zh: '按时办结率', en: 'Share' }, value: ({ settlements }) => shareOf(settlements), share: true },
  { title: { zh: '到期交办', en: 'Tasks due' }, value: ({ tasks }) => tasks.due },
  { title: { zh: '部门按时办结', en: 'on time' }, value: ({ tasks }) => tasks.inTime },
  { title: { zh: '婉拒', en: 'Declined' }, value: ({ declined }) => declined },
  { title: { zh: '申诉', en: 'Appealed' }, value: ({ appealed }) => appealed },
  { title: { zh: '期末在办', en: 'Open at the end' }, value: ({ open }) => open },
  { title: { zh: '期末超时', en: 'Late at the end' }, value: ({ overdue }) => overdue },
  { title: { zh: '可评价', en: 'Asked to rate' }, value: ({ ratings }) => ratings.asked },
  { title: { zh: '已评价', en: 'Rated' }, value: ({ ratings }) => ratings.rated },
  { title: { zh: '满意', en: 'Satisfied' }, value: ({ ratings }) => ratings.content },
  { title: { zh: '满意率', en: 'Share' }, value: ({ ratings }) => shareOf({ due: ratings.rated, inTime: ratings.content }), share: true },
  { title: { zh: '已首次答复', en: 'First answers' }, value: ({ firstAnswers }) => firstAnswers.answered },
  {
    title: { zh: '首次答复中位小时', en: 'Median hours' },
    value: ({ firstAnswers: { medianHours } }) => medianHours && Math.round(medianHours * 10) / 10,
  },
]

const shareOf = ({ due, inTime }: { due: number; inTime: number }) => (due === 0 ? null : inTime / due)

const numbersOf = (counts: Counts): Cell[] =>
  columns.map(({ value, share }) => {
    const cell = number(value(counts))
    return cell && share ? { ...cell, format: '0.0%' } : cell
  })

const bys: Record<Dimension, Sentence> = {
  officer: { zh: '按服务官', en: 'By officer' },
  street: { zh: '按街道', en: 'By street' },
  service: { zh: '按事项', en: 'By service' },
  department: { zh: '按部门', en: 'By department' },
  source: { zh: '按来源', en: 'By source' },
}

function sheetsOf(figures: Figures, language: Language) {
  const { period, before, total, line } = figures
  const words = (sentence: Sentence) => say(sentence, language)
  const sheet = (name: Sentence, first: Sentence, rows: Cell[][]) => ({
    data: [[heading(words(first)), ...columns.map(({ title }) => heading(words(title)))], ...rows],
    sheet: words(name),
    columns: [{ width: 26 }, ...columns.map(() => ({ width: 12 }))],
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  })
  const between = ({ from, until }: { from: string; until: string }) => text(from === until ? from : `${from} — ${until}`)
  const days: Sentence = { zh: '日期', en: 'Days' }
  return [
    sheet({ zh: '总表', en: 'Total' }, days, [
      [between(period), ...numbersOf(total.now)],
      [between(before), ...numbersOf(total.before)],
    ]),
    sheet(
      { zh: '走势', en: 'Trend' },
      days,
      line.map(part => [between(part), ...numbersOf(part.counts)]),
    ),
    ...dimensions.map(dimension =>
      sheet(
        bys[dimension],
        bys[dimension],
        figures.by[dimension].map(row => [text(nameOf(dimension, row, language)), ...numbersOf(row.now)]),
      ),
    ),
  ]
}

const nobody: Sentence = { zh: '无', en: 'none' }

function nameOf(dimension: Dimension, { key, nameZh, nameEn }: Row, language: Language): string {
  if (key !== null && dimension === 'source') return say(requestSourceWords[key as keyof typeof requestSourceWords], language)
  return (language === 'en' ? (nameEn ?? nameZh) : nameZh) ?? say(nobody, language)
}

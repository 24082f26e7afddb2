import { type GateItem, itemsOf } from '@yigen/domain/projects/gate-item.ts'
import type { Gate } from '@yigen/domain/projects/project-stage.ts'
import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import type { DemoLanding } from './landing.types.ts'
import type { Paper } from './paper.ts'

/** What a gate asks of the landing, but for what need not apply. */
export const askedAt = (gate: Gate, { kind }: DemoLanding): GateItem[] =>
  itemsOf(standardGates, gate, kind).filter(({ optional }) => !optional)

/** How much it says, in the unit of the gate; as agreed, where nothing else is told. */
export function amountOf({ kind, unit }: GateItem, { investment, area, headcount }: DemoLanding): number | null {
  if (unit === null) return null
  const told: Record<string, number> = {
    agreement: investment,
    'project-filing': investment,
    licence: Math.round(investment * 0.8),
    'fixed-investment': Math.round(investment * 0.35),
    'paid-in': Math.round(investment * 0.25),
    'tax-paid': Math.max(3, Math.round(investment / 260)),
    'first-invoice': 186_400,
    turnover: 68,
    entities: 3,
  }
  const byUnit: Record<string, number> = { 人: headcount, '㎡': area, '万元/月': 100, kVA: 630, 台: 2 }
  return told[kind] ?? byUnit[unit] ?? 1
}

/** The document as it is named: by its day, as offices number theirs. */
export const documentOf = ({ document }: GateItem, day: Temporal.PlainDate): string =>
  `${document} ${day.year}-${String(day.month).padStart(2, '0')}${String(day.day).padStart(2, '0')}`

/** Of what most people would look at, the paper itself. */
const withPaper: ReadonlySet<string> = new Set(['agreement', 'licence', 'tax-paid'])

export function paperShown(item: GateItem, { name }: DemoLanding, day: Temporal.PlainDate, amount: number | null): Paper | null {
  if (!withPaper.has(item.kind)) return null
  const said = amount === null ? [] : [`${item.name}：${amount} ${item.unit ?? ''}`]
  return { title: item.document, lines: [`项目：${name}`, `日期：${day}`, ...said, `请看：${item.look}`, '演示数据，不是真实文件。'] }
}

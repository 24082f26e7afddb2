import { ListResultEntries, type ResultEntry } from '@yigen/domain/result-figures/result-entries.ts'
import { resultFigureAccess } from '@yigen/domain/result-figures/result-figure-access.ts'
import { claimAnswerWords, claimStateWords } from '@yigen/domain/results/claim-state.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listResultEntries } from './list-result-entries.ts'

type Row = z.output<typeof ResultEntry> & { money: boolean }

const amount = (value: number, { money }: Row) => (money ? value / 1_000_000 : value)

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '项目', en: 'Project' }, width: 24, value: row => row.projectName },
  { title: { zh: '期间', en: 'Period' }, width: 18, value: row => row.period },
  { title: { zh: '数值（金额为万元）', en: 'Value (money in CNY 10,000)' }, width: 18, value: row => amount(row.value, row) },
  { title: { zh: '计入（金额为万元）', en: 'Counted (money in CNY 10,000)' }, width: 18, value: row => amount(row.brings, row) },
  { title: { zh: '投资方', en: 'Investor' }, width: 20, value: row => row.words },
  { title: { zh: '来源', en: 'Source' }, width: 24, value: row => row.source },
  { title: { zh: '凭证', en: 'Document' }, width: 24, value: row => row.document },
  { title: { zh: '状态', en: 'State' }, width: 10, value: (row, language) => say(claimStateWords[row.state], language) },
  { title: { zh: '录入人', en: 'Recorded by' }, width: 12, value: row => row.recordedByName },
  { title: { zh: '录入时间', en: 'Recorded' }, width: 17, value: row => row.recordedAt },
  { title: { zh: '核实人', en: 'Verified by' }, width: 12, value: row => row.verifiedByName },
  { title: { zh: '核实时间', en: 'Verified' }, width: 17, value: row => row.verifiedAt },
  { title: { zh: '企业确认', en: 'Enterprise' }, width: 12, value: (row, language) => say(claimAnswerWords[row.answer], language) },
  { title: { zh: '更正原因', en: 'Why corrected' }, width: 30, value: row => row.corrects?.why ?? null },
]

/** The claims behind a figure. */
export const resultEntriesSheet = exportable({
  title: { zh: '成效明细', en: 'the claims behind a result' },
  fileName: { zh: '成效明细', en: 'Results' },
  access: resultFigureAccess.listResultEntries,
  filter: ListResultEntries.omit({ limit: true, after: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const { rows, next } = await listResultEntries(db, actor, asked, now)
    return { rows: rows.map(row => ({ ...row, money: ruleOf(asked.kind).unit === 'money' })), next }
  },
})

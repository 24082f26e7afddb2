import type { Translated } from '../shared/translated.ts'
import type zhCN from './exports.zh-CN.ts'

export default {
  none: 'No exported files',
  noneWhy: 'Use “Export” on the page of a list; a file is kept for 24 hours, for you alone.',
  asked: 'asked for {{time}}',
  rows: 'rows: {{n}}',
  until: 'kept until {{time}}',
  notMade: 'Not exported: {{why}}',
  download: 'Download',
  out: 'Export to Excel',
  exporting: 'Exporting',
  exportingOf: 'Exporting {{done}} / {{of}}',
  subject: { export: 'Exports' },
  record: { export: { made: 'made' } },
} satisfies Translated<typeof zhCN>

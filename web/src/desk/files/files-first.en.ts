import type { Translated } from '../shared/translated.ts'
import type zhCN from './files-first.zh-CN.ts'

export default {
  attach: 'Attach',
  attaching: 'Uploading “{{name}}” {{percent}}%',
  drop: 'Remove',
  dropFile: 'Remove “{{name}}”',
  attached: 'The enterprise sees these files already',
} satisfies Translated<typeof zhCN>

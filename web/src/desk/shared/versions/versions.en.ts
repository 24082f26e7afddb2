import type { Translated } from '../translated.ts'
import type zhCN from './versions.zh-CN.ts'

export default {
  title: 'Versions',
  one: 'Version {{n}}',
  product: 'As the product brings it',
  changed: '{{n}} changed',
  row: { added: 'added', changed: 'changed', removed: 'removed' },
  nothing: '(empty)',
  mine: 'Changed, not published',
  unpublished: '{{n}} changed, not published; kept on this device',
  reason: 'Why it is changed',
  needReason: 'Say why it is changed.',
  discard: 'Discard changes',
  publish: 'Publish version {{n}}',
  published: 'Version {{n}} is published',
  behind: '{{who}} has published version {{n}}',
  behindWhy: 'Your changes were made on version {{n}}; nothing is lost. ',
  both: 'Both of you changed {{names}}; yours would stand.',
  rebase: 'Put mine on version {{n}}',
  rebased: 'Your changes stand on version {{n}}; look at them before publishing',
  takeTheirs: 'Give up mine',
  comma: ', ',
} satisfies Translated<typeof zhCN>

import type { Translated } from '../shared/translated.ts'
import type zhCN from './views.zh-CN.ts'

export default {
  open: 'Views',
  heading: 'Saved views',
  none: 'No saved views. Keep filters and order that you often use, and come back to them with one press.',
  byOther: 'shared by {{name}}',
  shared: 'shared',
  name: 'Name of the view',
  share: 'Share with those I lead',
  save: 'Save this view',
  saving: 'Saving',
  remove: 'Remove the view {{name}}',
  subject: { view: 'View' },
  record: { view: { removed: 'View removed' } },
} satisfies Translated<typeof zhCN>

import type { Translated } from '../shared/translated.ts'
import type zhCN from './phrases.zh-CN.ts'

export default {
  lead: 'While writing an answer, a settlement or a note, press Ctrl / to use one. Its blanks are filled with the enterprise, the contact and the due time.',
  own: 'Mine',
  shared: 'The district’s',
  noneWhy: 'Keep what you write again and again, and put it in with one press.',
  add: 'New phrase',
  change: 'Change',
  remove: 'Remove',
  removeOf: 'Remove “{{name}}”',
  changeOf: 'Change “{{name}}”',
  name: 'Name',
  words: 'Words',
  forAll: 'For the whole district',
  insert: 'Insert:',
  save: 'Save',
  saved: 'Saved “{{name}}”',
  removed: 'Removed “{{name}}”',
  need: { name: 'Give it a name.', words: 'Write its words.' },
  by: 'by {{name}}',
  subject: { phrase: 'Phrase' },
  record: { phrase: { removed: 'Phrase removed' } },
} satisfies Translated<typeof zhCN>

import type { Translated } from '../../shared/translated.ts'
import type zhCN from './behind.zh-CN.ts'

export default {
  who: '{{who}} changed this plan too, {{time}}',
  adopted: 'Another version is in force meanwhile',
  added: 'added “{{name}}”',
  removed: 'took out “{{name}}”',
  changed: 'changed “{{name}}”',
  more: ', {{n}} more',
  noConflict: ' Nothing conflicts; both fit into one.',
  conflicts: ' {{n}} places differ; choose which stays.',
  merge: 'Put together',
  takeTheirs: 'Discard mine, take theirs',
  mine: 'Mine: {{value}}',
  theirs: 'Theirs: {{value}}',
  gone: 'taken out',
  kept: 'kept',
  waits: '{{n}} predecessors',
  field: '{{name}}: {{field}}',
  fields: {
    name: 'name',
    owner: 'who',
    promise: 'promise',
    predecessors: 'predecessors',
    gate: 'gate',
    serviceCode: 'service',
    materials: 'materials',
    there: 'kept or not',
  },
} satisfies Translated<typeof zhCN>

import type { Translated } from '../shared/translated.ts'
import type zhCN from './history.zh-CN.ts'

export default {
  lead: 'Who did what and when; not what was written',
  none: 'No such rows',
  noneWhy: 'Try other dates, or clear the filters.',
  recorded: 'entered {{at}}',
  onlyThis: 'Only this person',
  sameRequest: 'Same request',
  sameEnterprise: 'Same enterprise',
  column: { at: 'When', who: 'Who', what: 'What', where: 'Of which', sight: 'Seen by', more: 'More' },
  filter: {
    kind: 'What',
    anyKind: 'Everything',
    who: 'Who: type a name',
    from: 'From',
    until: 'Until',
    onePerson: 'One person',
    oneRequest: 'One request',
    oneEnterprise: 'One enterprise',
    without: 'Without “{{label}}”',
    clear: 'Clear the filters',
  },
} satisfies Translated<typeof zhCN>

import type { Translated } from '../shared/translated.ts'
import type zhCN from './organisations-first.zh-CN.ts'

export default {
  units: 'Units',
  level: {
    province: 'Province',
    city: 'City',
    district: 'District',
    department: 'Departments',
    street: 'Streets',
    village: 'Village associations',
  },
  vacant: {
    title: 'The district has a vacancy',
    minister: 'is vacant: nobody holds the enterprises without an officer, and nobody can assign them one.',
    leader: 'is vacant: where a unit has no leader in charge, what is late reaches no leader.',
    choose: 'Choose someone among the settings of the district; it holds as soon as it is saved.',
    first: {
      minister: 'Nobody is a minister yet: give a member the role, and the first with an open account takes the post.',
      leader: 'Nobody is a leader yet: give a member the role, and the first with an open account takes the post.',
    },
    heads: 'Head of unit',
    head: 'is missing in {{units}}: of what is late there no head is told, but the leader at once.',
    headWay: 'Make an account that asks for the role head; the security administrator grants it.',
    headByAdministrator: 'The system administrator makes the account, the security administrator grants the role.',
    to: { units: 'To the units', members: 'To the members' },
    byAdministrator: 'A system administrator names someone on the units page.',
  },
  district: {
    minister: 'Default minister',
    leader: 'Default leader',
  },
} satisfies Translated<typeof zhCN>

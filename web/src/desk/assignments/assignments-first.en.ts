import type { Translated } from '../shared/translated.ts'
import type zhCN from './assignments-first.zh-CN.ts'

export default {
  awayUntil: 'On leave until {{until}}',
  awayCovered: 'On leave until {{until}}, covered by {{deputy}}',
  awayFrom: 'On leave from {{from}}',
  assign: 'Assign',
  pick: {
    nearStreet: 'on this street: {{onStreet}}',
    nearBuilding: 'in this building: {{inBuilding}}, on this street: {{onStreet}}',
    submitMany: 'Assign {{n}} to {{officer}}',
    chosen: 'Assign {{n}} chosen',
    all: 'Choose all',
    title: 'Assign an officer',
    note: 'A first contact is due within 24 hours of it.',
    search: 'Find a person',
    load: 'Enterprises {{enterprises}}, open {{open}}',
    loadLate: 'Enterprises {{enterprises}}, open {{open}}, overdue {{overdue}}',
    ofMinister: 'Team of {{minister}}',
    sameStreet: 'On this street',
    none: 'No such officer. A security administrator grants the role and names the minister whose team it is.',
    reason: 'Why this one',
    reasonHint: 'optional',
    choose: 'Choose someone first',
    submit: 'Assign to {{officer}}',
    done: 'Assigned to {{officer}}; first contact due {{due}}',
    see: 'See the enterprise',
  },
  contact: {
    kind: 'First contact',
    words: 'With whom you spoke and what they need now',
    send: 'Record the first contact',
    done: 'The first contact is recorded',
    at: 'When',
  },
  contacts: {
    open: 'Record first contacts ({{n}})',
    title: 'Record first contacts together',
    all: 'All {{n}}',
    choose: 'Choose enterprises first',
    empty: 'Say first what was said',
    send: 'Record {{n}}',
    done: 'Recorded first contacts with {{n}}',
    notRecorded: '{{n}} were not recorded',
    due: 'by {{time}}',
  },
  bothAway:
    'The first contact is for the officer or the deputy, and both are away. Ask one of them to end the leave, and the clock goes back to them.',
  bothAwayAppoint:
    'The first contact is for the officer or the deputy, and both are away. Ask one of them to end the leave, or appoint another deputy, and the clock goes back to them.',
  clock: {
    firstContact: {
      name: 'First contact',
      start: 'taken on',
      stop: 'contacted',
      mine: 'Newly yours; get in touch once',
      others: 'Assigned, and nobody has been in touch yet',
      late: 'First contact with the enterprise',
    },
  },
  step: {
    contact: { waits: 'Your turn: get in touch', act: 'Contact' },
    assign: { waits: 'Needs an officer', act: 'Assign' },
  },
} satisfies Translated<typeof zhCN>

export default {
  decidedWhy: 'Decided at the weekly meeting on {{made}}, to be done by {{due}}',
  askedWhy: 'Asked on {{made}}, to be answered by {{due}}',
  clock: {
    meetingDecision: { name: 'decision of a weekly meeting', start: 'weekly meeting', stop: 'done' },
    asking: { name: 'answer of a leader', start: 'asked', stop: 'answered' },
  },
  step: {
    finishMeetingDecision: { waits: 'Your turn: do what the weekly meeting decided', act: 'Do it' },
    chaseAsking: { waits: 'Your turn: chase the answer', act: 'Chase' },
  },
} as const

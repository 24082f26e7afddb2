export default {
  decidedWhy: '{{made}} 例会定，{{due}} 前办结',
  askedWhy: '{{made}} 提请，{{due}} 前答复',
  clock: {
    meetingDecision: { name: '例会决定', start: '例会', stop: '办结' },
    asking: { name: '提请答复', start: '提请', stop: '答复' },
  },
  step: {
    finishMeetingDecision: { waits: '待我办例会定的事', act: '去办' },
    chaseAsking: { waits: '待我催答复', act: '去催' },
  },
} as const

export default {
  one: '现场会',
  decidedWhy: '{{made}} 现场会定，{{due}} 前办结',
  clock: { decision: { name: '现场会决定', start: '现场会', stop: '办结' } },
  step: { finishDecision: { waits: '待我办现场会定的事', act: '去办' } },
} as const

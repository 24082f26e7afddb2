export default {
  title: '上提事项',
  one: '上提事项',
  acts: { open: '查看上提事项' },
  answerWhy: '{{made}} 接收，{{due}} 前答复',
  clock: {
    liftProposal: { name: '上提审核', start: '提出', stop: '审核' },
    liftAcceptance: { name: '接收上提事项', start: '上提', stop: '接收' },
    liftAnswer: { name: '答复上提事项', start: '接收', stop: '答复' },
  },
  step: {
    liftQuestion: { waits: '待我审核上提', act: '审核' },
    acceptLift: { waits: '待我接收上提', act: '接收' },
    answerLift: { waits: '待我答复上提', act: '答复' },
  },
} as const

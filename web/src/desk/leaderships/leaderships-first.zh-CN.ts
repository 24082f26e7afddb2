export default {
  clock: {
    leaderAnswer: { name: '接任项目领导答复', start: '提出', stop: '答复' },
    endOfKeyAnswer: { name: '退出重点项目答复', start: '提出', stop: '答复' },
  },
  step: {
    answerLeadership: { waits: '待我答复是否接任', act: '去答复' },
    answerEndOfKey: { waits: '待我答复是否退出重点', act: '去答复' },
  },
} as const

export default {
  title: '交接',
  one: '交接',
  acts: { open: '查看交接' },
  clock: {
    handover: {
      name: '交接答复',
      start: '提出',
      stop: '答复',
      mine: '要交接的企业和事项，等你答复',
      others: '要交接的企业和事项，尚未答复',
      late: '答复交接',
    },
  },
  step: { answerHandover: { waits: '待我答复交接', act: '查看交接' } },
} as const

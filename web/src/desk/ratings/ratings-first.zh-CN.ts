export default {
  clock: {
    callBack: { name: '回访', start: '评价', stop: '回访' },
  },
  step: {
    callBack: { waits: '待我回访', act: '回访' },
  },
} as const

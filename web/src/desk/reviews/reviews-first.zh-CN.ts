export default {
  clock: { review: { name: '研判', start: '列为重点或上次研判', stop: '研判' } },
  step: { recordReview: { waits: '待我研判', act: '去研判' } },
} as const

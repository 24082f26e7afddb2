export default {
  promisedWhy: '{{made}} 承诺，{{due}} 前再答复',
} as const

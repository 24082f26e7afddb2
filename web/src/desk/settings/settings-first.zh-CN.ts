export default {
  title: '时限规定',
} as const

export default {
  title: '成效',
} as const

export default {
  title: '留痕',
} as const

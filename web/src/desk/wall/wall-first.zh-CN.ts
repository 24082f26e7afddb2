export default {
  title: '大屏',
} as const

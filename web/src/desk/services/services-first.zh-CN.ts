export default {
  title: '服务清单',
} as const

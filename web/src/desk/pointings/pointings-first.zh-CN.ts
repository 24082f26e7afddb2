export default {
  title: '村社推荐',
  acts: { open: '查看村社推荐' },
} as const

export default {
  team: '团队',
} as const

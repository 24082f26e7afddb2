export default {
  title: '全市',
  enterprisesTitle: '各区企业',
  mattersTitle: '各区在办事项',
} as const

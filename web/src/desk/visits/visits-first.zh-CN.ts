export default {
  title: '走访',
  one: '走访',
  note: '记走访',
  yours: '走访',
  owed: '走访待记',
  acts: { open: '查看走访' },
} as const

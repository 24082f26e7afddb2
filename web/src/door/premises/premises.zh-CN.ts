export default {
  title: '场地选址意见书',
  recommends: (premises: string) => `建议选：${premises}`,
  by: (name: string, time: string, number: string) => `${name} ${time} 出具 · 选址 ${number}`,
  open: '查看意见书',
  close: '收起',
  needs: '你们要的',
  why: '建议理由',
  suggested: '建议选这一处',
  area: (area: string) => `${area} ㎡`,
  freeFrom: (day: string) => `${day} 起可租`,
  ask: (name: string) => `联系${name}`,
  seen: (day: string) => `${day} 看过；租金和可租日期以出租方为准`,
} as const

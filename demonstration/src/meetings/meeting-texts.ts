/** What a meeting decided, within so many working days, and how it was done. */
export const decisionTexts = [
  { words: '约见企业负责人，问清落地还差什么。', days: 3, done: '已见面，差租赁合同和环评，另行跟进。' },
  { words: '把难点写成一页，送分管领导。', days: 4, done: '一页材料已送。' },
  { words: '核对这家企业近三个月的诉求，合并同类。', days: 5, done: '已核对，两件合并。' },
  { words: '请街道确认场地空置时间。', days: 3, done: '街道确认下月 10 日交付。' },
  { words: '补录本周通话和走访记录。', days: 2, done: '已补录。' },
  { words: '对照方案逐项核对节点，写明卡在哪。', days: 4, done: '已核对，卡在用电增容，已报。' },
] as const

export const difficultyTexts = [
  { words: '区里和市里对办理口径不一致，企业等不起。', wanted: '请会上定由谁牵头书面明确。' },
  { words: '场地交付时间一拖再拖，企业考虑外区。', wanted: '请定备选场地和答复时限。' },
  { words: '企业提出的条件超出现有政策。', wanted: '请定可以给到哪一步、谁来答复。' },
  { words: '两个部门各自等对方先出意见。', wanted: '请定先后顺序和期限。' },
] as const

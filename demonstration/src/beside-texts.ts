/** What a department is asked about a service item, what it finds, and why it sends it back; `item` is the item's Chinese name, so that the words fit the matter they stand beside. */
export type PartText = { asked: readonly string[]; found: readonly string[]; notOurs: string }

export const partText = (item: string): PartText => ({
  asked: [
    `核对“${item}”的材料，还缺什么一次说清，定下经办人。`,
    `给出“${item}”的办理意见：能不能办、何时能办、企业要做什么。`,
    `“${item}”请提前介入，先看材料再约企业。`,
  ],
  found: [
    `“${item}”的材料已核对，齐全，经办人已与企业约好时间。`,
    `“${item}”已受理，后续由本单位直接联系企业经办人。`,
    `“${item}”的材料缺一项说明，已当场教企业补好。`,
  ],
  notOurs: `“${item}”不由本单位主办，请转主办单位。`,
})

/** A refusal written for the kind of matter it is about: ways tried, reason, alternative and the words the enterprise reads. */
export type RefusalText = {
  service: string
  ways: readonly { what: string; withWhom: string; answered: string }[]
  reason: string
  legalBasis: string
  alternative: string
  words: string
  toTry: string
  appeal: string
  /** how a leader may decide the appeal, each with words that fit */
  decision: Record<'upheld' | 'rejected', string>
}

export const refusalTexts: readonly RefusalText[] = [
  {
    service: 'second-fire-inspection',
    ways: [
      { what: '申请按楼层分段验收', withWhom: '区住建局消防监管科', answered: '整栋一次消防没有通过前，分段验收没有依据。' },
      { what: '改到同楼已验收的楼层先开业', withWhom: '物业公司、业主', answered: '9 层 620 平方米已验收，业主同意短租 3 个月。' },
      { what: '请房东加快一次消防', withWhom: '属地街道、房东', answered: '检测报告月底出，房东承诺同日报验。' },
    ],
    reason: '整栋建筑一次消防验收未通过，二次消防不能先行受理。',
    legalBasis: '《中华人民共和国消防法》第十三条：依法应当进行消防验收的建设工程，未经消防验收或者消防验收不合格的，禁止投入使用。',
    alternative: '先用同楼已验收的楼层开业，原楼层验收后两个月内搬回，搬迁期间的网络和开票地址由专人协助变更。',
    words:
      '您好：二次消防要等房东整栋的一次消防通过才能受理，这一点我们问过住建部门，也试过分段验收，都没有依据。眼下能走的路是先用同楼已验收的楼层开业，业主同意短租；房东的检测报告月底出，出来当天我陪您报验。这件事我会跟到您搬回去。',
    toTry: '再请房东和检测单位开一次三方会，看能不能把报告提前。',
    appeal: '我们的设备已经装在 12 层，搬到别的楼层要停产，请再考虑分段验收。',
    decision: {
      upheld: '同意由住建部门牵头再论证一次分段验收，论证期间专人驻场；请首席服务官重新办理并按新的时限答复。',
      rejected: '到现场看过，整栋一次消防没有通过前，分段验收确实没有依据；设备搬迁由街道协调夜间货梯，房东报验当天住建部门优先安排。',
    },
  },
  {
    service: 'children-schooling',
    ways: [
      { what: '统筹片区内三所公办小学的插班学位', withWhom: '区教育局基础教育科', answered: '三年级全部满班，没有空位。' },
      { what: '申请相邻片区调剂', withWhom: '相邻片区两所学校', answered: '只接收本学区户籍插班。' },
    ],
    reason: '申请年级公办学位已满，学期中途不能扩班。',
    legalBasis: '',
    alternative: '推荐两所民办学校插班，学费差额按人才政策申请补贴；下学期公办学位放出时优先通知。',
    words:
      '您好：孩子要进的年级公办学位本学期已经满了，我们问过片区内外五所学校，都没有空位。可以先在两所民办学校插班，离公司都在 3 公里以内，学费差额我帮您申请人才补贴；下学期一有公办学位第一时间通知您。',
    toTry: '再问一次人才子女专项学位。',
    appeal: '孩子是高层次人才子女，应当有专项学位，请再核实。',
    decision: {
      upheld: '经核实，孩子符合高层次人才子女专项学位的条件；请教育局本周内落实学校，首席服务官重新办理并告诉您结果。',
      rejected: '经核实，专项学位须在学期开始前申请，本学期已过申请时间；下学期专项学位已为您登记，由教育局专人联系。',
    },
  },
  {
    service: 'financing',
    ways: [
      { what: '推荐三家银行的信用贷', withWhom: '三家银行客户经理', answered: '企业成立不满一年，没有流水，信用贷都过不了。' },
      { what: '申请区级风险补偿担保', withWhom: '政策性担保公司', answered: '要求实控人提供反担保，企业不同意。' },
    ],
    reason: '申请的信用贷款条件不符合各家银行准入，区里没有直接贷款职能。',
    legalBasis: '',
    alternative: '先走设备融资租赁，额度 300 万元；满一年后凭纳税信用再申请信用贷，由专人提前两个月准备材料。',
    words:
      '您好：三家银行和担保公司都谈过了，成立不满一年、没有流水，信用贷现在过不了。可以先做设备融资租赁，额度 300 万元，租赁公司愿意这周上门；满一年后凭纳税信用再申请，我提前两个月和您一起备材料。',
    toTry: '再问一家做知识产权质押的银行。',
    appeal: '我们有两项发明专利，希望按知识产权质押再评估一次。',
    decision: {
      upheld: '两项发明专利可以质押，请首席服务官联系知识产权质押融资的承办银行重新评估，原婉拒撤销。',
      rejected: '两项专利还在实质审查，银行暂不能质押；请先用设备融资租赁，授权后由首席服务官陪您再去银行。',
    },
  },
]

export const kindWords: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = {
  5: ['', '', '很快，说到做到。', '从头跟到尾，省了我们很多事。', '半夜发的，第二天一早就回了。', '讲得清楚，材料一次过。'],
  4: ['', '总体满意，材料可以再少一点。', '办得好，就是多跑了一趟。'],
  3: ['', '办成了，时间比想的长。'],
  2: ['等的时间太长，中间没有人说进度。', '最后办成了，但是材料补了三次。'],
  1: ['答复和实际办的不一样。'],
}

export const remindWords = ['材料还差 1 份，您方便时发我，收到当天就往下走。', '就等您这边盖章页，需要我上门取也可以。']
export const pauseWords = [
  '还差审计报告的盖章页，补来当天接着办。',
  '两处场地请定下一处，定了告诉我就签意向书。',
  '等法人回国签字，签好先发扫描件给我。',
]
export const authorities = ['市规划和自然资源局', '广州供电局']

export const interimWords = '材料已经核完，还差现场看一次，已与企业约好时间。'
export const extensionReason = '现场要等检测单位一起看，检测排在后天。'

/** What a minister and a leader order, and what comes back. */
export const orders = {
  minister: '企业等开业，请服务官与承办单位当面定下每一步的日子，定好后报我。',
  leader: '这家企业请盯紧，两天内把卡在哪里、谁来办、几时办好报我。',
  answer: '已与承办单位当面商定：材料已齐，后天现场核验，下周一出意见，企业已经知道。',
} as const

/** What is written again and again, with its blanks. */
export const usualPhrases = {
  district: [
    { name: '收到', words: '{contact}您好：{enterprise}的诉求已收到，我来跟进，最迟 {dueAt} 前给您答复。' },
    { name: '一次说清材料', words: '{contact}您好：办这件事要的材料我一次列清，请照着备齐，有一样拿不准就先问我，不用跑窗口。' },
  ],
  own: [{ name: '约现场', words: '{contact}您好：我和承办单位明天到现场看一次，约一小时，您看上午还是下午方便？' }],
} as const

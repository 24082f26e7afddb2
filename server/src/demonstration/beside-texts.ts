/** What a department is asked, what it finds, and why it would send it back. One per key of the standard departments that takes part often. */
export type PartText = { asked: readonly string[]; found: readonly string[]; notOurs: string }

export const partTexts: Readonly<Record<string, PartText>> = {
  tax: {
    asked: ['核实开票资质和票种核定进度，给出还缺什么、何时能开第一张票。', '核对企业申报信息，确认能否当天辅导、当天办结。'],
    found: ['票种已核定，企业可自行领用电子发票，窗口已做操作辅导。', '申报信息已更正，系统当日同步，企业不用再跑窗口。'],
    notOurs: '这一项由市局直属分局管，本局没有权限。',
  },
  market: {
    asked: ['核对登记材料，明确取照时间；需要补正的一次告知。', '核查经营范围表述是否规范，能否随本次登记一并办理。'],
    found: ['材料齐全，已受理，企业当日取照。', '经营范围表述已按规范目录调整，企业确认后登记完毕。'],
    notOurs: '名称争议由市级登记机关裁定，区局不受理。',
  },
  housing: {
    asked: ['研究分段验收是否可行，给书面意见。', '核实装修报建需要的手续和办理时限，列出清单。'],
    found: ['可按楼层分段申请，先验 3 至 6 层，书面意见已交企业。', '属简易低风险装修，免办施工许可，清单已发企业经办人。'],
    notOurs: '房屋产权争议不属建设管理，应由不动产登记机构核实。',
  },
  hr: {
    asked: ['核对参保和稳岗情况，说明能享受哪些、何时到账。', '安排一场用工对接，岗位和时间按企业要求。'],
    found: ['符合返还条件，已列入本月批次，预计月底前到账。', '已安排专场，第一批 12 人面试，6 人达成意向。'],
    notOurs: '养老关系转移由转出地经办，本局只能代为催问。',
  },
  education: {
    asked: ['核实学位余量和入学条件，给出可选学校和材料清单。', '确认插班测评时间，安排一名老师直接与家长联系。'],
    found: ['两所学校有空位，材料清单已发家长，可直接预约测评。', '测评已安排，学校教务主任与家长通过电话。'],
    notOurs: '该片区学位由相邻区统筹，需由对方教育局确认。',
  },
  talent: {
    asked: ['逐条比对申报条件，说明差哪一项、怎么补。', '核对人才公寓房源和排队情况，给出可入住时间。'],
    found: ['条件全部符合，材料预审通过，可网上提交。', '匹配到两套房源，企业可本周看房。'],
    notOurs: '该类别由市人才主管部门直接受理，区里没有初审环节。',
  },
  fire: {
    asked: ['现场看一次，明确能否先验、还缺哪几项。', '指导企业准备消防验收资料，约定验收时间。'],
    found: ['现场已看，缺检测报告和竣工图，补齐后三个工作日内可验。', '资料齐全，验收时间已与企业约定。'],
    notOurs: '验收职责在住建部门，本队只管开业前检查。',
  },
  industry: {
    asked: ['核对政策申报条件和截止时间，提出最合适的申报路径。', '协调用电、算力等要素，给出可落实的时间。'],
    found: ['符合区级扶持条件，已列入本批次，材料由我局集中辅导。', '供电部门已现场勘察，下月增容到位。'],
    notOurs: '该项资金由市级统一兑付，区里没有资金安排。',
  },
}

/** What is asked of a street, and what it finds on its ground. */
export const streetPart: PartText = {
  asked: ['到现场核实房东手续办到哪一步。', '核实楼宇空置面积和业主意向，带企业看一次。'],
  found: ['房东已报，缺检测报告和竣工图两项，正在补。', '业主同意短租，现场已看，物业可配合进场。'],
  notOurs: '该地块在相邻街道，应由对方核实。',
}

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
  decision: string
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
    decision: '同意由住建部门牵头再论证一次分段验收，论证期间专人驻场；请首席服务官重新办理并按新的时限答复。',
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
    decision: '经核实，专项学位须在学期开始前申请，本学期已过申请时间；下学期专项学位已为您登记，由教育局专人联系。',
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
    decision: '请首席服务官联系知识产权质押融资的承办银行重新评估，原婉拒撤销。',
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
export const pauseWords = ['等企业补齐审计报告盖章页', '等企业确认两处场地选哪一处', '等企业法人回国签字']
export const authorities = ['市规划和自然资源局', '广州供电局']

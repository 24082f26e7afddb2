import type { Login } from '../demonstration.types.ts'

/** A question of a street, and how far it has come. */
export type ToldLift = {
  by: Login
  question: string
  tried: string
  lent?: true
  taken?: true
  answer?: string
  sentBack?: string
}

export const toldLifts: readonly ToldLift[] = [
  {
    by: 'officer03',
    question: '涉及两个区级部门，请区里定一个牵头单位。',
    tried: '街道开过两次协调会，两家单位都认为不归自己。',
    ...{ lent: true, taken: true },
    answer: '由区工业和信息化局牵头，区市场监督管理局配合，周五前给企业书面意见。',
  },
  {
    by: 'officer03',
    question: '街道没有审批权限，请区里明确能否先行受理。',
    tried: '已问过区级窗口，要区里书面明确后才能收件。',
    ...{ lent: true, taken: true },
  },
  {
    by: 'officer12',
    question: '要用的场地在区属国企名下，请区里协调借用三个月。',
    tried: '街道去函一次，对方要求区里出具意见。',
    lent: true,
  },
  { by: 'officer12', question: '相邻街道做法不同，请区里统一口径。', tried: '与邻街经济发展办通过电话，没有达成一致。' },
  {
    by: 'officer12',
    question: '企业希望比规定提前两周办结，请区里定能否加急。',
    tried: '已请窗口预审一次，材料还差一份。',
    sentBack: '先补齐材料，再看是否需要区里加急。',
  },
]

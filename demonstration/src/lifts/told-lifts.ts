/** A question that went up a level, and how far it has come. */
export type ToldLift = {
  question: string
  tried: string
  lent?: true
  taken?: true
  answer?: string
  sentBack?: string
}

/** Of a street, to its district. */
export const toldLifts: readonly ToldLift[] = [
  {
    question: '涉及两个区级部门，请区里定一个牵头单位。',
    tried: '街道开过两次协调会，两家单位都认为不归自己。',
    ...{ lent: true, taken: true },
    answer: '由区科工商信局牵头，区市场监管局配合，周五前给企业书面意见。',
  },
  {
    question: '街道没有审批权限，请区里明确能否先行受理。',
    tried: '已问过区级窗口，要区里书面明确后才能收件。',
    ...{ lent: true, taken: true },
  },
  {
    question: '企业希望比规定提前两周办结，请区里定能否加急。',
    tried: '已请窗口预审一次，材料还差一份。',
    sentBack: '先补齐材料，再看是否需要区里加急。',
  },
]

/** Of the district, to its city. */
export const toldToCity: readonly ToldLift[] = [
  {
    question: '企业在两个区各有一块场地，请市里明确由哪个区受理。',
    tried: '两区经办科室通过一次电话，口径不一致。',
    ...{ lent: true, taken: true },
  },
]

import type { Sentence } from '#wire/language.ts'
import { type RosterKind, rosterKinds } from './roster-kinds.ts'

/** Where a column goes: a field of the enterprise, its officer, its contact, or a fact. */
export type RosterGroup = 'enterprise' | 'officer' | 'contact' | 'fact'
export type RosterField =
  | 'name'
  | 'code'
  | 'street'
  | 'building'
  | 'address'
  | 'industry'
  | 'kind'
  | 'note'
  | 'officer'
  | 'contactName'
  | 'contactTitle'
  | 'contactPhone'
export type RosterTarget = RosterField | RosterKind

/** `names`: headings it is known by, without spaces, unit and period. `longest`: characters it can hold. `yearly`: the period must stand in the heading. */
export type TargetRule = Sentence & { group: RosterGroup; names: readonly string[]; longest?: number; yearly?: true }

export const rosterTargets: Record<RosterTarget, TargetRule> = {
  name: {
    group: 'enterprise',
    zh: '企业名称',
    en: 'Enterprise name',
    longest: 120,
    names: [
      '企业',
      '公司',
      '公司名称',
      '单位名称',
      '企业全称',
      '公司全称',
      '名称',
      '市场主体名称',
      '项目公司',
      'name',
      'company',
      'companyname',
      'enterprise',
    ],
  },
  code: {
    group: 'enterprise',
    zh: '统一社会信用代码',
    en: 'Credit code',
    names: [
      '信用代码',
      '社会信用代码',
      '统一信用代码',
      '企业信用代码',
      '统一代码',
      '税号',
      '纳税人识别号',
      'uscc',
      'unifiedsocialcreditcode',
      'code',
    ],
  },
  street: {
    group: 'enterprise',
    zh: '所在街道',
    en: 'Street',
    names: ['街道', '所属街道', '属地街道', '所在街镇', '街镇', '镇街', '所属镇街', '属地', '所在镇街', 'subdistrict'],
  },
  building: {
    group: 'enterprise',
    zh: '楼宇',
    en: 'Building',
    longest: 80,
    names: ['所在楼宇', '楼宇名称', '园区', '楼宇园区', '所在园区', '楼宇/园区', '载体', '所在载体', '办公楼宇', 'tower', 'park'],
  },
  address: {
    group: 'enterprise',
    zh: '地址',
    en: 'Address',
    longest: 160,
    names: ['办公地址', '经营地址', '实际地址', '实际经营地址', '详细地址', '企业地址', '联系地址', 'officeaddress'],
  },
  industry: {
    group: 'enterprise',
    zh: '行业',
    en: 'Industry',
    longest: 60,
    names: ['所属行业', '行业类别', '行业分类', '产业', '所属产业', '行业门类', '行业领域', 'sector'],
  },
  kind: {
    group: 'enterprise',
    zh: '企业类型',
    en: 'Kind',
    names: ['类型', '企业类别', '类别', '跟进类型', '企业分类', 'type', 'category'],
  },
  note: {
    group: 'enterprise',
    zh: '备注',
    en: 'Note',
    longest: 500,
    names: ['说明', '备注说明', '其他说明', 'notes', 'remark', 'remarks', 'comment'],
  },
  officer: {
    group: 'officer',
    zh: '首席服务官',
    en: 'Officer',
    names: ['服务官', '首席服务官姓名', '服务专员', '服务官姓名', 'cso', '首席服务官(cso)', 'chiefserviceofficer'],
  },
  contactName: {
    group: 'contact',
    zh: '联系人',
    en: 'Contact',
    longest: 40,
    names: ['企业联系人', '联系人姓名', '对接人', '企业对接人', '姓名', '主要联系人', 'contactname', 'contactperson'],
  },
  contactTitle: {
    group: 'contact',
    zh: '职务',
    en: 'Contact title',
    longest: 40,
    names: ['联系人职务', '职位', '岗位', '联系人职位', 'title', 'position'],
  },
  contactPhone: {
    group: 'contact',
    zh: '联系电话',
    en: 'Contact phone',
    names: [
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '联系人电话',
      '联系人手机',
      '联系手机',
      '电话号码',
      '企业联系电话',
      'phone',
      'mobile',
      'telephone',
      'tel',
    ],
  },
  registeredCapital: {
    group: 'fact',
    zh: '注册资本',
    en: 'Registered capital',
    names: ['注册资金', '认缴资本', '认缴注册资本', '认缴出资额', 'capital'],
  },
  paidInCapital: {
    group: 'fact',
    zh: '实缴资本',
    en: 'Paid-in capital',
    names: ['实收资本', '实缴注册资本', '实缴资金', '实缴出资额', 'paidupcapital'],
  },
  revenue: {
    group: 'fact',
    zh: '营业收入',
    en: 'Revenue',
    yearly: true,
    names: ['营收', '主营业务收入', '销售收入', '营业额', '全年营收', '全年营业收入', '营业总收入', 'sales', 'turnover'],
  },
  tax: {
    group: 'fact',
    zh: '税收',
    en: 'Tax paid',
    yearly: true,
    names: [
      '纳税',
      '纳税额',
      '纳税总额',
      '税收总额',
      '税收贡献',
      '实缴税收',
      '入库税收',
      '全口径税收',
      '缴税',
      '缴税额',
      '税额',
      'tax',
      'taxes',
    ],
  },
  rdExpense: {
    group: 'fact',
    zh: '研发费用',
    en: 'R&D expense',
    yearly: true,
    names: ['研发投入', '研发经费', '研究开发费用', '研发支出', 'r&dspending', 'rdexpense', 'r&d'],
  },
  employees: {
    group: 'fact',
    zh: '在册人员',
    en: 'Employees',
    names: [
      '从业人员',
      '从业人数',
      '员工人数',
      '员工数',
      '职工人数',
      '人数',
      '在册人数',
      '社保人数',
      '参保人数',
      '从业人员数',
      '从业人员期末人数',
      'staff',
      'headcount',
    ],
  },
  officeArea: {
    group: 'fact',
    zh: '办公面积',
    en: 'Office area',
    names: ['租赁面积', '使用面积', '面积', '建筑面积', '场地面积', '办公场地面积', '租用面积', 'area', 'floorarea'],
  },
  foundedOn: {
    group: 'fact',
    zh: '成立日期',
    en: 'Founded on',
    names: [
      '成立时间',
      '注册日期',
      '注册时间',
      '设立日期',
      '登记日期',
      '注册成立时间',
      '注册成立日期',
      'founded',
      'dateoffoundation',
      'registeredon',
    ],
  },
  leaseUntil: {
    group: 'fact',
    zh: '租约到期',
    en: 'Lease until',
    names: [
      '租约到期日',
      '租约到期时间',
      '租赁到期',
      '租赁到期日',
      '租期至',
      '租赁期至',
      '租期届满',
      '合同到期',
      '租赁合同到期日',
      'leaseends',
      'leaseexpiry',
    ],
  },
  registeredAddress: {
    group: 'fact',
    zh: '注册地址',
    en: 'Registered address',
    longest: 200,
    names: ['注册地', '住所', '工商注册地址', '登记地址'],
  },
  topInvestor: {
    group: 'fact',
    zh: '世界 500 强投资',
    en: 'Global 500 investor',
    longest: 200,
    names: [
      '世界500强',
      '500强投资',
      '500强',
      '是否世界500强投资',
      '是否世界500强',
      '世界五百强投资',
      '世界五百强',
      '中国500强投资',
      '中国500强',
      '投资方500强',
      'top500',
      'fortune500',
      'global500',
    ],
  },
  certificate: {
    group: 'fact',
    zh: '资质',
    en: 'Certificate',
    longest: 200,
    names: ['企业资质', '资质认定', '荣誉资质', '企业荣誉', '资质荣誉', 'certificates', 'qualification'],
  },
}

export const rosterTargetNames = Object.keys(rosterTargets) as [RosterTarget, ...RosterTarget[]]

/** The fact or result a target records, or null for a field of the enterprise, its officer or its contact. */
export const factOf = (target: RosterTarget): RosterKind | null => (target in rosterKinds ? (target as RosterKind) : null)

import type { Language } from '#wire/language.ts'
import { fieldsByHeading, type KnownColumn } from './sheet-columns.ts'

/** What a sheet of accounts says of somebody, in the order of its template. R1.5 */
export const accountFields = ['name', 'title', 'unit', 'phone', 'loginName', 'roles', 'minister'] as const
export type AccountField = (typeof accountFields)[number]

export const accountColumns: Record<AccountField, KnownColumn> = {
  name: { zh: '姓名', en: 'Name', names: ['名字', '成员', '人员'] },
  title: { zh: '职务', en: 'Position', names: ['岗位', '职位', 'title', 'post'] },
  unit: { zh: '单位', en: 'Unit', names: ['所在单位', '工作单位', '部门', '单位名称', 'department'] },
  phone: { zh: '手机', en: 'Phone', names: ['手机号', '手机号码', '电话', '联系电话', 'mobile'] },
  loginName: { zh: '用户名', en: 'User name', names: ['账号', '帐号', '登录名', 'login', 'account', 'loginname'] },
  roles: { zh: '角色', en: 'Roles', names: ['平台角色', 'role'] },
  minister: { zh: '项目部长', en: 'Minister', names: ['部长', '所属部长', '所属项目部长'] },
}

/** What a heading of a sheet of accounts names. */
export const accountFieldOf = fieldsByHeading(accountColumns)

export const accountHeading = (field: AccountField, language: Language): string =>
  language === 'en' ? accountColumns[field].en : accountColumns[field].zh

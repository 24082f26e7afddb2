import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const unitHistory = historyOf('unit', {
  created: { public: false, zh: '设立单位 {name}。', en: 'created the unit {name}.' },
  changed: { public: false, zh: '修改单位 {name}：{what}。', en: 'changed the unit {name}: {what}.' },
})

export const districtHistory = historyOf('district', {
  changed: { public: false, zh: '修改本区设置：{what}。', en: 'changed the district settings: {what}.' },
  started: {
    public: false,
    zh: '启用本区，设立第一位系统管理员。',
    en: 'started the district with its first system administrator.',
  },
})

export const organisationRefusals = refusalsOf({
  unknownUnit: { status: 400, zh: '没有这个单位：{code}。', en: 'There is no unit {code}.' },
  districtGiven: {
    status: 409,
    zh: '这台服务器的设置已经指定了区，不能另选。',
    en: 'The settings of this server name its district; no other can be chosen.',
  },
  unitCodeElsewhere: {
    status: 400,
    zh: '单位代码要以本区代码 {district} 开头。',
    en: 'The code of a unit begins with the district’s, {district}.',
  },
  unitLevelWrong: { status: 400, zh: '{level}不能设在“{parent}”之下。', en: 'A {level} cannot stand below “{parent}”.' },
  unitNotEmpty: {
    status: 409,
    zh: '这个单位还有 {count} 个人，不能撤销。',
    en: 'The unit still has {count, counted(one: member; many: members)}.',
  },
  unitHasUnits: {
    status: 409,
    zh: '这个单位下面还有 {count} 个单位，不能撤销。',
    en: 'The unit still has {count, counted(one: unit; many: units)} below it.',
  },
})

export const organisationsSlice = slice({
  name: 'organisations',
  nouns: ['unit', 'district'],
  history: [unitHistory, districtHistory],
  refusals: organisationRefusals,
})

export default {
  units: '单位',
  level: { province: '省', city: '市', district: '区', department: '部门', street: '街道', village: '村社联社' },
  vacant: {
    title: '本区有空缺',
    minister: '空缺：待指派的企业没有人承办，也没有人能指派。',
    leader: '空缺：单位没有分管领导的，超时报不到领导。',
    choose: '在“本区设置”里选一位，保存后马上有人接。',
    first: {
      minister: '暂无项目部长：把这个角色给一位成员，第一位开通后自动担任。',
      leader: '暂无领导：把这个角色给一位成员，第一位开通后自动担任。',
    },
    heads: '单位负责人',
    head: '空缺：{{units}}。交办超时后没有负责人可报，直接报领导。',
    headWay: '开设账号时申请“单位负责人”，由安全管理员授予。',
    headByAdministrator: '由系统管理员开设账号，安全管理员授予角色。',
    to: { units: '去单位', members: '去成员' },
    byAdministrator: '由系统管理员在“单位”里指定。',
  },
  district: {
    minister: '默认项目部长',
    leader: '默认领导',
  },
} as const

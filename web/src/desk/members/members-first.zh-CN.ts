export default {
  found: '人员',
  title: '成员',
  account: '我的账号',
  signIn: '登录',
  activate: '开通账号',
  first: {
    title: '启用本区',
  },
} as const

export default {
  tabs: { label: '主导航', home: '服务官', requests: '诉求', me: '我的' },
  title: { home: '我的服务官', requests: '诉求', request: '诉求', me: '我的', signIn: '登录', activate: '开通账号', missing: '没有这一页' },
  missing: { why: '地址不对，或者这一页已经不在了。', home: '回到首页', requests: '看我的诉求' },
  skip: '跳到正文',
  signIn: {
    title: '登录',
    lead: '看你的首席服务官，提诉求，看每一步。',
    forgotten: '忘了密码，请你的首席服务官重发一次链接。',
    toDesk: '机关人员从工作台登录',
  },
  notHere: { title: '这里是企业的入口', why: (name: string) => `${name}，你的工作在工作台。`, go: '去工作台' },
  me: { enterprises: '代表', seen: '语言与外观', signOut: '退出登录' },
  notices: {
    title: '消息',
    none: '暂无消息',
    noneWhy: '有答复、办结或承诺时，这里会有一句。',
    readAll: '全部标为已读',
    more: '看更早的',
    unread: '未读',
    count: (count: number) => `${count} 条未读消息`,
  },
  demo: '演示数据，人和企业都是虚构的',
} as const

export default {
  title: '两步登录',
  show: {
    since: '你的账号现在要两步登录。重新登录后可以继续，写的内容还在。',
  },
} as const

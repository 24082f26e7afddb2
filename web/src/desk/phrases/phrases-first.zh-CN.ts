export default {
  title: '常用语',
  none: '暂无常用语',
  blank: { enterprise: '企业', contact: '联系人', dueAt: '办结时限' },
  pick: '常用语',
  pickKey: 'Ctrl /',
  find: '找常用语',
  nothing: '没有“{{text}}”',
} as const

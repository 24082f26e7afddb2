export default {
  visitor: '来访人',
  phoneWhy: '{{made}} 没谈上，{{due}} 前打电话',
  clock: { visitorCall: { name: '给没谈上的人回电', start: '没谈上', stop: '打电话' } },
  step: { phoneVisitor: { waits: '待我打电话', act: '打电话' } },
} as const

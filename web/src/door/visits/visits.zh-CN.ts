export default {
  title: '有单位想来走访',
  why: '近期已有别的单位走访，您同意了才会来。',
  who: (units: string, name: string) => `${units} ${name}`,
  yes: '同意来访',
  no: '这次不来',
  agreed: '已同意，走访人员收到了通知',
  refused: '已谢绝，走访人员收到了通知',
} as const

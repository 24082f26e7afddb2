export default {
  attach: '附件',
  attaching: '正在上传“{{name}}” {{percent}}%',
  drop: '移除',
  dropFile: '移除“{{name}}”',
  attached: '这些附件企业已看得到',
} as const

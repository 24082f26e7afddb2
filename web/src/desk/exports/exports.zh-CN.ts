export default {
  none: '暂无导出的文件',
  noneWhy: '在列表页点“导出”，文件保留 24 小时，只有你能下载。',
  asked: '{{time}} 导出',
  rows: '{{n}} 行',
  until: '{{time}} 前可下载',
  notMade: '没有导出：{{why}}',
  download: '下载',
  out: '导出 Excel',
  exporting: '正在导出',
  exportingOf: '正在导出 {{done}} / {{of}}',
  subject: { export: '导出' },
  record: { export: { made: '导出' } },
} as const

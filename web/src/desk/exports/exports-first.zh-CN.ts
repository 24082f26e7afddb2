export default {
  acts: { open: '查看导出的文件' },
  title: '导出的文件',
} as const

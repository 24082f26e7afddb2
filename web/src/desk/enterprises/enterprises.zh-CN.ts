export default {
  title: '企业',
  import: '台账导入',
} as const

export default {
  open: '视图',
  heading: '保存的视图',
  none: '暂无保存的视图。把常用的筛选和排序存下来，以后一点就到。',
  byOther: '{{name}}共享',
  shared: '已共享',
  name: '视图名称',
  share: '共享给我带的人',
  save: '保存当前视图',
  saving: '正在保存',
  remove: '删除视图 {{name}}',
  subject: { view: '视图' },
  record: { view: { removed: '删去视图' } },
} as const

export default {
  title: '政策比对',
  one: '政策比对',
} as const

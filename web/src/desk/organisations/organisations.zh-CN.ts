export default {
  units: '单位',
} as const

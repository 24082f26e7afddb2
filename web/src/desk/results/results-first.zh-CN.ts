export default {
  title: '成效核实',
} as const

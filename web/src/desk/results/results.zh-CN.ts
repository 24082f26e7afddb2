export default {
  subject: { result: '成效' },
  record: {
    result: {
      recorded: '录入成效',
      verified: '核实成效',
      returned: '退回成效',
      corrected: '更正成效',
      confirmed: '企业确认成效',
      disputed: '企业对成效有异议',
    },
  },
} as const

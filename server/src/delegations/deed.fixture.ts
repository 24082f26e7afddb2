import type { Deed } from './deed-paper.ts'

const at = (moment: string) => Temporal.Instant.from(`${moment}:00+08:00`)
const day = (date: string) => Temporal.PlainDate.from(date)
const id = '019a0c3e-0000-7000-8000-000000000001'

/** Used, and signed by who hands over; the principal has not signed yet. */
export const exampleDeed: Deed = {
  ...{ district: '海珠区', publicUrl: 'https://fuwu.example.gov.cn', drawings: new Map() },
  delegation: {
    ...{ id, number: '20261123-0003', checkCode: '7Q4M2K', status: 'used', act: 'collect', as: 'agent', mine: true },
    ...{ words: '代领委托人本人的广州市人才绿卡 1 张（申请编号 HZ-LK-20261104-0031）', place: '海珠区政务服务中心' },
    papers: '领卡通知；委托人身份证复印件（注明“仅用于代领绿卡”）；受托人工作证',
    ...{ principalName: '戴若川', enterpriseId: id, enterpriseName: '广州潮音数字娱乐有限公司' },
    ...{
      agentName: '陈若溪',
      agentUnit: '海珠区投资促进中心',
      handsOverName: '陈若溪',
      phone: '139****0034',
      request: null,
      codes: 'byText',
      may: [],
    },
    ...{ from: day('2026-11-23'), until: day('2026-12-23'), draftedAt: at('2026-11-23T16:30') },
    paper: { kind: 'idCard', lastFour: '0017' },
    signed: { at: at('2026-11-23T16:42'), as: 'typed', proof: 'code', fileId: null, sha256: null },
    used: { at: at('2026-11-25T11:52'), place: '区政务服务中心 12 号窗', clerk: '姚静姝' },
    received: [{ name: '广州市人才绿卡（A 卡）1 张', lastFour: '0017', condition: '完好' }],
    handedOver: { at: at('2026-11-25T11:55'), as: 'typed', proof: 'session', fileId: null, sha256: null },
    ...{ receivedBy: null, receiptDueAt: at('2026-12-03T00:00'), receiptEnded: null, attempts: [], revoked: null, endedAt: null },
  },
}

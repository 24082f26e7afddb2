import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { transferDay } from './transfer-day.ts'

export const transferClocks = clocksOf({
  /** the receiving district accepts or declines, as soon as a handover is answered. R18.4, R3.7 */
  transfer: {
    words: { zh: '接收迁入企业', en: 'answer to a transfer' },
    begins: { zh: '提出', en: 'Proposed' },
    internal: true,
    promise: { amount: 1, unit: 'workingDays' },
    day: transferDay,
  },
})

export const transferHistory = historyOf('transfer', {
  proposed: { public: false, zh: '提出转到{district}：{words}', en: 'proposed the transfer to {district}: {words}' },
  accepted: { public: false, zh: '接收企业，从现在起由{district}服务。', en: 'accepted the enterprise; {district} serves it now.' },
  declined: { public: false, zh: '{district}不接收：{words}', en: 'declined the enterprise for {district}: {words}' },
  withdrawn: { public: false, zh: '撤回转到{district}。', en: 'withdrew the transfer to {district}.' },
  received: {
    public: true,
    zh: '接收{from}转来的企业，在办 {count} 件，由{officer}担任首席服务官。',
    en: 'took the enterprise over from {from} with {count, counted(one: open matter; many: open matters)}; {officer} is its officer.',
  },
})

export const transferNotices = noticesOf('transfer', {
  asked: {
    zh: '{from}的{who}提出把{enterprise}转到本区，在办 {count} 件，{dueAt} 前接收或退回：{words}',
    en: '{who} of {from} proposes to transfer {enterprise} to this district with {count, counted(one: open matter; many: open matters)}; answer by {dueAt}: {words}',
  },
  proposed: {
    zh: '{who}提出把{enterprise}转到{district}，对方接收前仍由你负责：{words}',
    en: '{who} proposes to transfer {enterprise} to {district}; it stays yours until they accept: {words}',
  },
  accepted: {
    zh: '{district}的{who}接收了{enterprise}，从现在起由{officer}服务；在办 {count} 件一并转去，你不用再办。',
    en: '{who} of {district} accepted {enterprise}; {officer} serves it now, and {count, counted(one: open matter; many: open matters)} went along: there is nothing left for you to do.',
  },
  declined: {
    zh: '{district}的{who}没有接收{enterprise}：{words}',
    en: '{who} of {district} declined {enterprise}: {words}',
  },
  withdrawn: {
    zh: '{from}撤回了{enterprise}的转入，不用再答复。',
    en: '{from} withdrew the transfer of {enterprise}; there is nothing to answer.',
  },
  /** to the enterprise's people who came along */
  served: {
    zh: '{enterprise}从现在起由{district}服务，首席服务官{officer}；在办的 {count} 件继续办理，时限不变。',
    en: '{enterprise} is served by {district} now; its officer is {officer}. The time limits of {count, counted(one: open matter; many: open matters)} stay as they were.',
  },
})

export const transferRefusals = refusalsOf({
  transferStands: { status: 409, zh: '这次转出{state}。', en: 'This transfer {state}.' },
  transferRuns: {
    status: 409,
    zh: '已经提出转到{district}，等对方答复或撤回后再提。',
    en: 'A transfer to {district} is proposed already; it is answered or withdrawn first.',
  },
  transferNowhere: {
    status: 400,
    zh: '只能转到本市已经使用本平台的其他区。',
    en: 'It goes to another district of the same city that works with this platform.',
  },
  transferHasProjects: {
    status: 409,
    zh: '还有 {count} 个落地项目在推进，先结束项目再转出。',
    en: '{count} landing projects are under way; end them before the transfer.',
  },
  transferHasOther: {
    status: 409,
    zh: '还有 {count} 项其他工作没有办完，先办完再转出。',
    en: '{count} other things are still due for it; finish them before the transfer.',
  },
  transferHasAppeal: {
    status: 409,
    zh: '还有申诉等领导复核，复核后再转出。',
    en: 'An appeal waits for its decision, which comes before the transfer.',
  },
  transferReplyHeld: {
    status: 409,
    zh: '{numbers} 刚发出的答复还可以撤回，等它送达再接收。',
    en: 'The reply just sent on {numbers} can still be undone; accept once it is delivered.',
  },
})

export const transfersSlice = slice({
  name: 'transfers',
  subjects: ['transfer'],
  clocks: transferClocks,
  nextSteps: ['acceptTransfer'],
  history: [transferHistory],
  notices: [transferNotices],
  refusals: transferRefusals,
})

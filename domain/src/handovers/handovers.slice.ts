import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { handoverDay } from './handover-day.ts'

export const handoverClocks = clocksOf({
  /** an answer to a handover: of the receiver, or of their minister who agrees first. R3.7 */
  handover: {
    words: { zh: '交接答复', en: 'handover' },
    begins: { zh: '提出', en: 'Proposed' },
    internal: true,
    promise: { amount: 1, unit: 'workingDays' },
    day: handoverDay,
  },
})

export const handoverHistory = historyOf('handover', {
  proposed: { public: false, zh: '提出把{what}交给{to}：{reason}', en: 'proposed to hand {what} over to {to}: {reason}' },
  agreed: { public: false, zh: '同意{to}接收{from}交出的{what}。', en: 'agreed that {to} takes over {what} from {from}.' },
  accepted: { public: false, zh: '接收{from}交出的{what}。', en: 'took over {what} from {from}.' },
  enforced: {
    public: false,
    zh: '决定把{from}的{what}交给{to}：{reason}',
    en: 'decided that {what} of {from} goes to {to}: {reason}',
  },
  declined: { public: false, zh: '没有接收{from}交出的{what}：{words}', en: 'did not take over {what} from {from}: {words}' },
  withdrawn: { public: false, zh: '撤回交接：{what}。', en: 'withdrew the handover of {what}.' },
  /** a note in the history of the matter that it is for, once that is the receiver's */
  noteKept: { public: false, zh: '留存{by}写的交接说明：{words}', en: 'kept the handover note by {by}: {words}' },
  noted: { public: false, zh: '给“{title}”写交接说明：{words}', en: 'wrote a note for the handover of “{title}”: {words}' },
})

export const handoverNotices = noticesOf('handover', {
  /** to the officer whose work it is, when somebody else proposes it */
  proposedOfYours: {
    zh: '{who}提出由{to}接收你跟进的{what}，你可以在交接里给接收人写说明。原因：{reason}',
    en: '{who} proposes that {to} takes over {what} from you; you can write notes for the receiver on the handover. Reason: {reason}',
    said: saidOf,
  },
  proposed: {
    zh: '请你接收{from}跟进的{what}（{who}提出），{dueAt} 前答复：{reason}',
    en: '{who} asks you to take over {what} from {from}; answer by {dueAt}: {reason}',
    said: saidOf,
  },
  toAgree: {
    zh: '请决定是否由你团队的{to}接收{from}跟进的{what}（{who}提出），{dueAt} 前答复：{reason}',
    en: '{who} proposes that {to} of your team takes over {what} from {from}; decide by {dueAt}: {reason}',
    said: saidOf,
  },
  agreed: { zh: '{who}同意由{to}接收{from}跟进的{what}。', en: '{who} agreed that {to} takes over {what} from {from}.', said: saidOf },
  accepted: {
    zh: '{who}接收了{from}跟进的{what}，从现在起负责跟进。',
    en: '{who} took over {what} from {from} and follows it from now on.',
    said: saidOf,
  },
  declined: { zh: '{who}没有接收{from}跟进的{what}：{words}', en: '{who} did not take over {what} from {from}: {words}', said: saidOf },
  withdrawn: { zh: '{who}撤回了交接：{from}跟进的{what}。', en: '{who} withdrew the handover of {what} from {from}.', said: saidOf },
  enforced: {
    zh: '{who}决定由{to}接替{from}跟进{what}：{reason}',
    en: '{who} decided that {to} follows {what} in place of {from}: {reason}',
    said: saidOf,
  },
  newOfficer: {
    zh: '从现在起由{officer}跟进{enterprise}。',
    en: '{officer} follows {enterprise} from now on.',
  },
})

/** `what` is kept as the name of the one enterprise; of everything nothing is kept. */
function saidOf({ what }: Readonly<Record<string, unknown>>) {
  return { what: whatPasses(what === null ? null : String(what)) }
}

/** One enterprise by its name, or everything of an officer. */
export const whatPasses = (enterpriseName: string | null) =>
  enterpriseName === null ? { zh: '全部工作', en: 'all work' } : { zh: enterpriseName, en: enterpriseName }

export const handoverRefusals = refusalsOf({
  notReceiver: {
    status: 409,
    zh: '{name}不是在岗的首席服务官，不能接收。',
    en: '{name} is not an active officer and cannot take it over.',
  },
  ownReceiver: { status: 409, zh: '不能交给自己，请另选接收人。', en: 'Nobody takes over from themselves; choose somebody else.' },
  receiverAway: {
    status: 409,
    zh: '{name}请假，答复时限内不在岗，请另选接收人。',
    en: '{name} is on leave until after the answer is due; choose somebody else.',
  },
  nothingToHandOver: {
    status: 409,
    zh: '{name}名下没有企业，也没有在办事项，不用交接。',
    en: '{name} has no enterprise and nothing open.',
  },
  handoverOpen: {
    status: 409,
    zh: '已经有一项交接等答复，先办完或撤回。',
    en: 'A handover waits for its answer already; end it or withdraw it first.',
  },
  handoverOver: { status: 409, zh: '这项交接已经有结果。', en: 'This handover is over.' },
  notAgreedYet: { status: 409, zh: '要等{who}先同意。', en: '{who} agrees first.' },
  agreedAlready: { status: 409, zh: '已经同意过，等接收人答复。', en: 'It was agreed already; the receiver is to answer.' },
  teamChanged: {
    status: 409,
    zh: '{name}现在属于另一个团队，请答复“不接收”，由提出人重新提出。',
    en: '{name} belongs to another team now; answer that you do not accept, and let it be proposed anew.',
  },
  handoverGone: {
    status: 409,
    zh: '这家企业已注销或已换人，没有可交接的了，请答复“不接收”。',
    en: 'The enterprise was closed or has another officer; there is nothing left to take over; answer that you do not accept.',
  },
})

export const handoversSlice = slice({
  name: 'handovers',
  subjects: ['handover'],
  clocks: handoverClocks,
  nextSteps: ['answerHandover'],
  history: [handoverHistory],
  notices: [handoverNotices],
  refusals: handoverRefusals,
})

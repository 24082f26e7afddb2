import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { answerPromise } from './answer-promise.ts'
import { answerDay, promisedAnswerDay, settlementDay } from './matter-day.ts'

export const requestClocks = clocksOf({
  /** a request, and a further message on an open one, is answered within 24 hours by the clock. R4.5; promise 3 */
  answer: {
    words: { zh: '24 小时答复', en: '24-hour answer' },
    promise: answerPromise,
    day: answerDay,
  },
  /** its promise is the service item's; while none is chosen, days that the district sets. R4.6 */
  settlement: {
    words: { zh: '办结', en: 'settlement' },
    waits: true,
    day: settlementDay,
  },
  promisedAnswer: {
    words: { zh: '承诺再答复', en: 'promised answer' },
    dated: { zh: '{made} 承诺，{due} 前再答复', en: 'Promised on {made} for {due}' },
    day: promisedAnswerDay,
  },
})

export const requestHistory = historyOf('request', {
  filed: { public: true, zh: '提交诉求，24 小时开始计时。', en: 'filed the request; the 24-hour clock started.' },
  filedFor: {
    public: true,
    zh: '登记了{source}的诉求，24 小时从 {receivedAt} 起计。',
    en: 'entered a request received {source}; 24 hours run from {receivedAt}.',
  },
  replied: { public: true, zh: '答复企业：{words}', en: 'answered: {words}' },
  replyUndone: {
    public: false,
    zh: '撤回了刚发出的答复，企业没有读到。',
    en: 'undid the reply just sent; the enterprise has not read it.',
  },
  replyWithheld: {
    public: false,
    zh: '企业又来了消息，{officer}刚发出的答复没有送达。',
    en: 'The enterprise wrote meanwhile; the reply {officer} had just sent was withheld.',
  },
  messaged: { public: true, zh: '追问：{words}', en: 'wrote: {words}' },
  called: {
    public: true,
    zh: '致电{contactName} {minutes} 分钟：{words}',
    en: 'called {contactName} for {minutes} min: {words}',
  },
  promised: { public: true, zh: '承诺 {dueAt} 前再答复：{words}', en: 'promised the next answer by {dueAt}: {words}' },
  settled: { public: true, zh: '办结：{words}', en: 'settled it: {words}' },
  withdrawn: { public: true, zh: '撤回诉求：{words}', en: 'withdrew the request: {words}' },
  reopened: { public: true, zh: '重新打开：{words}', en: 'reopened it: {words}' },
  merged: { public: true, zh: '并入 {number}：{words}', en: 'merged it into {number}: {words}' },
  took: {
    public: true,
    zh: '{number} 并入本件，收到时间从 {receivedAt} 起算。',
    en: '{number} was merged into this matter, which counts as received {receivedAt}.',
  },
  transferred: {
    public: true,
    zh: '转到{district}继续办理，编号 {number}。',
    en: 'handed it to {district}, where it goes on as {number}.',
  },
  cameOver: {
    public: true,
    zh: '接收{district}转来的诉求（原编号 {number}），收到时间仍从 {receivedAt} 起算。',
    en: 'took it over from {district} (there {number}); it counts as received {receivedAt}.',
  },
  fileAttached: { public: true, zh: '交来附件“{name}”。', en: 'attached “{name}”.' },
  noted: { public: false, zh: '内部记录：{words}', en: 'noted: {words}' },
  classified: {
    public: false,
    zh: '归类为“{service}”，办结时限 {dueAt}。',
    en: 'classified it as “{service}”, settlement due {dueAt}.',
  },
})

export const requestNotices = noticesOf('request', {
  filed: { zh: '{enterprise}提了新诉求“{title}”，{dueAt} 前答复。', en: '{enterprise} filed “{title}”; answer by {dueAt}.' },
  filedFor: {
    zh: '{who}替你们登记了诉求“{title}”，{dueAt} 前答复。',
    en: '{who} entered the request “{title}” for you; it is answered by {dueAt}.',
  },
  messaged: {
    zh: '{enterprise}就“{title}”又写了一句，24 小时内答复。',
    en: '{enterprise} wrote again on “{title}”; answer within 24 hours.',
  },
  replied: { zh: '{who}答复了“{title}”。', en: '{who} answered “{title}”.' },
  replyWithheld: {
    zh: '{enterprise}又来了消息，你对“{title}”的答复没有送达，请看过再发。',
    en: '{enterprise} wrote meanwhile: your reply on “{title}” was withheld; please read it and send again.',
  },
  settled: { zh: '{who}办结了“{title}”。', en: '{who} settled “{title}”.' },
  withdrawn: { zh: '{enterprise}撤回了“{title}”。', en: '{enterprise} withdrew “{title}”.' },
  reopened: { zh: '“{title}”重新打开。', en: '“{title}” was reopened.' },
  merged: {
    zh: '{who}把 {number} 并入“{title}”（{into}），一并办理。',
    en: '{who} merged {number} into “{title}” ({into}); both are handled as one.',
  },
  promised: { zh: '“{title}”承诺 {dueAt} 前再答复。', en: '“{title}”: the next answer is promised by {dueAt}.' },
  fileAttached: { zh: '{who}给“{title}”加了附件“{name}”。', en: '{who} attached “{name}” to “{title}”.' },
  noted: { zh: '{who}就{enterprise}的“{title}”交代：{words}', en: '{who} on “{title}” of {enterprise}: {words}' },
})

export const requestRefusals = refusalsOf({
  receivedAtNotYours: {
    status: 400,
    zh: '只有登记来电或走访时才填“{field}”。',
    en: '“{field}” is only given when a call or a visit is entered.',
  },
  sourceNotYours: {
    status: 400,
    zh: '企业自己提交的诉求，来源只能是企业提交。',
    en: 'A request filed by the enterprise itself has the source “door”.',
  },
  dueInPast: { status: 400, zh: '答应的时间要晚于现在。', en: 'The promised time must be later than now.' },
  promiseTooLate: { status: 400, zh: '下一次答复最晚到 {latest}。', en: 'The next answer must come by {latest} at the latest.' },
  reasonNeeded: { status: 400, zh: '请写明理由。', en: 'Please give a reason.' },
  messageUnseen: {
    status: 409,
    zh: '你写的时候又来了新消息，请看过再发。',
    en: 'A new message came in while you were writing; please read it first.',
  },
  alreadyEnded: { status: 409, zh: '这件诉求{state}，不能再{step}。', en: 'This request is {state}; it cannot be {step} any more.' },
  notSettled: { status: 409, zh: '这件诉求没有办结，不用重开。', en: 'This request is not settled; there is nothing to reopen.' },
  reopenTooLate: {
    status: 409,
    zh: '办结已超过 {days} 天，请提一个新的诉求。',
    en: 'It was settled more than {days, counted(one: day; many: days)} ago; please file a new request.',
  },
  stillOnTime: { status: 409, zh: '还没有超过办结时限，不用另行承诺。', en: 'Settlement is not overdue; no further promise is needed.' },
  tasksOpen: {
    status: 409,
    zh: '还有 {count} 项交办没有办结：{units}。',
    en: '{count, counted(one: task is; many: tasks are)} still open: {units}.',
  },
  declinePending: { status: 409, zh: '婉拒正在审定，先等审定结果。', en: 'A refusal is being decided; wait for that first.' },
  notDeclined: { status: 409, zh: '这件诉求没有被婉拒，不用申诉。', en: 'This request was not declined; there is nothing to appeal.' },
  pausedNow: { status: 409, zh: '这件诉求正在等待，先恢复办理。', en: 'The matter is paused; resume it first.' },
  notPaused: { status: 409, zh: '现在没有在等待。', en: 'It is not paused.' },
  pauseBeforeReply: {
    status: 409,
    zh: '还没有答复过企业，24 小时不能停。',
    en: 'The enterprise has not been answered; the 24 hours never pause.',
  },
  ratedAlready: { status: 409, zh: '已经评价过，评价不能改。', en: 'It was rated already; a rating never changes.' },
  rateTooEarly: {
    status: 409,
    zh: '还不能评价：等办结，或者婉拒后申诉有了结果、申诉的日子过了，就可以评价。',
    en: 'It cannot be rated yet: only once it is settled, or once a refusal is final — its appeal decided, or the time to appeal over.',
  },
  nothingToRate: {
    status: 409,
    zh: '{state}的诉求没有可评的。',
    en: 'There is nothing to rate in a matter that was {state}.',
  },
  replyUndone: { status: 409, zh: '这条答复已经撤回。', en: 'This reply was undone already.' },
  undoTooLate: { status: 409, zh: '已经送达企业，不能再撤回。', en: 'The enterprise can read it by now; it cannot be undone.' },
  undoOverrun: { status: 409, zh: '之后又有了新的进展，不能再撤回。', en: 'Something came after it; it cannot be undone.' },
  supervisesSelf: { status: 409, zh: '这件诉求由你本人承办，请直接办理。', en: 'You hold this matter yourself; take it up directly.' },
  mergedAlready: {
    status: 409,
    zh: '这件诉求已并入 {number}，请到那一件继续。',
    en: 'This request was merged into {number}; please go on there.',
  },
  mergesItself: { status: 400, zh: '不能并入它自己，请选另一件。', en: 'A request is not merged into itself; choose another one.' },
  mergesOtherEnterprise: {
    status: 409,
    zh: '{number} 是另一家企业的，只有同一家企业的诉求可以并案。',
    en: '{number} is another enterprise’s; only requests of one enterprise are merged.',
  },
  mergesIntoEnded: {
    status: 409,
    zh: '{number} {state}，不能再并入；请选一件还在办理的。',
    en: '{number} is {state}; choose one that is still open.',
  },
  mergeDeclinePending: {
    status: 409,
    zh: '{number} 的婉拒正在审定，先等审定结果，再并案。',
    en: 'A refusal of {number} is being decided; wait for that before merging.',
  },
  mergePaused: { status: 409, zh: '{number} 正在暂停计时，先恢复办理，再并案。', en: '{number} is paused; resume it before merging.' },
  mergeTasksOpen: {
    status: 409,
    zh: '{number} 还有 {count} 项交办没有办结（{units}），先办结、撤回或免办，再并案。',
    en: '{number} has {count, counted(one: open task; many: open tasks)} ({units}); have them finished, taken back or waived before merging.',
  },
  mergeOrderOpen: {
    status: 409,
    zh: '{number} 的督办或批示还没有答复，先答复，再并案。',
    en: 'An order on {number} is not answered yet; answer it before merging.',
  },
  mergeReplyHeld: {
    status: 409,
    zh: '{number} 刚发出的答复还可以撤回，等它送达再并案。',
    en: 'The reply just sent on {number} can still be undone; merge once it is delivered.',
  },
  mergeMoving: {
    status: 409,
    zh: '{number} 已经提出转办，等{name}答复后再并案。',
    en: 'A move of {number} is proposed; merge once {name} has answered.',
  },
  movePending: { status: 409, zh: '已经提出转办，等{name}接手。', en: 'A move is proposed; {name} has to accept.' },
})

export const requestsSlice = slice({
  name: 'requests',
  subjects: ['request'],
  clocks: requestClocks,
  nextSteps: ['reply', 'settle', 'promise', 'arrange', 'look'],
  history: [requestHistory],
  notices: [requestNotices],
  refusals: requestRefusals,
})

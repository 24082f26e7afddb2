import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { askingDay, meetingDecisionDay } from './meeting-decision-day.ts'

export const meetingClocks = clocksOf({
  /** what a weekly meeting decided and a person does, due at the end of working time of its day. R17.3 */
  meetingDecision: {
    words: { zh: '例会决定', en: 'decision of a weekly meeting' },
    internal: true,
    dated: { zh: '{made} 例会定，{due} 前办结', en: 'Decided at the weekly meeting on {made}, to be done by {due}' },
    day: meetingDecisionDay,
  },
  /** 提请: what was asked of a leader; who chairs the meeting chases. R17.3 */
  asking: {
    words: { zh: '提请答复', en: 'answer of a leader' },
    internal: true,
    dated: { zh: '{made} 提请，{due} 前答复', en: 'Asked on {made}, to be answered by {due}' },
    day: askingDay,
  },
})

export const meetingHistory = historyOf('meeting', {
  frozen: {
    public: false,
    zh: '第 {number} 次例会议程定稿，{items} 项。',
    en: 'froze the agenda of meeting {number}: {items, counted(one: item; many: items)}.',
  },
  itemAdded: { public: false, zh: '会议议程加一项“{title}”。', en: 'added “{title}” to the agenda.' },
  itemTakenOff: { public: false, zh: '“{title}”不上会：{reason}', en: 'took “{title}” off the agenda: {reason}' },
  substituted: { public: false, zh: '由{substitute}代{away}参加例会。', en: 'named {substitute} to stand in for {away} at the meeting.' },
  opened: { public: false, zh: '第 {number} 次例会开始。', en: 'opened meeting {number}.' },
  attended: {
    public: false,
    zh: '登记到会：到会 {present} 人，缺席 {absent} 人。',
    en: 'recorded attendance: {present} present, {absent} absent.',
  },
  minuted: { public: false, zh: '记“{title}”：{words}', en: 'minuted “{title}”: {words}' },
  decided: { public: false, zh: '例会定：{words}（{who}，{dueAt} 前）', en: 'the meeting decided: {words} ({who}, by {dueAt})' },
  decisionDone: { public: false, zh: '办结例会决定“{decision}”：{words}', en: 'did what the meeting decided, “{decision}”: {words}' },
  decisionPassed: {
    public: false,
    zh: '例会决定“{decision}”由{from}转给{to}。',
    en: 'passed what the meeting decided, “{decision}”, from {from} to {to}.',
  },
  asked: { public: false, zh: '提请{who}：{words}（{dueAt} 前答复）', en: 'asked {who}: {words} (answer by {dueAt})' },
  answered: { public: false, zh: '答复提请“{asked}”：{words}', en: 'answered “{asked}”: {words}' },
  chased: { public: false, zh: '催{who}答复提请“{asked}”。', en: 'chased {who} for the answer to “{asked}”.' },
  closed: { public: false, zh: '第 {number} 次例会结束。', en: 'closed meeting {number}.' },
  closedByNext: {
    public: false,
    zh: '第 {number} 次例会没有散会，下次议程定稿时自动结束。',
    en: 'closed meeting {number}, left open, as the next agenda was frozen.',
  },
  signed: {
    public: false,
    zh: '签第 {number} 次例会纪要，校验值 {digest}。',
    en: 'signed the minutes of meeting {number}, digest {digest}.',
  },
  signatureLapsed: { public: false, zh: '纪要有改动，此前的签名作废。', en: 'changed the minutes; the signature before lapsed.' },
  minutesFrozen: {
    public: false,
    zh: '第 {number} 次例会纪要定稿，校验值 {digest}。',
    en: 'froze the minutes of meeting {number}, digest {digest}.',
  },
  addendumAdded: {
    public: false,
    zh: '写第 {number} 次例会纪要的补记：{words}',
    en: 'wrote an addendum to the minutes of meeting {number}: {words}',
  },
  addendumFrozen: { public: false, zh: '补记定稿，校验值 {digest}。', en: 'froze an addendum, digest {digest}.' },
})

export const seriesHistory = historyOf('meetingSeries', {
  changed: {
    public: false,
    zh: '设定例会“{name}”：主持 {chair}，记录 {recorder}。',
    en: 'set the weekly meeting “{name}”: chair {chair}, recorder {recorder}.',
  },
})

export const difficultyHistory = historyOf('difficulty', {
  raised: { public: false, zh: '提出疑点难点：{words}（请会上定：{wanted}）', en: 'raised a difficulty: {words} (to decide: {wanted})' },
})

export const meetingNotices = noticesOf('meeting', {
  agendaFrozen: {
    zh: '“{series}”第 {number} 次例会议程已定，{items} 项，{startsAt} 开始。',
    en: 'The agenda of “{series}”, meeting {number}, is frozen: {items, counted(one: item; many: items)}, beginning {startsAt}.',
  },
  difficulty: { zh: '{who}提出疑点难点（{title}）：{words}', en: '{who} raised a difficulty ({title}): {words}' },
  substitute: {
    zh: '{who}请你代{away}参加 {startsAt} 的例会“{series}”。',
    en: '{who} asks you to stand in for {away} at “{series}” on {startsAt}.',
  },
  decisionYours: { zh: '例会定由你在 {dueAt} 前办结：{words}', en: 'The weekly meeting left to you, by {dueAt}: {words}' },
  decisionDone: { zh: '{who}办结例会决定“{decision}”：{words}', en: '{who} did what the meeting decided, “{decision}”: {words}' },
  askedOfYou: { zh: '例会提请你在 {dueAt} 前答复：{words}', en: 'The weekly meeting asks you to answer by {dueAt}: {words}' },
  chased: { zh: '{who}催你答复提请“{asked}”，期限 {dueAt}。', en: '{who} asks again for your answer to “{asked}”, due {dueAt}.' },
  answered: { zh: '{who}答复提请“{asked}”：{words}', en: '{who} answered “{asked}”: {words}' },
  toSign: {
    zh: '{who}已签“{series}”第 {number} 次例会纪要，请你签。',
    en: '{who} signed the minutes of “{series}”, meeting {number}; please sign them, too.',
  },
  minutesFrozen: { zh: '“{series}”第 {number} 次例会纪要已定稿。', en: 'The minutes of “{series}”, meeting {number}, are frozen.' },
  closedByNext: {
    zh: '“{series}”第 {number} 次例会没有散会，已由下次议程定稿结束。',
    en: '“{series}”, meeting {number}, was left open and is closed by the freezing of the next.',
  },
})

export const meetingRefusals = refusalsOf({
  seriesMoved: {
    status: 409,
    zh: '你改的时候，{who}也改了这个例会，请看过再保存。',
    en: '{who} changed this meeting series while you were; please look and save again.',
  },
  seriesSamePerson: { status: 400, zh: '主持和记录要是两个人。', en: 'Chair and recorder are two persons.' },
  seriesStranger: {
    status: 400,
    zh: '“{field}”要选本区在用账号的工作人员，管理员除外。',
    en: '“{field}” must be somebody of the office whose account is in use, and no administrator.',
  },
  agendaNotDue: {
    status: 409,
    zh: '议程 {time} 才定稿，定稿后才能开会。',
    en: 'The agenda is frozen at {time}; the meeting opens after that.',
  },
  meetingNotNow: { status: 409, zh: '例会{state}，现在不能{step}。', en: 'The meeting is {state}; it is not the moment to {step}.' },
  minutesAreFrozen: {
    status: 409,
    zh: '纪要已经定稿，不能再改，只能加补记。',
    en: 'The minutes are frozen; only an addendum can be added.',
  },
  minutesNotFrozen: {
    status: 409,
    zh: '纪要还没有定稿，直接改就行，不用补记。',
    en: 'The minutes are not frozen yet; change them instead.',
  },
  minutesMoved: {
    status: 409,
    zh: '纪要和你看到的不一样了，请看过再签。',
    en: 'The minutes are not what you saw any more; please read them and sign again.',
  },
  minutesSigned: { status: 409, zh: '你已经签过了，等另一位签。', en: 'You have signed already; the other one is to sign.' },
  addendumOpen: { status: 409, zh: '还有一条补记等签名，签完再加。', en: 'An addendum waits for its signatures; have it signed first.' },
  itemMoved: {
    status: 409,
    zh: '{who}刚刚记了这一项，请看过再保存。',
    en: '{who} has just minuted this item; please look and save again.',
  },
  itemTakenOff: { status: 409, zh: '这一项已经不上会。', en: 'This item was taken off the agenda.' },
  itemCameUp: {
    status: 409,
    zh: '这一项会上已有记录、决定或提请，不能再撤下。',
    en: 'This item came up already: something was minuted, decided or asked. It cannot be taken off any more.',
  },
  decisionNoDay: {
    status: 400,
    zh: '办结的日子不能早于现在，也不能晚于一年以后。',
    en: 'The day must not be over already, nor more than a year ahead.',
  },
  decisionTooSoon: {
    status: 400,
    zh: '今天剩下的工作时间不够交办，请改成下一个工作日。',
    en: 'Too little of today’s working time is left for a task; choose the next working day.',
  },
  decisionOwnerGone: {
    status: 400,
    zh: '{name}的账号已停用，请选别人来办。',
    en: 'The account of {name} is disabled; choose somebody else.',
  },
  decisionNoOwner: {
    status: 400,
    zh: '没有这个人，或者不是办业务的本区工作人员。',
    en: 'There is no such person in the office of this district, or they are an administrator.',
  },
  decisionByUnit: { status: 409, zh: '这项决定交给了单位，由单位办结。', en: 'This decision is a task of a unit, which finishes it.' },
  decisionOver: { status: 409, zh: '这项决定已经办结。', en: 'This decision was done already.' },
  notALeader: { status: 400, zh: '提请的对象要是在岗的领导。', en: 'It is asked of somebody who is a leader.' },
  askingAnswered: { status: 409, zh: '这项提请已经答复。', en: 'This was answered already.' },
  substituteSame: {
    status: 400,
    zh: '不能由本人或同一次会上的主持、记录来代。',
    en: 'Nobody stands in for themselves, and chair and recorder stay two persons.',
  },
  notExpected: { status: 400, zh: '{name}不在这次会的名单里。', en: '{name} is not expected at this meeting.' },
  attendanceStranger: {
    status: 400,
    zh: '到会名单里有不在名单上的人，请写进列席。',
    en: 'Somebody is not expected at this meeting; write them down as a guest.',
  },
  difficultyOver: { status: 409, zh: '这件事已经结束，不用再提。', en: 'It is over already; there is nothing to raise.' },
})

export const meetingsSlice = slice({
  name: 'meetings',
  subjects: ['meetingDecision', 'asking'],
  nouns: ['meeting', 'meetingSeries', 'agendaItem', 'difficulty'],
  clocks: meetingClocks,
  nextSteps: ['finishMeetingDecision', 'chaseAsking'],
  history: [meetingHistory, seriesHistory, difficultyHistory],
  notices: [meetingNotices],
  refusals: meetingRefusals,
})

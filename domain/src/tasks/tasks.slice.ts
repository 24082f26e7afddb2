import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { taskDay } from './task-day.ts'

export const taskClocks = clocksOf({
  /** a unit accepts or returns a task, within hours that the district sets. R7.2 */
  taskAcceptance: {
    words: { zh: '接办', en: 'task acceptance' },
    begins: { zh: '交办', en: 'Handed over' },
    internal: true,
    unclaimed: true,
    day: taskDay,
  },
  task: { words: { zh: '交办', en: 'task' }, begins: { zh: '交办', en: 'Handed over' }, day: taskDay },
})

export const taskHistory = historyOf('task', {
  handed: { public: true, zh: '交办{unit}，最迟 {dueAt}。', en: 'handed a part to {unit}, due {dueAt}.' },
  accepted: { public: false, zh: '接办（{unit}）。', en: 'accepted the task ({unit}).' },
  returned: { public: false, zh: '退回交办（{unit}），理由：{words}', en: 'returned the task ({unit}): {words}' },
  handedOn: { public: true, zh: '转交{unit}，最迟 {dueAt}。', en: 'handed it on to {unit}, due {dueAt}.' },
  finished: { public: true, zh: '办结交办（{unit}）：{words}', en: 'finished the task ({unit}): {words}' },
  sentBack: { public: false, zh: '发回{unit}重办：{words}', en: 'sent it back to {unit}: {words}' },
  waived: { public: false, zh: '免去{unit}的交办：{words}', en: 'waived the task of {unit}: {words}' },
  ended: {
    public: false,
    zh: '了结诉求，{unit}的交办随之结束。',
    en: 'ended the matter, and with it the task of {unit}.',
  },
  fileAttached: { public: false, zh: '给{unit}的交办加了附件“{name}”。', en: 'attached “{name}” to the task of {unit}.' },
  urged: { public: false, zh: '催办{unit}。{words}', en: 'urged {unit}. {words}' },
  takenBack: { public: false, zh: '撤回了给{unit}的交办。', en: 'took back the task of {unit}.' },
  extensionAsked: {
    public: false,
    zh: '{unit}申请延期至 {dueAt}：{words}',
    en: 'asked for {unit} to have until {dueAt}: {words}',
  },
  extended: { public: true, zh: '同意{unit}延期至 {dueAt}。', en: 'gave {unit} until {dueAt}.' },
  extensionRefused: { public: false, zh: '未同意{unit}延期：{words}', en: 'gave {unit} no more time: {words}' },
  reported: { public: false, zh: '报告进展（{unit}）：{words}', en: 'reported for {unit}: {words}' },
  handlerNamed: { public: false, zh: '指定{handler}经办（{unit}）。', en: 'named {handler} to do it ({unit}).' },
  helperNamed: { public: false, zh: '请{helper}协办（{unit}牵头）。{words}', en: 'asked {helper} to help ({unit} leads). {words}' },
  helperReleased: { public: false, zh: '{helper}不再协办（{unit}牵头）。', en: 'released {helper} from helping ({unit} leads).' },
  helperReported: {
    public: false,
    zh: '报告进展（协办单位{helper}，{unit}牵头）：{words}',
    en: 'reported for {helper}, which helps {unit}: {words}',
  },
})

export const taskNotices = noticesOf('task', {
  handed: {
    zh: '{enterprise}“{title}”交办给{unit}，4 个工作小时内接办或退回。',
    en: '{enterprise}, “{title}”: handed to {unit}; accept or return within 4 working hours.',
  },
  returned: { zh: '{unit}退回了“{title}”的交办：{words}', en: '{unit} returned its part of “{title}”: {words}' },
  returnedTwice: {
    zh: '“{title}”的交办第二次被退回（{unit}），请你定。',
    en: '“{title}”: returned a second time ({unit}); the decision is yours.',
  },
  finished: { zh: '{unit}办结了“{title}”的交办。', en: '{unit} finished its part of “{title}”.' },
  sentBack: { zh: '“{title}”的交办发回{unit}重办：{words}', en: '“{title}” was sent back to {unit}: {words}' },
  waived: { zh: '“{title}”的交办已免办（{unit}）。', en: 'The part of {unit} in “{title}” was waived.' },
  urged: { zh: '{who}催办“{title}”（{unit}）。', en: '{who} urges “{title}” ({unit}).' },
  takenBack: { zh: '{who}撤回了“{title}”的交办，不用再办。', en: '{who} took back the task in “{title}”; there is nothing left to do.' },
  extensionAsked: {
    zh: '{unit}申请把“{title}”延期至 {dueAt}：{words}',
    en: '{unit} asks for “{title}” to be due {dueAt}: {words}',
  },
  extended: { zh: '“{title}”同意延期至 {dueAt}（{unit}）。', en: '“{title}” is now due {dueAt} ({unit}).' },
  extensionRefused: { zh: '“{title}”未同意延期（{unit}）：{words}', en: '“{title}” was given no more time ({unit}): {words}' },
  reported: { zh: '{unit}报告“{title}”的进展：{words}', en: '{unit} reports on “{title}”: {words}' },
  handlerNamed: { zh: '{who}指定你经办“{title}”。', en: '{who} named you to do “{title}”.' },
  helperNamed: {
    zh: '{enterprise}“{title}”由{unit}牵头，请{helper}协办。{words}',
    en: '{enterprise}, “{title}”: {unit} leads, {helper} is asked to help. {words}',
  },
  helperReported: {
    zh: '协办“{title}”的{helper}报告进展（{unit}牵头）：{words}',
    en: '{helper}, which helps {unit}, reports on “{title}”: {words}',
  },
  helperReleased: { zh: '“{title}”（{unit}牵头）不用{helper}再协办。', en: '{helper} need not help {unit} with “{title}” any more.' },
})

export const taskRefusals = refusalsOf({
  taskOfEnded: { status: 409, zh: '这件事已经了结，交办随之结束。', en: 'The matter is over, and its tasks with it.' },
  taskState: { status: 409, zh: '这项交办现在是“{state}”，不能{step}。', en: 'The task is “{state}”; it cannot be {step}.' },
  sentBackOnce: { status: 409, zh: '已经发回过一次，不能再发回。', en: 'It was sent back once already.' },
  returnedTwice: {
    status: 409,
    zh: '同一件事已退回两次，由项目部长定了的，不能再退。',
    en: 'The same question was returned twice; the minister has decided, it cannot be returned again.',
  },
  ministerHandsOn: {
    status: 403,
    zh: '同一件事已退回两次，由项目部长转交或免办。',
    en: 'Returned twice: the minister hands it on or waives it.',
  },
  extensionTooLate: { status: 409, zh: '已经到期，不能再申请延期。', en: 'It is past its due time; more time is asked for before.' },
  extensionAsked: { status: 409, zh: '已经申请过延期，等服务官或部长答复。', en: 'More time is asked for already; wait for the answer.' },
  extensionNotLater: { status: 400, zh: '延期要晚于现在的时限 {dueAt}。', en: 'It must be later than the due time now, {dueAt}.' },
  extensionPast: { status: 409, zh: '申请的时间已经过了，不能再同意。', en: 'The day asked for is past; it cannot be granted any more.' },
  noExtension: { status: 409, zh: '没有等答复的延期申请。', en: 'No more time is asked for.' },
  ministerGrants: {
    status: 403,
    zh: '延期后超过原时限的两倍，由项目部长同意。',
    en: 'That is more than twice its promise: the minister grants it.',
  },
  notOfUnit: { status: 400, zh: '{unit}没有这位经办人。', en: '{unit} has no such colleague.' },
  unitClosed: { status: 409, zh: '{unit}已经撤销，请换一个单位。', en: '{unit} is closed; choose another unit.' },
  ownUnit: { status: 409, zh: '不能交办给自己所在的单位。', en: 'Nothing is handed to your own unit.' },
  leadHelps: { status: 400, zh: '{unit}是牵头单位，不能同时协办。', en: '{unit} leads; it cannot help as well.' },
  helpsAlready: { status: 400, zh: '{unit}已经在协办，不用再加。', en: '{unit} helps already.' },
  helpsNot: { status: 400, zh: '{unit}没有协办这项交办。', en: '{unit} does not help with this task.' },
  helpersFull: {
    status: 409,
    zh: '一项交办最多 {most} 个协办单位。',
    en: 'A task has {most, counted(one: helping unit; many: helping units)} at most.',
  },
  unitTwice: { status: 400, zh: '{unit}写了两次，请合成一项。', en: '{unit} stands twice; make it one task.' },
})

export const tasksSlice = slice({
  name: 'tasks',
  subjects: ['task'],
  clocks: taskClocks,
  nextSteps: ['urge', 'handOn', 'accept', 'finish', 'answerExtension'],
  history: [taskHistory],
  notices: [taskNotices],
  refusals: taskRefusals,
})

import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { milestoneDay } from './milestone-day.ts'

export const planClocks = clocksOf({
  /** a milestone of the officer's own. R15.5 */
  milestone: {
    words: { zh: '节点', en: 'milestone' },
    begins: { zh: '开始', en: 'Started' },
    internal: true,
    day: milestoneDay,
  },
  /** 催问: an authority outside is past the time it was expected. R15.5 */
  chase: {
    words: { zh: '催问', en: 'chase' },
    begins: { zh: '到了预计时间', en: 'Past what was expected' },
    internal: true,
    day: milestoneDay,
  },
})

export const planHistory = historyOf('plan', {
  drafted: {
    public: false,
    zh: '为“{project}”起草方案，{count} 个节点。',
    en: 'drafted a plan of {count, counted(one: milestone; many: milestones)} for “{project}”.',
  },
  changed: {
    public: false,
    zh: '改了“{project}”的方案（{count} 个节点）。',
    en: 'changed {count, counted(one: milestone; many: milestones)} of the plan of “{project}”.',
  },
  proposed: { public: false, zh: '把“{project}”的方案提交审定。{words}', en: 'proposed the plan of “{project}”. {words}' },
  adopted: {
    public: true,
    zh: '“{project}”的方案第 {version} 版开始执行，预计 {landsAt} 落地。',
    en: 'put version {version} of the plan of “{project}” into force; it lands about {landsAt}.',
  },
  returned: { public: false, zh: '退回“{project}”的方案：{words}', en: 'returned the plan of “{project}”: {words}' },
  templatePublished: {
    public: false,
    zh: '发布方案模板“{name}”第 {version} 版：{words}',
    en: 'published version {version} of the plan template “{name}”: {words}',
  },
})

export const milestoneHistory = historyOf('milestone', {
  started: { public: true, zh: '“{milestone}”开始，由{owner}办，{dueAt} 前。', en: 'started “{milestone}”, for {owner}, due {dueAt}.' },
  finished: { public: true, zh: '“{milestone}”完成。', en: 'finished “{milestone}”.' },
  result: { public: false, zh: '“{milestone}”的结果：{words}', en: 'result of “{milestone}”: {words}' },
  dispensed: { public: false, zh: '“{milestone}”免办：{words}', en: 'dispensed with “{milestone}”: {words}' },
  handedOn: { public: true, zh: '“{milestone}”改由{owner}办。', en: 'handed “{milestone}” on to {owner}.' },
  runsAgain: {
    public: false,
    zh: '“{milestone}”发回重办，已经开始的后续节点不受影响。',
    en: 'sent “{milestone}” back; what has started after it stays started.',
  },
  ended: { public: false, zh: '结束“{milestone}”：{words}', en: 'ended “{milestone}”: {words}' },
  expected: { public: false, zh: '“{milestone}”预计 {until} 完成：{words}', en: 'expects “{milestone}” by {until}: {words}' },
  chased: { public: false, zh: '向{owner}催问“{milestone}”：{words}', en: 'chased {owner} about “{milestone}”: {words}' },
})

export const planNotices = noticesOf('plan', {
  proposed: { zh: '{who}提交了“{project}”的方案，请审定。', en: '{who} proposed a plan for “{project}”; the decision is yours.' },
  adopted: {
    zh: '“{project}”的方案第 {version} 版开始执行，预计 {landsAt} 落地。',
    en: 'Version {version} of the plan of “{project}” is in force; it lands about {landsAt}.',
  },
  returned: { zh: '“{project}”的方案被退回：{words}', en: 'The plan of “{project}” was returned: {words}' },
  owns: {
    zh: '“{project}”的方案里有{unit}的 {count} 个节点，最近的是“{milestone}”。',
    en: 'The plan of “{project}” has {count, counted(one: milestone; many: milestones)} of {unit}, next “{milestone}”.',
  },
})

export const milestoneNotices = noticesOf('milestone', {
  started: { zh: '“{project}”的节点“{milestone}”开始，{dueAt} 前。', en: '“{project}”: “{milestone}” has started, due {dueAt}.' },
  /** to the enterprise whose own it is. R15.5 */
  yours: { zh: '“{project}”的“{milestone}”请贵企业办，{dueAt} 前。', en: '“{project}”: “{milestone}” is yours to do, by {dueAt}.' },
  toStart: {
    zh: '“{project}”的节点“{milestone}”可以开始了，由你手动开始。',
    en: '“{project}”: “{milestone}” can begin; it is started by you.',
  },
  finished: { zh: '“{project}”的节点“{milestone}”完成。', en: '“{project}”: “{milestone}” is finished.' },
  expected: {
    zh: '“{project}”的节点“{milestone}”预计 {until} 完成：{words}',
    en: '“{project}”: “{milestone}” is expected by {until}: {words}',
  },
  toChase: {
    zh: '“{project}”的节点“{milestone}”过了预计时间，请向{owner}催问。',
    en: '“{project}”: “{milestone}” is past what was expected; please chase {owner}.',
  },
  ended: { zh: '“{project}”的节点“{milestone}”结束，不用再办：{words}', en: '“{project}”: “{milestone}” was ended: {words}' },
})

export const planRefusals = refusalsOf({
  projectOver: { status: 409, zh: '项目已经结束，方案不再变动。', en: 'The project is over; its plan changes no more.' },
  planOpen: {
    status: 409,
    zh: '已经有一份在起草或待审定的方案，请在它上面改。',
    en: 'A version is being drafted or decided already; change that one.',
  },
  planState: { status: 409, zh: '这份方案现在是“{state}”，不能{step}。', en: 'This plan is “{state}”; it cannot be {step}.' },
  noPlanYet: { status: 404, zh: '这个项目还没有方案，请从模板起草。', en: 'The project has no plan yet; draft one from a template.' },
  noPlanInForce: { status: 409, zh: '还没有执行中的方案，请从模板起草。', en: 'No plan is in force yet; draft one from a template.' },
  draftMoved: {
    status: 409,
    zh: '{who} {at} 改过这份方案（{milestones}），请看过再改。',
    en: '{who} changed this draft at {at} ({milestones}); look at it first.',
  },
  planReasonMissing: { status: 409, zh: '换一版方案，请写明为什么换。', en: 'A new version needs its reason.' },
  planEmpty: { status: 409, zh: '方案里还没有节点。', en: 'The plan has no milestones yet.' },
  planCycle: { status: 400, zh: '节点互相等待：“{names}”。', en: 'The milestones wait for each other: “{names}”.' },
  foreignPredecessor: {
    status: 400,
    zh: '“{name}”等待的节点不在这份方案里。',
    en: '“{name}” waits for a milestone that is not in this plan.',
  },
  foreignMilestone: { status: 400, zh: '“{name}”是另一个项目的节点。', en: '“{name}” is a milestone of another project.' },
  milestoneTwice: { status: 400, zh: '“{name}”在方案里出现了两次。', en: '“{name}” stands twice in the plan.' },
  finishedStays: { status: 400, zh: '“{name}”已经完成，要留在方案里。', en: '“{name}” is finished; it stays in the plan.' },
  noSuchUnit: {
    status: 400,
    zh: '“{name}”的责任单位不在本区，或已经撤销。',
    en: 'The unit of “{name}” is not of this district, or closed.',
  },
  noSuchService: { status: 400, zh: '“{name}”写的服务事项不在清单里。', en: 'The service of “{name}” is not in the catalogue.' },
  ownerNameMissing: { status: 400, zh: '“{name}”由区外单位办，请写明是哪个单位。', en: 'Name the authority outside that does “{name}”.' },
  endingNeedsWords: {
    status: 409,
    zh: '这一版会结束正在办的节点（{names}），请写明为什么。',
    en: 'This version ends milestones that are running ({names}); say why.',
  },
  milestoneState: {
    status: 409,
    zh: '这个节点现在是“{state}”，不能{step}。',
    en: 'The milestone is “{state}”; it cannot be {step}.',
  },
  milestoneStartsItself: { status: 409, zh: '这个节点到时自己开始，不用手动。', en: 'This milestone starts by itself.' },
  milestoneNotReady: { status: 409, zh: '前面的节点还没到，不能开始。', en: 'What it waits for has not come yet.' },
  projectPausedNow: { status: 409, zh: '项目暂停中，不开始新的节点。', en: 'The project is paused; nothing new starts.' },
  finishedByTask: { status: 409, zh: '这个节点由{unit}办结交办来完成。', en: 'This milestone ends when {unit} finishes its task.' },
  expectedInPast: { status: 400, zh: '预计的时间要晚于现在。', en: 'The time expected must lie ahead.' },
  expectedByOwner: { status: 409, zh: '这个节点由{unit}自己报预计。', en: '{unit} says itself when this milestone will be done.' },
  nothingToChase: { status: 409, zh: '只有区外单位的节点要催问。', en: 'Only an authority outside is chased.' },
  templateMoved: {
    status: 409,
    zh: '这个模板已由{who}改为第 {version} 版，请看过再改。',
    en: 'This template has meanwhile been changed to version {version} by {who}; look at that first.',
  },
  templateUnknown: { status: 404, zh: '没有这个方案模板。', en: 'There is no such plan template.' },
})

export const plansSlice = slice({
  name: 'plans',
  subjects: ['milestone'],
  nouns: ['plan', 'planTemplate'],
  clocks: planClocks,
  history: [planHistory, milestoneHistory],
  notices: [planNotices, milestoneNotices],
  refusals: planRefusals,
  nextSteps: ['finishMilestone', 'chaseAuthority'],
})

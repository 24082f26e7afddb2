import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const projectHistory = historyOf('project', {
  opened: { public: true, zh: '立项“{name}”（{kind}）。', en: 'opened the project “{name}” ({kind}).' },
  evidenceRecorded: {
    public: false,
    zh: '录入凭证“{item}”：{document}，{day}。',
    en: 'recorded the evidence “{item}”: {document}, {day}.',
  },
  evidenceCorrected: {
    public: false,
    zh: '更正凭证“{item}”：{document}，{day}；{reason}',
    en: 'corrected the evidence “{item}”: {document}, {day}; {reason}',
  },
  evidenceVerified: { public: false, zh: '核实凭证“{item}”。', en: 'verified the evidence “{item}”.' },
  evidenceFileAttached: {
    public: false,
    zh: '给凭证“{item}”附上文件“{name}”。',
    en: 'attached “{name}” to the evidence “{item}”.',
  },
  gatePassed: { public: true, zh: '进入“{stage}”阶段。', en: 'reached the stage “{stage}”.' },
  gateSkipped: { public: false, zh: '跳过“{stage}”的凭证：{reason}', en: 'skipped the gate of “{stage}”: {reason}' },
  /** beside a gate that was skipped: what of it the enterprise reads. R13.7 */
  stageReached: { public: true, zh: '进入“{stage}”阶段。', en: 'moved on to the stage “{stage}”.' },
  stageSetBack: {
    public: false,
    zh: '阶段由“{from}”退回到“{stage}”：{reason}',
    en: 'set the stage back from “{from}” to “{stage}”: {reason}',
  },
  landed: { public: true, zh: '“{name}”落地。', en: '“{name}” has landed.' },
  paused: { public: false, zh: '暂停推进到 {until}：{reason}', en: 'paused the project until {until}: {reason}' },
  resumed: { public: true, zh: '恢复推进。', en: 'resumed the project.' },
  ended: { public: false, zh: '项目未能落地：{reason}（去向：{where}）', en: 'the project was lost: {reason} (went to: {where})' },
  movedAway: { public: false, zh: '项目已迁出：{reason}（去向：{where}）', en: 'the project moved away: {reason} (to: {where})' },
  progressed: { public: true, zh: '进展：{words}', en: 'progress: {words}' },
  noted: { public: false, zh: '备注：{words}', en: 'note: {words}' },
  riskNamed: { public: false, zh: '风险：{words}', en: 'risk: {words}' },
  memberAdded: { public: false, zh: '请{name}参加项目：{duty}', en: 'asked {name} to take part: {duty}' },
  memberRemoved: { public: false, zh: '{name}不再参加项目。', en: '{name} takes part no more.' },
})

export const gateHistory = historyOf('gate', {
  published: {
    public: false,
    zh: '发布六道门的凭证要求（第 {version} 版）：{reason}',
    en: 'published what the gates ask (version {version}): {reason}',
  },
})

export const projectNotices = noticesOf('project', {
  opened: { zh: '{who}为{enterprise}立项“{project}”。', en: '{who} opened the project “{project}” for {enterprise}.' },
  toVerify: { zh: '“{project}”的凭证“{item}”待核实。', en: 'The evidence “{item}” of “{project}” waits to be verified.' },
  evidenceVerified: { zh: '{who}核实了“{project}”的凭证“{item}”。', en: '{who} verified the evidence “{item}” of “{project}”.' },
  stageReached: { zh: '“{project}”进入{stage}阶段。', en: '“{project}” has reached the stage {stage}.', said: stageSaid },
  stageSetBack: {
    zh: '{who}把“{project}”退回到{stage}阶段：{reason}',
    en: '{who} set “{project}” back to the stage {stage}: {reason}',
    said: stageSaid,
  },
  landed: { zh: '“{project}”落地。', en: '“{project}” has landed.' },
  paused: { zh: '{who}暂停了“{project}”，到 {day}：{reason}', en: '{who} paused “{project}” until {day}: {reason}' },
  resumed: { zh: '“{project}”恢复推进。', en: '“{project}” goes on.' },
  ended: { zh: '“{project}”未能落地：{reason}', en: '“{project}” was lost: {reason}' },
  movedAway: { zh: '“{project}”已迁出：{reason}', en: '“{project}” has moved away: {reason}' },
  progressed: { zh: '{who}记“{project}”：{words}', en: '{who} on “{project}”: {words}' },
  memberAdded: { zh: '{who}请你参加“{project}”：{duty}', en: '{who} asks you to take part in “{project}”: {duty}' },
})

export const projectRefusals = refusalsOf({
  projectNeedsOfficer: {
    status: 409,
    zh: '这家企业暂无首席服务官，请先指派再立项。',
    en: 'This enterprise has no officer yet; assign one before its project is opened.',
  },
  officerMissing: { status: 400, zh: '请选这家企业的首席服务官。', en: 'Choose the officer of this enterprise.' },
  officerOfExisting: {
    status: 400,
    zh: '已有的企业由它的首席服务官负责，立项时不能另选。',
    en: 'An enterprise that is there keeps its officer; none can be chosen here.',
  },
  projectEnded: { status: 409, zh: '项目{status}，这一步不能再做。', en: 'The project is {status}; this can no longer be done.' },
  projectNotLanded: { status: 409, zh: '项目还没有落地。', en: 'The project has not landed.' },
  projectPaused: { status: 409, zh: '项目已暂停到 {until}。', en: 'The project is paused until {until}.' },
  projectNotPaused: { status: 409, zh: '项目没有暂停。', en: 'The project is not paused.' },
  pauseTooLong: { status: 400, zh: '暂停最多 {days} 天。', en: 'A pause lasts {days, counted(one: day; many: days)} at most.' },
  pauseBackwards: { status: 400, zh: '暂停要到今天以后的一天。', en: 'A pause ends on a day after today.' },
  gateMissing: { status: 409, zh: '还差：{missing}。', en: 'Still missing: {missing}.' },
  gatePassedMeanwhile: { status: 409, zh: '项目已在“{stage}”阶段。', en: 'The project is at the stage “{stage}” by now.' },
  gateNotNext: { status: 409, zh: '门要按顺序过，现在是“{stage}”。', en: 'Gates are passed in order; the next one is “{stage}”.' },
  taxedNeverSkipped: { status: 409, zh: '“产生税收”不能跳过。', en: 'The gate “tax paid” is never skipped.' },
  stageNotBefore: { status: 400, zh: '只能退回到“{stage}”之前的阶段。', en: 'It can only go back to a stage before “{stage}”.' },
  evidenceUnknown: { status: 400, zh: '这类项目不要“{kind}”这种凭证。', en: 'This kind of landing asks for no evidence “{kind}”.' },
  evidenceInFuture: { status: 400, zh: '凭证的日期不能晚于今天。', en: 'The date of evidence cannot be after today.' },
  evidenceBeforeEnterprise: {
    status: 400,
    zh: '凭证的日期早于企业存在（{since}）；企业成立更早的，先补录成立日期。',
    en: 'The date is before the enterprise existed ({since}); if it is older, record first when it was founded.',
  },
  evidenceAmountMissing: { status: 400, zh: '请填“{item}”的数（{unit}）。', en: 'State the amount of “{item}” ({unit}).' },
  evidenceAmountWhole: { status: 400, zh: '“{item}”按{unit}计，要填整数。', en: '“{item}” is counted in {unit}: a whole number.' },
  evidenceNoAmount: { status: 400, zh: '“{item}”没有数额。', en: '“{item}” has no amount.' },
  evidenceCorrected: { status: 409, zh: '这份凭证已经更正过。', en: 'This evidence was corrected already.' },
  evidenceVerifiedAlready: { status: 409, zh: '这份凭证已经核实过。', en: 'This evidence was verified already.' },
  evidenceFilesClosed: {
    status: 409,
    zh: '这份凭证已经核实，补文件请用“更正”。',
    en: 'This evidence was verified; files are added to it by a correction.',
  },
  evidenceNotVerified: { status: 409, zh: '“{item}”录了就算，不用核实。', en: '“{item}” counts as it is recorded; nobody verifies it.' },
  keyNeedsConsent: {
    status: 409,
    zh: '重点项目由它的领导结束；领导同意退出重点后，才能由服务官或项目部长结束。',
    en: 'A key project is ended by its leader, or once the leader has agreed that it is key no more.',
  },
  memberThere: { status: 409, zh: '{name}已在项目中。', en: '{name} takes part already.' },
  memberNotThere: { status: 409, zh: '这个人已不在项目中。', en: 'They take part no more.' },
  notOfOffice: { status: 409, zh: '{name}不是机关里能参加项目的人。', en: '{name} is nobody of the office who can take part.' },
  gatesMoved: {
    status: 409,
    zh: '凭证要求已由{who}改为第 {version} 版，请看过再改。',
    en: 'What the gates ask has meanwhile been changed to version {version} by {who}; look at that first.',
  },
  gatesFaulty: { status: 400, zh: '凭证要求不对：{fault}', en: 'What the gates ask is wrong: {fault}' },
})

function stageSaid({ stageZh, stageEn }: Readonly<Record<string, unknown>>) {
  return { stage: { zh: String(stageZh), en: String(stageEn) } }
}

export const projectsSlice = slice({
  name: 'projects',
  subjects: ['project'],
  nouns: ['gate', 'evidence'],
  history: [projectHistory, gateHistory],
  notices: [projectNotices],
  refusals: projectRefusals,
})

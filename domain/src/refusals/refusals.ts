import { type Language, type Sentence, say } from '#wire/language.ts'

type Kind = Sentence & { status: 401 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 }

/** The one closed list of refusals: HTTP status and the sentence a person reads. R12.2 */
export const refusals = {
  // 401
  notSignedIn: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  wrongNameOrPassword: { status: 401, zh: '用户名或密码不对。', en: 'The user name or the password is wrong.' },
  // 400
  malformed: { status: 400, zh: '有 {count} 处填写不对：{first}', en: '{count} field(s) cannot be accepted: {first}' },
  notJson: { status: 400, zh: '发来的内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  bodyBroken: { status: 400, zh: '发来的内容不完整，请重新发送。', en: 'The body broke off or is not what it says; please send it again.' },
  notStorable: { status: 400, zh: '内容里有不能保存的字符。', en: 'It contains characters that cannot be stored.' },
  fileMissing: { status: 400, zh: '没有收到文件。', en: 'No file arrived.' },
  fileEmpty: { status: 400, zh: '“{name}”是空文件。', en: '“{name}” is empty.' },
  fileNotItsType: {
    status: 400,
    zh: '“{name}”的内容与后缀不符，不能收。',
    en: 'The content of “{name}” does not match its name; it cannot be accepted.',
  },
  fileKindNotAccepted: {
    status: 400,
    zh: '“{name}”这种文件不能收。可以交图片、PDF、Word、Excel、PPT、DWG、TXT、CSV 和 ZIP。',
    en: 'Files like “{name}” are not accepted. Images, PDF, Word, Excel, PowerPoint, DWG, TXT, CSV and ZIP are.',
  },
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
  badCursor: { status: 400, zh: '翻页位置不对，请从第一页看起。', en: 'The page position is wrong; start from the first page.' },
  timeInFuture: { status: 400, zh: '“{field}”不能晚于现在。', en: '“{field}” cannot be later than now.' },
  timeTooOld: { status: 400, zh: '“{field}”最多只能早 {days} 天。', en: '“{field}” can be at most {days} days back.' },
  dueInPast: { status: 400, zh: '答应的时间要晚于现在。', en: 'The promised time must be later than now.' },
  promiseTooLate: { status: 400, zh: '下一次答复最晚到 {latest}。', en: 'The next answer must come by {latest} at the latest.' },
  reasonNeeded: { status: 400, zh: '请写明理由。', en: 'Please give a reason.' },
  periodBackwards: { status: 400, zh: '结束时间要晚于开始时间。', en: 'The end must be later than the start.' },
  unknownService: { status: 400, zh: '服务清单里没有“{code}”。', en: 'The catalogue has no item “{code}”.' },
  unknownUnit: { status: 400, zh: '没有这个单位：{code}。', en: 'There is no unit {code}.' },
  unknownMember: { status: 400, zh: '没有这个人，或者他不在岗。', en: 'There is no such member, or the member is not active.' },
  weakPassword: {
    status: 400,
    zh: '密码至少 10 位，并含字母和数字，不能是用户名或常见密码。',
    en: 'The password needs at least 10 characters with letters and digits, and must not be the user name or a common one.',
  },
  samePassword: { status: 400, zh: '新密码不能和原来的一样。', en: 'The new password must differ from the old one.' },
  wrongPassword: { status: 400, zh: '原密码不对。', en: 'The current password is wrong.' },
  administratorAlone: {
    status: 400,
    zh: '三员角色不能与别的角色同在一人。',
    en: 'An administrator role cannot be combined with any other role.',
  },
  rosterFaulty: { status: 400, zh: '{sentence}', en: '{sentence}' },
  creditCodeFaulty: { status: 400, zh: '统一社会信用代码不对：{fault}', en: 'The credit code is wrong: {fault}' },
  factValueWrong: { status: 400, zh: '“{field}”的值不对。', en: 'The value of “{field}” is wrong.' },
  yearTableFaulty: { status: 400, zh: '放假表不对：{fault}', en: 'The calendar table is wrong: {fault}' },
  contactBeforeAssignment: {
    status: 400,
    zh: '“{field}”不能早于配上服务官的时间。',
    en: '“{field}” cannot be earlier than the assignment.',
  },
  periodNotBegun: { status: 400, zh: '{period} 还没有到。', en: '{period} has not begun.' },
  unitCodeElsewhere: {
    status: 400,
    zh: '单位代码要以本区代码 {district} 开头。',
    en: 'The code of a unit begins with the district’s, {district}.',
  },
  unitLevelWrong: { status: 400, zh: '{level}不能设在“{parent}”之下。', en: 'A {level} cannot stand below “{parent}”.' },
  // 404
  notFound: { status: 404, zh: '编号不对，或者它不归你看。', en: 'There is no such thing here, or it is not yours to see.' },
  linkSpent: {
    status: 404,
    zh: '这个链接已用过或已过期，请让发给你的人再发一次。',
    en: 'This link was used or has expired; ask for a new one.',
  },
  // 403
  mayNot: { status: 403, zh: '这一步由{who}来做。', en: 'This step is for {who}.' },
  foreignOrigin: { status: 403, zh: '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
  notOwnWork: { status: 403, zh: '不能决定自己的事，请交上一级。', en: 'Nobody decides about their own work; ask the next superior.' },
  // 409
  messageUnseen: {
    status: 409,
    zh: '你写的时候又来了新消息，请看过再发。',
    en: 'A new message came in while you were writing; please read it first.',
  },
  alreadyEnded: { status: 409, zh: '这件诉求{state}，不能再{step}。', en: 'This request is {state}; it cannot be {step} any more.' },
  notReplied: {
    status: 409,
    zh: '还没有答复过企业，不能办结。请把答复写在办结的话里。',
    en: 'The enterprise has not been answered yet; write the answer in the words of settlement.',
  },
  notSettled: { status: 409, zh: '这件诉求没有办结，不用重开。', en: 'This request is not settled; there is nothing to reopen.' },
  reopenTooLate: {
    status: 409,
    zh: '办结已超过 {days} 天，请提一个新的诉求。',
    en: 'It was settled more than {days} days ago; please file a new request.',
  },
  stillOnTime: { status: 409, zh: '还没有超过办结时限，不用另行承诺。', en: 'Settlement is not overdue; no further promise is needed.' },
  statusMoved: { status: 409, zh: '它刚刚被别人改过，请刷新后再试。', en: 'Someone has just changed it; please reload and try again.' },
  alreadyAssigned: {
    status: 409,
    zh: '这家企业的首席服务官是{officer}，一家只有一名。换人走交接。',
    en: 'Its officer is {officer}; an enterprise has exactly one. Use a handover to change.',
  },
  notAnOfficer: { status: 409, zh: '{name}不是首席服务官，不能配给企业。', en: '{name} does not hold the role officer.' },
  enterpriseClosed: { status: 409, zh: '这家企业已不在跟进。', en: 'This enterprise is no longer followed.' },
  ownDeputy: { status: 409, zh: '不能做自己的 B 角。', en: 'Nobody is their own deputy.' },
  leaveOverlaps: { status: 409, zh: '这段时间已经登记过请假。', en: 'Leave is already recorded for this period.' },
  firstContactDone: { status: 409, zh: '已经联系过了。', en: 'The first contact has been made.' },
  loginNameTaken: { status: 409, zh: '用户名“{name}”已有人用。', en: 'The user name “{name}” is taken.' },
  codeTaken: { status: 409, zh: '这个代码已属于“{name}”。', en: 'This code belongs to “{name}”.' },
  nameTaken: { status: 409, zh: '已有同名的“{name}”。', en: '“{name}” exists already.' },
  unitNotEmpty: { status: 409, zh: '这个单位还有 {count} 个人，不能撤销。', en: 'The unit still has {count} members.' },
  contactHasAccount: { status: 409, zh: '这位联系人已经开通。', en: 'This contact has an account already.' },
  contactNeedsPhone: { status: 409, zh: '先补上这位联系人的手机号，再发邀请。', en: 'Add a phone number before inviting this contact.' },
  notYourself: { status: 409, zh: '不能对自己的账号这样做。', en: 'You cannot do this to your own account.' },
  stillResponsible: {
    status: 409,
    zh: '{name}还是 {count} 家企业的首席服务官，先交接再停用。',
    en: '{name} is still the officer of {count} enterprises; hand over first.',
  },
  memberState: { status: 409, zh: '这个账号现在是“{state}”，不能这样做。', en: 'The account is {state}; this is not possible.' },
  importState: { status: 409, zh: '这次导入已经{state}。', en: 'This import is already {state}.' },
  importHasFaults: {
    status: 409,
    zh: '还有 {count} 行有误：请改好，或者明确不写入。',
    en: '{count} rows are faulty: mend them or leave them out explicitly.',
  },
  importColumns: { status: 409, zh: '列的对应还不对：{sentence}', en: 'The columns are not right yet: {sentence}' },
  importNothing: { status: 409, zh: '没有要写入的行。', en: 'There are no rows to write.' },
  importOutdated: {
    status: 409,
    zh: '试运行之后台账有了变化，请再试运行一次。',
    en: 'The register changed since the dry run; please check again.',
  },
  importTouched: {
    status: 409,
    zh: '有 {count} 行在导入后被用过，不能整批撤回。',
    en: '{count} of its rows have been used since; it cannot be undone.',
  },
  importTooOld: { status: 409, zh: '导入已超过 24 小时，不能撤回。', en: 'The import is more than 24 hours old and cannot be undone.' },
  factCorrected: { status: 409, zh: '这条事实已经更正过。', en: 'This fact was corrected already.' },
  noOfficerYet: { status: 409, zh: '这家企业还没有首席服务官。', en: 'This enterprise has no officer yet.' },
  tooManyFiles: { status: 409, zh: '一件诉求最多 {max} 个附件。', en: 'A request takes at most {max} files.' },
  started: { status: 409, zh: '本区已经启用。', en: 'This district has been started already.' },
  codeThere: { status: 409, zh: '这家企业已有代码 {code}。', en: 'This enterprise has the code {code} already.' },
  notADeputy: {
    status: 409,
    zh: '{name}不是首席服务官，不能做 B 角。',
    en: '{name} does not hold the role officer and cannot be a deputy.',
  },
  leaveOver: { status: 409, zh: '这次请假已经结束。', en: 'This leave is over.' },
  phoneOfOthers: {
    status: 409,
    zh: '手机号 {phone} 已是别人的登录名，请核对号码。',
    en: 'The phone number {phone} is someone else’s user name; please check it.',
  },
  notAMinister: { status: 409, zh: '{name}不是项目部长。', en: '{name} does not hold the role minister.' },
  notALeader: { status: 409, zh: '{name}不是领导。', en: '{name} does not hold the role leader.' },
  stillLeads: {
    status: 409,
    zh: '{name}名下还有 {count} 处（首席服务官、分管单位或本区默认人选），先换人再改角色。',
    en: '{name} still leads {count} officers or units, or is the district’s default; name someone else first.',
  },
  contactStaysContact: {
    status: 409,
    zh: '{name}是企业联系人，不能兼任机关角色。',
    en: '{name} is the contact of an enterprise and cannot hold an office role.',
  },
  unitHasUnits: { status: 409, zh: '这个单位下面还有 {count} 个单位，不能撤销。', en: 'The unit still has {count} units below it.' },
  // of tasks, declines, pauses and ratings
  taskOfEnded: { status: 409, zh: '这件诉求已经了结，交办随之结束。', en: 'The matter is over, and its tasks with it.' },
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
  unitClosed: { status: 409, zh: '{unit}已经撤销，请换一个单位。', en: '{unit} is closed; choose another unit.' },
  ownUnit: { status: 409, zh: '不能交办给自己所在的单位。', en: 'Nothing is handed to your own unit.' },
  unitTwice: { status: 400, zh: '{unit}写了两次，请合成一项。', en: '{unit} stands twice; make it one task.' },
  tasksOpen: { status: 409, zh: '还有 {count} 项交办没有办结：{units}。', en: '{count} tasks are still open: {units}.' },
  declinePending: { status: 409, zh: '婉拒正在审定，先等审定结果。', en: 'A refusal is being decided; wait for that first.' },
  declineOfEnded: { status: 409, zh: '这件诉求已经了结。', en: 'The matter is over.' },
  tooFewWays: {
    status: 409,
    zh: '只记了 {count} 个试过的办法，至少要 {least} 个。',
    en: '{count} ways tried are recorded; at least {least} are needed.',
  },
  declineDecided: { status: 409, zh: '这份婉拒已经审定过。', en: 'This refusal has been decided.' },
  notDeclined: { status: 409, zh: '这件诉求没有被婉拒，不用申诉。', en: 'This request was not declined; there is nothing to appeal.' },
  appealedAlready: { status: 409, zh: '已经申诉过一次。', en: 'It was appealed once already.' },
  appealTooLate: {
    status: 409,
    zh: '超过 {days} 天，不能再申诉；可以提一个新的诉求。',
    en: 'The {days} days to appeal are over; file a new request.',
  },
  appealDecided: { status: 409, zh: '这份申诉已经决定过。', en: 'This appeal has been decided.' },
  pausedNow: { status: 409, zh: '这件诉求正在等待，先恢复办理。', en: 'The matter is paused; resume it first.' },
  pausedAlready: { status: 409, zh: '已经在等待中。', en: 'It is paused already.' },
  notPaused: { status: 409, zh: '现在没有在等待。', en: 'It is not paused.' },
  pauseBeforeReply: {
    status: 409,
    zh: '还没有答复过企业，24 小时不能停。',
    en: 'The enterprise has not been answered; the 24 hours never pause.',
  },
  pauseTooLong: {
    status: 409,
    zh: '一件诉求最多等待 {days} 个工作日，还剩 {left} 个。',
    en: 'A matter may be paused {days} working days in all; {left} are left.',
  },
  pauseInPast: { status: 400, zh: '等到的时间要晚于现在。', en: 'The date to wait for must lie ahead.' },
  authorityNeeded: { status: 400, zh: '请写明等哪个单位。', en: 'Name the authority you wait for.' },
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
  noRating: { status: 409, zh: '企业还没有评价。', en: 'The enterprise has not rated it.' },
  commentedAlready: { status: 409, zh: '已经回应过这次评价。', en: 'This rating was answered already.' },
  callBackDone: { status: 409, zh: '已经回访过。', en: 'The call-back is done.' },
  noCallBack: { status: 409, zh: '这次评价不用回访。', en: 'This rating needs no call-back.' },
  notInTeam: { status: 409, zh: '{name}不在你的团队。', en: '{name} is not in your team.' },
  movePending: { status: 409, zh: '已经提出转办，等{name}接手。', en: 'A move is proposed; {name} has to accept.' },
  orderedAlready: { status: 409, zh: '已经请{name}联系这家企业，还没有回音。', en: '{name} was asked to contact it already.' },
  movedToHolder: { status: 409, zh: '{name}已经在跟进这件诉求。', en: '{name} follows this matter already.' },
  noMove: { status: 409, zh: '现在没有等你接手的转办。', en: 'There is no move waiting for you.' },
  // 413, 415, 422, 423, 429
  tooLarge: { status: 413, zh: '内容太大，最多 {max}。', en: 'It is too large; the limit is {max}.' },
  wrongMediaType: {
    status: 415,
    zh: '请用 application/json 发送，文件用 multipart/form-data。',
    en: 'Send application/json, or multipart/form-data for a file.',
  },
  oneFileOnly: { status: 413, zh: '一次只收一个文件。', en: 'One file at a time.' },
  keyReused: { status: 422, zh: '同一个 Idempotency-Key 已用于别的内容。', en: 'This Idempotency-Key was used with another body.' },
  lockedOut: { status: 423, zh: '密码连续输错，账号锁定到 {until}。', en: 'Too many wrong passwords; locked until {until}.' },
  tooMany: { status: 429, zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many attempts; try again in {seconds} seconds.' },
} as const satisfies Record<string, Kind>

export type RefusalCode = keyof typeof refusals

/** Why something is not done. `possible` names what can be done instead; `changed` what moved meanwhile (409). */
export type Refusal = {
  code: RefusalCode
  blanks?: Record<string, string | number>
  field?: string
  possible?: string[]
  changed?: unknown
}

/** A refusal with its blanks. */
export const refusal = (
  code: RefusalCode,
  blanks: Record<string, string | number> = {},
  more: Omit<Refusal, 'code' | 'blanks'> = {},
): Refusal => ({
  code,
  blanks,
  ...more,
})

/** The sentence a person reads. */
export const refusalSentence = (why: Refusal, language: Language): string => say(refusals[why.code], language, why.blanks)

/** Thrown wherever a step refuses; turned into HTTP in one place (server/src/http/answer-errors.ts). */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal) {
    super(why.code)
    this.refusal = why
  }
}

/** `refuseIf(whyNotReply(…))`: throws when there is a reason. */
export function refuseIf(why: Refusal | null): void {
  if (why) throw new Refused(why)
}

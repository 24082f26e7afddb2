import { type BlanksOf, type RefusalKind, refusalsOf } from '#slice/kinds.ts'
import { type Language, say } from '#wire/language.ts'

/** The refusals that no slice owns: the door, the form of what was sent, sight, and what every step shares. A slice's own stand in its manifest. R12.2 */
export const refusals = refusalsOf({
  notSignedIn: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  secondStepOwed: { status: 401, zh: '还差一步：请完成两步登录。', en: 'One more step: please complete the two-step sign-in.' },
  secondStepMissing: {
    status: 401,
    zh: '你的账号现在要两步登录，请重新登录。',
    en: 'Your account now signs in by two steps; please sign in again.',
  },
  malformed: { status: 400, zh: '有 {count} 处填写不对：{first}', en: '{count} field(s) cannot be accepted: {first}' },
  notJson: { status: 400, zh: '发来的内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  notUtf8: {
    status: 400,
    zh: '发来的内容不是 UTF-8 编码，没有保存。',
    en: 'The body is not encoded in UTF-8; nothing was saved.',
  },
  notARequest: { status: 400, zh: '发来的不是有效的 HTTP 请求。', en: 'That is not a valid HTTP request.' },
  bodyBroken: { status: 400, zh: '发来的内容不完整，请重新发送。', en: 'The body broke off or is not what it says; please send it again.' },
  notStorable: { status: 400, zh: '内容里有不能保存的字符。', en: 'It contains characters that cannot be stored.' },
  fileMissing: { status: 400, zh: '没有收到文件。', en: 'No file arrived.' },
  badCursor: { status: 400, zh: '翻页位置不对，请从第一页看起。', en: 'The page position is wrong; start from the first page.' },
  timeInFuture: { status: 400, zh: '“{field}”不能晚于现在。', en: '“{field}” cannot be later than now.' },
  timeTooOld: {
    status: 400,
    zh: '“{field}”最多只能早 {days} 天。',
    en: '“{field}” can be at most {days, counted(one: day; many: days)} back.',
  },
  notFound: { status: 404, zh: '编号不对，或者它不归你看。', en: 'There is no such thing here, or it is not yours to see.' },
  mayNot: { status: 403, zh: '这一步由{who}来做。', en: 'This step is for {who}.' },
  foreignOrigin: { status: 403, zh: '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
  notOwnWork: { status: 403, zh: '不能决定自己的事，请交上一级。', en: 'Nobody decides about their own work; ask the next superior.' },
  statusMoved: { status: 409, zh: '它刚刚被别人改过，请刷新后再试。', en: 'Someone has just changed it; please reload and try again.' },
  codeTaken: { status: 409, zh: '这个代码已属于“{name}”。', en: 'This code belongs to “{name}”.' },
  nameTaken: { status: 409, zh: '已有同名的“{name}”。', en: '“{name}” exists already.' },
  bodyTooSlow: {
    status: 408,
    zh: '内容在规定时间内没有传完，请检查网络后重新发送。',
    en: 'What was sent did not arrive in time; please check the network and send it again.',
  },
  workFailed: {
    status: 503,
    zh: '办理时出了错，没有改动。请再试一次；还不行，请告诉管理员。',
    en: 'Something went wrong and nothing was changed. Please try again; if it fails again, tell an administrator.',
  },
  tooLarge: { status: 413, zh: '内容太大，最多 {max}。', en: 'It is too large; the limit is {max}.' },
  wrongMediaType: {
    status: 415,
    zh: '请用 application/json 发送，文件用 multipart/form-data。',
    en: 'Send application/json, or multipart/form-data for a file.',
  },
  oneFileOnly: { status: 413, zh: '一次只收一个文件。', en: 'One file at a time.' },
  keyReused: { status: 422, zh: '同一个 Idempotency-Key 已用于别的内容。', en: 'This Idempotency-Key was used with another body.' },
  databaseAway: {
    status: 503,
    zh: '数据库暂时连不上，什么都没有改动，请稍后再试。',
    en: 'The database cannot be reached at the moment. Nothing was changed; please try again shortly.',
  },
  databaseReadOnly: {
    status: 503,
    zh: '数据库正在维护，暂时只能看、不能改，请稍后再试。',
    en: 'The database is being maintained: it can be read but not changed. Please try again shortly.',
  },
  databaseFull: {
    status: 503,
    zh: '数据库的磁盘满了，什么都没有改动。请告诉管理员，稍后再试。',
    en: 'The disk of the database is full. Nothing was changed; please tell an administrator and try again later.',
  },
  tooBusy: {
    status: 503,
    zh: '现在太忙，没有来得及办，什么都没有改动，请稍后再试。',
    en: 'Too busy at the moment. Nothing was changed; please try again shortly.',
  },
  outcomeOpen: {
    status: 503,
    zh: '保存时连接断了，还不确定是否办成。请再试一次：同一次提交不会办两遍。',
    en: 'The connection was lost while it saved, and whether it was done is not certain. Please try again: the same submission is never done twice.',
  },
  filesFull: {
    status: 507,
    zh: '服务器的磁盘满了，文件没有保存。请告诉管理员，稍后再传。',
    en: 'The disk of the server is full, and the file was not kept. Please tell an administrator and send it again later.',
  },
  textNotSent: {
    status: 503,
    zh: '短信没有发出去，请稍后再试。',
    en: 'The text message could not be sent; please try again later.',
  },
  tooMany: {
    status: 429,
    zh: '操作太频繁，请 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds, counted(one: second; many: seconds)}.',
  },
})

/** Why something is not done. `possible` names what can be done instead; `changed` what moved meanwhile (409). */
export type Refusal = {
  /** its name on the wire */
  code: string
  kind: RefusalKind
  blanks: Readonly<Record<string, string | number>>
  field?: string
  possible?: string[]
  changed?: unknown
}

type BlanksFor<K extends RefusalKind> = { readonly [B in BlanksOf<K>]: string | number }
type More = Pick<Refusal, 'field' | 'possible' | 'changed'>
type Rest<K extends RefusalKind> = [BlanksOf<K>] extends [never]
  ? [blanks?: Record<string, never>, more?: More]
  : [blanks: BlanksFor<K>, more?: More]

/** A refusal with its blanks: one that is missing does not compile. */
export const refusal = <K extends RefusalKind>(kind: K, ...[blanks, more]: Rest<K>): Refusal => ({
  code: kind.code,
  kind,
  blanks: blanks ?? {},
  ...more,
})

/** The sentence a person reads. */
export const refusalSentence = ({ kind, blanks }: Refusal, language: Language): string => say(kind, language, blanks)

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

import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { delegationDay } from './delegation-day.ts'

export const delegationClocks = clocksOf({
  /** from the use until both have signed what was handed over. R21.2 */
  delegationReceipt: {
    words: { zh: '双方签回执', en: 'signing of the receipt' },
    begins: { zh: '使用委托', en: 'Used' },
    internal: true,
    promise: { amount: 7, unit: 'calendarDays' },
    day: delegationDay,
  },
})

/** What a person delegates is theirs, not their enterprise’s: none of it is read by its other people. */
export const delegationHistory = historyOf('delegation', {
  drafted: { public: false, zh: '起草{principal}的委托 {number}：{words}', en: 'drafted authorisation {number} of {principal}: {words}' },
  codeSent: {
    public: false,
    zh: '委托 {number} 的签名验证码发到{principal}的手机。',
    en: 'had a signing code for {number} sent to {principal}’s phone.',
  },
  codeWrong: { public: false, zh: '委托 {number} 的签名验证码输错。', en: 'typed a wrong signing code for {number}.' },
  signed: {
    public: false,
    zh: '核验手机后签署委托 {number}，{lastDay} 24:00 前有效。',
    en: 'signed authorisation {number} after a code to the phone; in force until 24:00 of {lastDay}.',
  },
  used: { public: false, zh: '在{place}使用委托 {number}，委托用完。', en: 'used authorisation {number} at {place}; it is spent.' },
  refused: { public: false, zh: '使用委托 {number} 被拒：{why}', en: 'was refused the use of {number}: {why}' },
  receiptSigned: { public: false, zh: '{who}签了委托 {number} 的回执。', en: '{who} signed the receipt of {number}.' },
  receiptPassed: {
    public: false,
    zh: '委托 {number} 的回执由{from}移交给{to}。',
    en: 'passed the receipt of {number} from {from} to {to}.',
  },
  receiptEnded: {
    public: false,
    zh: '结束委托 {number} 的回执，不再等签名：{words}',
    en: 'ended the receipt of {number} without waiting for signatures: {words}',
  },
  closed: { public: false, zh: '委托 {number} 双方签完回执，办结。', en: 'closed {number}: both signed the receipt.' },
  revoked: { public: false, zh: '撤回委托 {number}。{words}', en: 'revoked authorisation {number}. {words}' },
  expired: { public: false, zh: '委托 {number} 到期，未使用。', en: 'ended authorisation {number} unused on its last day.' },
  papersRemoved: { public: false, zh: '委托 {number} 的证件号码到期删除。', en: 'removed the numbers of papers of {number}.' },
})

export const delegationNotices = noticesOf('delegation', {
  drafted: {
    zh: '{agent}起草了一份要你签名的委托：{words}。核对后用手机验证码签名。',
    en: '{agent} drafted an authorisation for you to sign: {words}. Check it and sign by a code to your phone.',
  },
  signed: {
    zh: '{principal}签了委托 {number}，{lastDay} 24:00 前可用一次。',
    en: '{principal} signed {number}; it can be used once until 24:00 of {lastDay}.',
  },
  used: {
    zh: '{agent}在{place}用了你的委托 {number}，收到东西后请签回执。',
    en: '{agent} used your authorisation {number} at {place}; sign the receipt when you have what was collected.',
  },
  refused: { zh: '{who}使用委托 {number} 被拒，原因见委托页。', en: '{who} tried to use {number} and was refused; its page says why.' },
  handedOver: {
    zh: '{agent}记录你当面签收了委托 {number} 的东西。不是你签的，请马上告诉他。',
    en: '{agent} recorded that you signed the receipt of {number} in person. If it was not you, say so at once.',
  },
  receiptPassed: {
    zh: '{to}接手了{from}的工作，委托 {number} 收到的东西由他交给你，请向他签收。',
    en: '{to} took over from {from} and hands you what was collected by {number}; sign the receipt with them.',
  },
  receiptEnded: {
    zh: '{who}结束了委托 {number} 的回执，不再等签名：{words}',
    en: '{who} ended the receipt of {number} without waiting for signatures: {words}',
  },
  closed: { zh: '委托 {number} 双方签完回执，办结。', en: '{number} is closed: both signed the receipt.' },
  revoked: { zh: '{who}撤回了委托 {number}，即刻失效。', en: '{who} revoked {number}; it is void from now on.' },
  expired: { zh: '委托 {number} 到期，没有使用。', en: '{number} ended unused.' },
})

export const delegationRefusals = refusalsOf({
  delegationStands: { status: 409, zh: '这份委托{state}。', en: 'This authorisation is {state}.' },
  delegationDayOver: { status: 400, zh: '开始的日子已经过了。', en: 'The first day is over already.' },
  delegationDayFar: { status: 400, zh: '开始的日子最晚在 {most} 天之内。', en: 'The first day is {most} days off at most.' },
  delegationDays: {
    status: 400,
    zh: '委托从次日算起，最短 1 天，最长 {most} 天。',
    en: 'It runs from the next day on, 1 to {most, counted(one: day; many: days)}.',
  },
  principalWithoutAccount: {
    status: 409,
    zh: '{name}还没有账号，先在联系人里邀请，本人才能用手机签名。',
    en: '{name} has no account yet; invite them among the contacts, so that they can sign on their own phone.',
  },
  principalWithoutMobile: {
    status: 409,
    zh: '{name}登记的电话收不到短信，先改成本人的手机号。',
    en: 'No text message reaches the number of {name}; enter their own mobile number first.',
  },
  delegationOtherRequest: { status: 400, zh: '这件诉求不是这家企业的。', en: 'That request is not this enterprise’s.' },
  delegationOtherAgent: { status: 403, zh: '受托人只写了{agent}。', en: 'The only agent is {agent}.' },
  delegationSpent: { status: 409, zh: '这份委托已经用过，只能用一次。', en: 'It was used already; it can be used once.' },
  delegationRevoked: { status: 409, zh: '这份委托已经撤回。', en: 'It was revoked.' },
  delegationOver: { status: 409, zh: '这份委托已经过期。', en: 'It is over.' },
  delegationUnsigned: { status: 409, zh: '本人还没有签名。', en: 'The principal has not signed it.' },
  delegationNotYet: { status: 409, zh: '委托从 {from} 起才有效。', en: 'It is in force from {from} on.' },
  delegationOtherAct: { status: 409, zh: '这份委托只能办：{act}。', en: 'It is good for one act alone: {act}.' },
  receiptSignedAlready: { status: 409, zh: '{who}已经签过回执。', en: '{who} signed the receipt already.' },
  receiptByHandOnly: {
    status: 400,
    zh: '当面签收要本人在屏幕上手写签名。',
    en: 'At the handing over the principal signs by hand on the screen.',
  },
  signatureOfOther: { status: 400, zh: '签名须是{name}的姓名。', en: 'The signature has to be the name of {name}.' },
  signatureNotDrawn: { status: 400, zh: '签名图片读不了，请重写。', en: 'The drawn signature cannot be read; please sign again.' },
  deedLetters: {
    status: 409,
    zh: '这几个字纸上印不出：{letters}。换个写法重新起草。',
    en: 'The paper cannot show these letters: {letters}. Write them another way in a new draft.',
  },
  paperNumberWrong: {
    status: 400,
    zh: '证件号码不对，请对着证件再填。',
    en: 'That is no number of this paper; please copy it from the paper.',
  },
  signingNotOffered: {
    status: 409,
    zh: '这里没有接通短信，不能用验证码签名。',
    en: 'Text messages are not connected here, so nothing can be signed by a code.',
  },
  papersNotKept: {
    status: 409,
    zh: '这里没有设置证件号码的加密密钥，不能签署委托。',
    en: 'No key is set here that closes the numbers of papers, so nothing can be signed.',
  },
  signingCodeMissing: { status: 400, zh: '请填手机收到的验证码。', en: 'Enter the code from your phone.' },
  signingCodeWrong: {
    status: 409,
    zh: '验证码不对，还可以试 {left} 次。',
    en: 'The code is wrong; {left, counted(one: more try; many: more tries)}.',
  },
  signingCodeSpent: {
    status: 409,
    zh: '验证码不对，或者已过期、已用过、输错太多次。请重新获取。',
    en: 'The code is wrong, or it has expired, was used, or was typed wrong too often. Please get a new one.',
  },
  delegationUnknown: {
    status: 404,
    zh: '编号或校验码不对，请对着纸上的再填。',
    en: 'The number or the code is wrong; please copy both from the paper.',
  },
})

/** Acting on behalf: one person, one act, once. R21 */
export const delegationsSlice = slice({
  name: 'delegations',
  subjects: ['delegation'],
  clocks: delegationClocks,
  nextSteps: ['signReceipt'],
  history: [delegationHistory],
  notices: [delegationNotices],
  refusals: delegationRefusals,
})

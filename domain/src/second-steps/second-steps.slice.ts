import { roleWords } from '#members/role-words.ts'
import { historyOf, type NoticeData, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import type { Sentence } from '#wire/language.ts'

export const secondStepHistory = historyOf('secondStep', {
  totpAdded: { public: false, zh: '给自己的账号加了身份验证器。', en: 'added an authenticator app to the own account.' },
  totpRemoved: { public: false, zh: '删除了自己账号的身份验证器。', en: 'removed the authenticator app of the own account.' },
  passkeyAdded: { public: false, zh: '给自己的账号加了通行密钥“{name}”。', en: 'added the passkey “{name}” to the own account.' },
  passkeyRemoved: { public: false, zh: '删除了自己账号的通行密钥“{name}”。', en: 'removed the passkey “{name}” of the own account.' },
  codesRenewed: { public: false, zh: '换了一组新的恢复码，原来的作废。', en: 'made a new set of recovery codes; the old one is void.' },
  codeUsed: { public: false, zh: '用一个恢复码登录，还剩 {left} 个。', en: 'signed in by a recovery code; {left} are left.' },
  wrong: { public: false, zh: '输对了密码，第二步没有通过。', en: 'gave the right password and failed the second step.' },
  locked: {
    public: false,
    zh: '第二步连续没有通过，锁定到 {until}。',
    en: 'failed the second step again and again and is locked until {until}.',
  },
  keyCopied: {
    public: false,
    zh: '通行密钥“{name}”的使用次数倒退，可能被复制，没有放行。',
    en: 'used the passkey “{name}” whose counter went back: it may be a copy, and was not let in.',
  },
  required: { public: false, zh: '要求{role}用两步登录。', en: 'made two-step sign-in a must for the role {role}.' },
  left: { public: false, zh: '不再要求{role}用两步登录。', en: 'no longer requires two-step sign-in of the role {role}.' },
})

/** What the owner of an account is told of, by the name that is kept. */
const changeWords = {
  totpAdded: { zh: '加了身份验证器', en: 'an authenticator app was added' },
  totpRemoved: { zh: '删除了身份验证器', en: 'the authenticator app was removed' },
  passkeyAdded: { zh: '加了一把通行密钥', en: 'a passkey was added' },
  passkeyRemoved: { zh: '删除了一把通行密钥', en: 'a passkey was removed' },
  codesRenewed: { zh: '换了一组恢复码', en: 'a new set of recovery codes was made' },
} satisfies Record<string, Sentence>

/** What changed of how somebody signs in. */
export type SecondStepChange = keyof typeof changeWords

export const secondStepNotices = noticesOf('secondStep', {
  changed: {
    zh: '你的账号刚改了两步登录：{what}。不是你，请马上找安全管理员。',
    en: 'The two-step sign-in of your account was just changed: {what}. If it was not you, go to the security administrator at once.',
    said: changeSaid,
  },
  guessed: {
    zh: '有人（来自 {address}）输对了你的密码，第二步连续没有通过。{minutes} 分钟内第二步不能再试。不是你，请马上换密码。',
    en: 'Somebody (from {address}) gave your right password and failed the second step again and again. For {minutes, counted(one: minute; many: minutes)} it cannot be tried. If it was not you, change your password at once.',
  },
  codeUsed: {
    zh: '你的账号刚用一个恢复码登录（来自 {address}），还剩 {left} 个。不是你，请马上找安全管理员。',
    en: 'Your account was just signed in to by a recovery code (from {address}); {left} are left. If it was not you, go to the security administrator at once.',
  },
  keyCopied: {
    zh: '你的通行密钥“{name}”的使用次数倒退，可能被复制，没有放行（来自 {address}）。请删除它，换一把。',
    en: 'The counter of your passkey “{name}” went back: it may be a copy, and was not let in (from {address}). Remove it and add another.',
  },
  required: {
    zh: '{by}要求{role}用两步登录。下次登录时会带你设置，也可以现在到“我的账号”里设置。',
    en: '{by} made two-step sign-in a must for the role {role}. You will be led through it at your next sign-in, or set it up now under My account.',
    said: roleSaid,
  },
  left: {
    zh: '{by}不再要求{role}用两步登录。',
    en: '{by} no longer requires two-step sign-in of the role {role}.',
    said: roleSaid,
  },
})

export const secondStepRefusals = refusalsOf({
  signInFirst: {
    status: 401,
    zh: '登录等得太久了，请重新输入用户名和密码。',
    en: 'The sign-in waited too long; please enter your user name and password again.',
  },
  secondStepWrong: {
    status: 401,
    zh: '没有通过，还可以试 {left} 次。',
    en: 'That is not right; {left, counted(one: more try; many: more tries)}.',
  },
  codeUsedAlready: {
    status: 401,
    zh: '这个验证码已经用过，请等应用里换下一个再填。',
    en: 'This code was used already; wait for the next one in the app.',
  },
  notThatCode: {
    status: 400,
    zh: '验证码不对。请看手机时间是否准确，再填应用里现在显示的 6 位数字。',
    en: 'The code is wrong. Check that the phone’s clock is right and enter the six digits that the app shows now.',
  },
  setUpAnew: { status: 409, zh: '这次设置已过期，请重新开始。', en: 'This set-up has expired; please begin again.' },
  passkeyUnread: { status: 400, zh: '没有读到这把通行密钥，请再试一次。', en: 'This passkey could not be read; please try again.' },
  passkeyKnown: { status: 409, zh: '这把通行密钥已经登记过。', en: 'This passkey is registered already.' },
  passkeysFull: {
    status: 409,
    zh: '通行密钥最多 {max} 把，先删一把。',
    en: 'There can be {max, counted(one: passkey; many: passkeys)}; remove one first.',
  },
  passkeysNotOffered: {
    status: 409,
    zh: '这里的网址是 IP 地址，浏览器不支持通行密钥，请用身份验证器。',
    en: 'The address here is an IP address, for which browsers offer no passkeys; use an authenticator app.',
  },
  nothingToRemove: { status: 409, zh: '账号上没有这一项。', en: 'The account does not have it.' },
  lastSecondStep: {
    status: 409,
    zh: '你的角色要求两步登录：先加另一种，再删这一种。',
    en: 'Your role requires two-step sign-in: add another way before you remove this one.',
  },
})

/** Kept by its name. */
function changeSaid({ what }: NoticeData): Readonly<Record<string, Sentence>> {
  const named = changeWords[what as SecondStepChange] as Sentence | undefined
  return named ? { what: named } : {}
}

/** Kept by its name. */
function roleSaid({ role }: NoticeData): Readonly<Record<string, Sentence>> {
  const named = roleWords[role as keyof typeof roleWords] as Sentence | undefined
  return named ? { role: named } : {}
}

/** Signing in by two steps. R1.6 */
export const secondStepsSlice = slice({
  name: 'second-steps',
  history: [secondStepHistory],
  notices: [secondStepNotices],
  refusals: secondStepRefusals,
})

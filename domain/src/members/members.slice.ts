import { historyOf, type NoticeData, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import type { Sentence } from '#wire/language.ts'
import type { Role } from './role.ts'
import { rolesInWords } from './role-words.ts'

export const memberHistory = historyOf('member', {
  invited: { public: false, zh: '开设账号 {name}（{loginName}）。', en: 'made the account {name} ({loginName}).' },
  reinvited: { public: false, zh: '给 {name} 发了新的一次性链接。', en: 'issued a new one-time link to {name}.' },
  activated: { public: false, zh: '开通账号。', en: 'activated the account.' },
  rolesGranted: { public: false, zh: '授予 {name}：{roles}。', en: 'granted {name}: {roles}.' },
  disabled: { public: false, zh: '停用账号 {name}，结束其全部会话。', en: 'disabled {name} and ended all sessions.' },
  enabled: { public: false, zh: '恢复账号 {name}。', en: 'enabled {name} again.' },
  sessionsEnded: { public: false, zh: '结束 {name} 的全部会话。', en: 'ended all sessions of {name}.' },
  passwordChanged: { public: false, zh: '修改密码。', en: 'changed the password.' },
  signedIn: { public: false, zh: '登录。', en: 'signed in.' },
  signInFailed: { public: false, zh: '登录失败（{loginName}）。', en: 'failed to sign in ({loginName}).' },
  lockedOut: { public: false, zh: '密码连续输错，锁定到 {until}。', en: 'was locked out until {until}.' },
  signedOut: { public: false, zh: '退出登录。', en: 'signed out.' },
  settingsChanged: { public: false, zh: '修改个人设置。', en: 'changed personal settings.' },
})

export const memberNotices = noticesOf('member', {
  rolesAsked: {
    zh: '{name}申请角色：{roles}，请审定。',
    en: '{name} is to be granted: {roles}.',
    said: rolesSaid,
  },
})

export const memberRefusals = refusalsOf({
  wrongNameOrPassword: { status: 401, zh: '用户名或密码不对。', en: 'The user name or the password is wrong.' },
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
  linkSpent: {
    status: 404,
    zh: '这个链接已用过或已过期，请让发给你的人再发一次。',
    en: 'This link was used or has expired; ask for a new one.',
  },
  loginNameTaken: { status: 409, zh: '用户名“{name}”已有人用。', en: 'The user name “{name}” is taken.' },
  notYourself: { status: 409, zh: '不能对自己的账号这样做。', en: 'You cannot do this to your own account.' },
  stillResponsible: {
    status: 409,
    zh: '{name}还是 {count} 家企业的首席服务官，先交接再停用。',
    en: '{name} is still the officer of {count} enterprises; hand over first.',
  },
  memberState: { status: 409, zh: '这个账号现在是“{state}”，不能这样做。', en: 'The account is {state}; this is not possible.' },
  started: { status: 409, zh: '本区已经启用。', en: 'This district has been started already.' },
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
  lockedOut: { status: 423, zh: '密码连续输错，账号锁定到 {until}。', en: 'Too many wrong passwords; locked until {until}.' },
})

/** Kept by their names, apart by a space. */
function rolesSaid({ roles }: NoticeData): Readonly<Record<string, Sentence>> {
  return roles === undefined ? {} : { roles: rolesInWords(String(roles).split(' ') as Role[]) }
}

export const membersSlice = slice({
  name: 'members',
  nouns: ['member'],
  history: [memberHistory],
  notices: [memberNotices],
  refusals: memberRefusals,
})

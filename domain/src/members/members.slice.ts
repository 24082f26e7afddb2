import { historyOf, type NoticeData, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import type { Sentence } from '#wire/language.ts'
import { fieldsInWords, type MemberField } from './member-change.ts'
import type { Role } from './role.ts'
import { rolesInWords } from './role-words.ts'

export const memberHistory = historyOf('member', {
  invited: { public: false, zh: '开设账号 {name}（{loginName}）。', en: 'made the account {name} ({loginName}).' },
  imported: {
    public: false,
    zh: '从“{file}”开设 {count} 个账号。',
    en: 'made {count, counted(one: account; many: accounts)} from “{file}”.',
  },
  reinvited: { public: false, zh: '给 {name} 发了新的一次性链接。', en: 'issued a new one-time link to {name}.' },
  changed: { public: false, zh: '修改 {name} 的资料：{what}。', en: 'changed what is written of {name}: {what}.' },
  activated: { public: false, zh: '开通账号。', en: 'activated the account.' },
  resetAsked: { public: false, zh: '申请重设 {name} 的密码：{reason}', en: 'asked to reset the password of {name}: {reason}' },
  resetReleased: {
    public: false,
    zh: '审定：{name} 的密码可以重设（{asker}申请）。',
    en: 'released the reset of {name}’s password, which {asker} asked for.',
  },
  resetRefused: {
    public: false,
    zh: '不同意重设 {name} 的密码（{asker}申请）：{reason}',
    en: 'refused the reset of {name}’s password, which {asker} asked for: {reason}',
  },
  recovered: {
    public: false,
    zh: '在服务器上发出重设 {name} 密码的一次性链接：{reason}{others}',
    en: 'issued a one-time link on the server that resets the password of {name}: {reason}{others}',
  },
  passwordReset: {
    public: false,
    zh: '凭一次性链接设了新密码（链接由{by}）。',
    en: 'set a new password by a one-time link ({by}).',
  },
  codeWrong: { public: false, zh: '重设密码时输错校验码。', en: 'typed a wrong code while setting a new password.' },
  rolesProposed: {
    public: false,
    zh: '授予 {name}：{roles}，等另一位管理员确认。',
    en: 'granted {name}: {roles}; another administrator is to confirm it.',
  },
  rolesConfirmed: {
    public: false,
    zh: '确认授予 {name}：{roles}（{asker}授予）。',
    en: 'confirmed for {name}: {roles}, which {asker} granted.',
  },
  rolesRefused: {
    public: false,
    zh: '不同意授予 {name}：{roles}（{asker}授予）：{reason}',
    en: 'refused for {name}: {roles}, which {asker} granted: {reason}',
  },
  rolesGranted: { public: false, zh: '授予 {name}：{roles}。', en: 'granted {name}: {roles}.' },
  disabled: { public: false, zh: '停用账号 {name}，结束其全部会话。', en: 'disabled {name} and ended all sessions.' },
  barred: {
    public: false,
    zh: '禁止 {name} 登录，结束其全部会话：{reason}',
    en: 'barred {name} from signing in and ended all sessions: {reason}',
  },
  barLifted: { public: false, zh: '解除 {name} 的登录禁止。', en: 'let {name} sign in again.' },
  wentAlong: {
    public: false,
    zh: '{name} 的账号随企业转往{to}，这里的停用。',
    en: 'let the account of {name} go to {to} with its enterprise; it is disabled here.',
  },
  cameAlong: {
    public: false,
    zh: '{name} 的账号随企业从{from}转来。',
    en: 'took the account of {name} over from {from} with its enterprise.',
  },
  enabled: { public: false, zh: '恢复账号 {name}。', en: 'enabled {name} again.' },
  sessionsEnded: { public: false, zh: '结束 {name} 的全部会话。', en: 'ended all sessions of {name}.' },
  passwordChanged: { public: false, zh: '修改密码。', en: 'changed the password.' },
  passwordShown: { public: false, zh: '输对密码，等第二步。', en: 'gave the right password; the second step is still to come.' },
  secondStepAsked: {
    public: false,
    zh: '申请取消 {name} 的两步登录：{reason}',
    en: 'asked to take away the second step of {name}: {reason}',
  },
  secondStepTaken: {
    public: false,
    zh: '取消 {name} 的两步登录，结束其全部会话（{by}）。',
    en: 'took away the second step of {name} and ended all sessions ({by}).',
  },
  secondStepRefused: {
    public: false,
    zh: '不同意取消 {name} 的两步登录（{asker}申请）：{reason}',
    en: 'refused to take away the second step of {name}, as {asker} asked: {reason}',
  },
  signedIn: { public: false, zh: '登录。', en: 'signed in.' },
  signInFailed: { public: false, zh: '登录失败（{loginName}）。', en: 'failed to sign in ({loginName}).' },
  lockedOut: { public: false, zh: '密码连续输错，锁定到 {until}。', en: 'was locked out until {until}.' },
  newDevicesLocked: {
    public: false,
    zh: '密码连续输错，没登录过的设备锁定到 {until}。',
    en: 'was locked out on new devices until {until}.',
  },
  deviceLockedOut: {
    public: false,
    zh: '在用过的设备上密码连续输错，该设备锁定到 {until}。',
    en: 'was locked out on one device until {until}.',
  },
  signedOut: { public: false, zh: '退出登录。', en: 'signed out.' },
  wrongCurrent: { public: false, zh: '改密码时原密码输错。', en: 'typed a wrong current password while changing it.' },
  changeLocked: {
    public: false,
    zh: '改密码时原密码连续输错，{until} 前不能再试。',
    en: 'typed wrong current passwords and cannot try again until {until}.',
  },
  refused: { public: false, zh: '试图 {act}，被拒绝：{why}', en: 'tried {act} and was refused: {why}' },
  settingsChanged: { public: false, zh: '修改个人设置。', en: 'changed personal settings.' },
})

export const memberNotices = noticesOf('member', {
  changed: {
    zh: '{by}修改了你的{what}。不对的，请找系统管理员。',
    en: '{by} changed your {what}. If it is not right, go to the system administrator.',
    said: ({ what }) => ({ what: fieldsInWords(String(what).split(' ') as MemberField[]) }),
  },
  moved: { zh: '{by}把{name}从{from}调到{to}。', en: '{by} moved {name} from {from} to {to}.' },
  rolesAsked: {
    zh: '{name}申请角色：{roles}，请审定。',
    en: '{name} is to be granted: {roles}.',
    said: rolesSaid,
  },
  manyAsked: {
    zh: '{by}从 Excel 开设了账号，{count} 人的角色请审定。',
    en: '{by} made accounts from a sheet; the roles of {count, counted(one: person is; many: people are)} for you to grant.',
  },
  resetAsked: { zh: '{by}申请重设{name}的密码：{reason}', en: '{by} asks to reset the password of {name}: {reason}' },
  yourResetAsked: {
    zh: '{by}申请重设你的密码：{reason}不是你提出的，请马上找审计管理员。',
    en: '{by} asks to reset your password: {reason} If this was not you, go to the audit administrator at once.',
    said: reasonSaid,
  },
  resetReleased: {
    zh: '{by}审定：{name}的密码可以重设（{asker}申请）。',
    en: '{by} released the reset of {name}’s password, which {asker} asked for.',
  },
  yourResetReleased: {
    zh: '{by}审定：你的密码可以重设（{asker}申请）。不是你提出的，请马上找审计管理员。',
    en: '{by} released the reset of your password, which {asker} asked for. If this was not you, go to the audit administrator at once.',
  },
  resetRefused: {
    zh: '{by}不同意重设{name}的密码（{asker}申请）：{reason}',
    en: '{by} refused the reset of {name}’s password, which {asker} asked for: {reason}',
  },
  secondStepAsked: {
    zh: '{by}申请取消{name}的两步登录：{reason}',
    en: '{by} asks to take away the second step of {name}: {reason}',
  },
  yourSecondStepAsked: {
    zh: '{by}申请取消你的两步登录：{reason}不是你提出的，请马上找审计管理员。',
    en: '{by} asks to take away your second step: {reason} If this was not you, go to the audit administrator at once.',
    said: reasonSaid,
  },
  secondStepTaken: { zh: '{by}取消了{name}的两步登录。', en: '{by} took away the second step of {name}.' },
  yourSecondStepTaken: {
    zh: '{by}取消了你的两步登录，重新设置之前只凭密码登录。不是你提出的，请马上找审计管理员。',
    en: '{by} took away your second step: until you set up another, your password alone signs you in. If this was not you, go to the audit administrator at once.',
  },
  secondStepRefused: {
    zh: '{by}不同意取消{name}的两步登录（{asker}申请）：{reason}',
    en: '{by} refused to take away the second step of {name}, as {asker} asked: {reason}',
  },
  rolesProposed: {
    zh: '{by}授予{name}：{roles}，等另一位管理员确认。',
    en: '{by} granted {name}: {roles}; another administrator is to confirm it.',
    said: rolesSaid,
  },
  rolesConfirmed: {
    zh: '{by}确认：{name}的角色是{roles}（{asker}授予）。',
    en: '{by} confirmed the roles of {name}: {roles}, granted by {asker}.',
    said: rolesSaid,
  },
  rolesRefused: {
    zh: '{by}不同意授予{name}：{roles}（{asker}授予）：{reason}',
    en: '{by} refused for {name}: {roles}, granted by {asker}: {reason}',
    said: rolesSaid,
  },
  barred: {
    zh: '{by}禁止了{name}登录：{reason}其计时由接办人承办，请尽快安排交接。',
    en: '{by} barred {name} from signing in: {reason} Whoever stands in holds the clocks; arrange the handover.',
    said: reasonSaid,
  },
  covers: {
    zh: '{name}被禁止登录，交接之前由你接办，转来的计时 {count} 个。',
    en: '{name} is barred from signing in; you stand in until everything is handed over, with {count, counted(one: clock; many: clocks)} passed to you.',
  },
  deputyGone: {
    zh: '{officer}的 B 角{deputy}的账号停用了，{officer}请假时的计时由你接办，请另外指定 B 角。',
    en: 'The account of {deputy}, deputy of {officer}, was disabled: while {officer} is on leave the clocks are yours; appoint another deputy.',
  },
  yourDeputyGone: {
    zh: '你的 B 角{deputy}的账号停用了，你现在没有 B 角，请项目部长另外指定。',
    en: 'The account of your deputy {deputy} was disabled: you have no deputy now; your minister is to appoint another.',
  },
  yourDeputyOfSomeGone: {
    zh: '你部分企业的 B 角{deputy}的账号停用了，请项目部长另外指定。',
    en: 'The account of {deputy}, your deputy for some enterprises, was disabled; your minister is to appoint another.',
  },
  barLifted: { zh: '{by}解除了{name}的登录禁止。', en: '{by} let {name} sign in again.' },
  guessed: {
    zh: '有人（来自 {address}）连续输错你的密码。{minutes} 分钟内新设备不能登录你的账号，你用过的设备照常。不是你，请换一个密码。',
    en: 'Somebody (from {address}) typed wrong passwords for your account. For {minutes, counted(one: minute; many: minutes)} no new device can sign in; those you used before still can. If it was not you, choose a new password.',
  },
  currentGuessed: {
    zh: '有人在你登录着的设备上改密码，原密码连续输错。不是你，请马上退出登录并找安全管理员。',
    en: 'Somebody tried to change your password on a device where you are signed in. If it was not you, sign out and go to the security administrator.',
  },
  recovered: {
    zh: '有人在服务器上发出了重设{name}密码的一次性链接：{reason}不知情的，请马上问管服务器的人。',
    en: 'Somebody issued a one-time link on the server that resets the password of {name}: {reason} If you did not know of it, ask whoever runs the server at once.',
    said: reasonSaid,
  },
  yourRecovered: {
    zh: '有人在服务器上发出了重设你密码的一次性链接：{reason}不是你要的，请马上问管服务器的人。',
    en: 'Somebody issued a one-time link on the server that resets your password: {reason} If this was not you, ask whoever runs the server at once.',
    said: reasonSaid,
  },
  opened: {
    zh: '{name}的账号第一次开通，角色是{roles}。',
    en: 'The account of {name} was opened for the first time; its roles are {roles}.',
    said: rolesSaid,
  },
})

export const memberRefusals = refusalsOf({
  wrongNameOrPassword: {
    status: 401,
    zh: '用户名或密码不对。连错几次，要过一刻钟再试。',
    en: 'The user name or the password is wrong. After several wrong tries, wait a quarter of an hour.',
  },
  unknownMember: { status: 400, zh: '没有这个人，或者他不在岗。', en: 'There is no such member, or the member is not active.' },
  weakPassword: {
    status: 400,
    zh: '密码至少 10 位，并含字母和数字，不能是用户名、常见密码或键盘上连着的键。',
    en: 'The password needs at least 10 characters with letters and digits, and must not be the user name, a common one, or keys side by side.',
  },
  samePassword: { status: 400, zh: '新密码不能和原来的一样。', en: 'The new password must differ from the old one.' },
  wrongPassword: { status: 400, zh: '密码不对。', en: 'The password is wrong.' },
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
    en: '{name} is still the officer of {count, counted(one: enterprise; many: enterprises)}; hand over first.',
  },
  barredAlready: { status: 409, zh: '已经禁止{name}登录。', en: '{name} is barred from signing in already.' },
  notBarred: { status: 409, zh: '{name}没有被禁止登录。', en: '{name} is not barred from signing in.' },
  stillHolds: {
    status: 409,
    zh: '{name}手上还有 {count} 件在办事项，先交接再停用。',
    en: '{name} still has {count, counted(one: open matter; many: open matters)} in hand; hand over first.',
  },
  memberState: { status: 409, zh: '这个账号现在是“{state}”，不能这样做。', en: 'The account is {state}; this is not possible.' },
  wrongCode: {
    status: 400,
    zh: '校验码不对，还可以试 {left} 次。校验码在申请重设的管理员那里。',
    en: 'The code is wrong; {left, counted(one: more try; many: more tries)}. The administrator who asked for the reset has it.',
  },
  changeDecided: { status: 409, zh: '这件事已经有人定了。', en: 'This was decided already.' },
  nobodyDecides: {
    status: 409,
    zh: '这件事要由{role}审定，本区还没有别的人担任；先授予一人。',
    en: 'This is for the {role} to release, and the district has no other yet; grant the role first.',
  },
  noSecondStep: { status: 409, zh: '{name}没有开通两步登录。', en: '{name} has no two-step sign-in.' },
  noSuchLogin: { status: 404, zh: '没有人用“{name}”登录。', en: 'Nobody signs in as “{name}”.' },
  notAnAdministrator: {
    status: 409,
    zh: '{name}不是管理员：密码由系统管理员在“成员”里申请重设，安全管理员审定。',
    en: '{name} is no administrator: the system administrator asks for the reset under Members, the security administrator releases it.',
  },
  resetByOthers: {
    status: 409,
    zh: '在“成员”里就能重设：{names}。他们也登录不了的，用 --without 写上他们的用户名。',
    en: 'It can be reset under Members: {names}. If they cannot sign in either, name their user names with --without.',
  },
  lastAdministrator: {
    status: 409,
    zh: '{name}是本区唯一的{role}，先由另一人担任。',
    en: '{name} is the only {role} of the district; give the role to somebody else first.',
  },
  started: { status: 409, zh: '本区已经启用。', en: 'This district has been started already.' },
  notAMinister: { status: 409, zh: '{name}不是项目部长。', en: '{name} does not hold the role minister.' },
  notALeader: { status: 409, zh: '{name}不是领导。', en: '{name} does not hold the role leader.' },
  stillLeads: {
    status: 409,
    zh: '{name}还担任：{posts}。先换人。',
    en: '{name} still is {posts}; name somebody else first.',
  },
  stillLeadsProjects: {
    status: 409,
    zh: '{name}还是 {count} 个重点项目的领导，先换项目领导。',
    en: '{name} still leads {count, counted(one: key project; many: key projects)}; let another leader take them over first.',
  },
  contactStaysContact: {
    status: 409,
    zh: '{name}是企业联系人，不能兼任机关角色。',
    en: '{name} is the contact of an enterprise and cannot hold an office role.',
  },
})

/** Kept by their names, apart by a space. */
function rolesSaid({ roles }: NoticeData): Readonly<Record<string, Sentence>> {
  return roles === undefined ? {} : { roles: rolesInWords(String(roles).split(' ') as Role[]) }
}

/** What somebody wrote as a reason, ended as a sentence: another one follows it. */
function reasonSaid({ reason }: NoticeData): Readonly<Record<string, Sentence>> {
  const words = String(reason ?? '').trim()
  const ended = /[。！？…；.!?;]$/u.test(words)
  return { reason: ended ? { zh: words, en: words } : { zh: `${words}。`, en: `${words}.` } }
}

export const membersSlice = slice({
  name: 'members',
  nouns: ['member'],
  history: [memberHistory],
  notices: [memberNotices],
  refusals: memberRefusals,
})

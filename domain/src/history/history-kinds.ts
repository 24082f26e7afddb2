import type { Sentence } from '#wire/language.ts'

type Kind = Sentence & { public: boolean }

/**
 * Every kind of history row: public (the enterprise reads it) or internal by this one table, never by choice (R11.3),
 * and its sentence. The subject of each sentence is the actor, put before it. Blanks come from the row's `data`.
 */
export const historyKinds = {
  'request.filed': { public: true, zh: '提交诉求，24 小时开始计时。', en: 'filed the request; the 24-hour clock started.' },
  'request.filedFor': {
    public: true,
    zh: '登记了{source}的诉求，24 小时从 {receivedAt} 起计。',
    en: 'entered a request received {source}; 24 hours run from {receivedAt}.',
  },
  'request.replied': { public: true, zh: '答复企业：{words}', en: 'answered: {words}' },
  'request.messaged': { public: true, zh: '追问：{words}', en: 'wrote: {words}' },
  'request.called': {
    public: true,
    zh: '致电{contactName} {minutes} 分钟：{words}',
    en: 'called {contactName} for {minutes} min: {words}',
  },
  'request.promised': { public: true, zh: '承诺 {dueAt} 前再答复：{words}', en: 'promised the next answer by {dueAt}: {words}' },
  'request.settled': { public: true, zh: '办结：{words}', en: 'settled it: {words}' },
  'request.withdrawn': { public: true, zh: '撤回诉求：{words}', en: 'withdrew the request: {words}' },
  'request.reopened': { public: true, zh: '重新打开：{words}', en: 'reopened it: {words}' },
  'request.fileAttached': { public: true, zh: '交来附件“{name}”。', en: 'attached “{name}”.' },
  'request.noted': { public: false, zh: '内部记录：{words}', en: 'noted: {words}' },
  'request.classified': {
    public: false,
    zh: '归类为“{service}”，办结时限 {dueAt}。',
    en: 'classified it as “{service}”, settlement due {dueAt}.',
  },
  'clock.rung': {
    public: false,
    zh: '{kind}：{rung}，已告知{names}{skipped}。',
    en: 'clock “{kind}”: {rung}, told {names}{skipped}.',
  },
  'clock.rederived': {
    public: false,
    zh: '放假表更新，时限由 {from} 改为 {to}。',
    en: 'the calendar table arrived: due time moved from {from} to {to}.',
  },
  'enterprise.added': { public: false, zh: '录入企业。', en: 'added the enterprise.' },
  'enterprise.codeAdded': { public: false, zh: '补录统一社会信用代码 {code}。', en: 'added the credit code {code}.' },
  'enterprise.imported': { public: false, zh: '从“{file}”导入：{what}。', en: 'imported from “{file}”: {what}.' },
  'enterprise.importUndone': { public: false, zh: '撤回“{file}”的导入。', en: 'undid the import of “{file}”.' },
  'enterprise.contacted': { public: true, zh: '首次联系：{words}', en: 'made the first contact: {words}' },
  'fact.recorded': {
    public: false,
    zh: '记录事实 {fact}（{period}）：{value}，来源 {source}。',
    en: 'recorded {fact} ({period}): {value}, source {source}.',
  },
  'fact.corrected': {
    public: false,
    zh: '更正 {fact}（{period}）：{old} 改为 {value}，来源 {source}。',
    en: 'corrected {fact} ({period}): {old} to {value}, source {source}.',
  },
  'contact.added': { public: false, zh: '新增联系人 {name}。', en: 'added the contact {name}.' },
  'contact.invited': { public: false, zh: '邀请联系人 {name} 开通。', en: 'invited the contact {name}.' },
  'contact.phoneRevealed': { public: false, zh: '查看了 {name} 的电话。', en: 'looked at the phone number of {name}.' },
  'assignment.made': { public: true, zh: '为企业配上首席服务官{officer}。', en: 'made {officer} the officer of this enterprise.' },
  'assignment.deputyAppointed': { public: false, zh: '指定{deputy}为{officer}的 B 角。', en: 'appointed {deputy} as deputy of {officer}.' },
  'assignment.leaveRecorded': {
    public: false,
    zh: '登记{name}请假，{from} 至 {until}。',
    en: 'recorded leave of {name}, {from} to {until}.',
  },
  'assignment.leaveCancelled': {
    public: false,
    zh: '{name}的请假（{from} 至 {until}）提前结束。',
    en: 'ended the leave of {name} ({from} to {until}) early.',
  },
  'assignment.covered': {
    public: false,
    zh: '{name}请假，{count} 个计时转由 B 角接办。',
    en: '{name} is on leave; {count} clocks are covered.',
  },
  'assignment.coverEnded': { public: false, zh: '{name}回岗，{count} 个计时交回。', en: '{name} is back; {count} clocks return.' },
  'import.made': {
    public: false,
    zh: '导入“{file}”：新增 {added}，更新 {changed}。',
    en: 'imported “{file}”: {added} new, {changed} changed.',
  },
  'import.undone': { public: false, zh: '撤回导入“{file}”。', en: 'undid the import “{file}”.' },
  'export.made': { public: false, zh: '导出{what} {count} 行。', en: 'exported {count} rows of {what}.' },
  'member.invited': { public: false, zh: '开设账号 {name}（{loginName}）。', en: 'made the account {name} ({loginName}).' },
  'member.reinvited': { public: false, zh: '给 {name} 发了新的一次性链接。', en: 'issued a new one-time link to {name}.' },
  'member.activated': { public: false, zh: '开通账号。', en: 'activated the account.' },
  'member.rolesGranted': { public: false, zh: '授予 {name}：{roles}。', en: 'granted {name}: {roles}.' },
  'member.disabled': { public: false, zh: '停用账号 {name}，结束其全部会话。', en: 'disabled {name} and ended all sessions.' },
  'member.enabled': { public: false, zh: '恢复账号 {name}。', en: 'enabled {name} again.' },
  'member.sessionsEnded': { public: false, zh: '结束 {name} 的全部会话。', en: 'ended all sessions of {name}.' },
  'member.passwordChanged': { public: false, zh: '修改密码。', en: 'changed the password.' },
  'member.signedIn': { public: false, zh: '登录。', en: 'signed in.' },
  'member.signInFailed': { public: false, zh: '登录失败（{loginName}）。', en: 'failed to sign in ({loginName}).' },
  'member.lockedOut': { public: false, zh: '密码连续输错，锁定到 {until}。', en: 'was locked out until {until}.' },
  'member.signedOut': { public: false, zh: '退出登录。', en: 'signed out.' },
  'member.settingsChanged': { public: false, zh: '修改个人设置。', en: 'changed personal settings.' },
  'unit.created': { public: false, zh: '设立单位 {name}。', en: 'created the unit {name}.' },
  'unit.changed': { public: false, zh: '修改单位 {name}：{what}。', en: 'changed the unit {name}: {what}.' },
  'district.changed': { public: false, zh: '修改本区设置：{what}。', en: 'changed the district settings: {what}.' },
  'district.started': {
    public: false,
    zh: '启用本区，设立第一位系统管理员。',
    en: 'started the district with its first system administrator.',
  },
  'calendar.yearPublished': { public: false, zh: '发布 {year} 年放假表。', en: 'published the calendar of {year}.' },
} as const satisfies Record<string, Kind>

export type HistoryKind = keyof typeof historyKinds

import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const enterpriseHistory = historyOf('enterprise', {
  added: { public: false, zh: '录入企业。', en: 'added the enterprise.' },
  codeAdded: { public: false, zh: '补录统一社会信用代码 {code}。', en: 'added the credit code {code}.' },
  changed: { public: false, zh: '修改基本信息：{what}。', en: 'changed what the register says: {what}.' },
  closed: { public: false, zh: '注销企业：{reason}', en: 'closed the enterprise: {reason}' },
  takenBack: { public: false, zh: '撤销录入{name}：{reason}', en: 'took back the row of {name}: {reason}' },
})

export const enterpriseNotices = noticesOf('enterprise', {
  closed: { zh: '{by}注销了{enterprise}：{reason}', en: '{by} closed {enterprise}: {reason}' },
})

export const factHistory = historyOf('fact', {
  recorded: {
    public: false,
    zh: '记录企业信息 {fact}（{period}）：{value}，来源 {source}。',
    en: 'recorded {fact} ({period}): {value}, source {source}.',
  },
  corrected: {
    public: false,
    zh: '更正 {fact}（{period}）：{old} 改为 {value}，来源 {source}。',
    en: 'corrected {fact} ({period}): {old} to {value}, source {source}.',
  },
})

export const contactHistory = historyOf('contact', {
  added: { public: false, zh: '新增联系人 {name}。', en: 'added the contact {name}.' },
  changed: { public: false, zh: '修改联系人 {name}：{what}。', en: 'changed the contact {name}: {what}.' },
  invited: { public: false, zh: '邀请联系人 {name} 开通。', en: 'invited the contact {name}.' },
  linkRenewed: {
    public: false,
    zh: '给联系人 {name} 重发登录链接，结束其全部会话。',
    en: 'issued a new sign-in link to the contact {name} and ended all sessions.',
  },
  phoneRevealed: { public: false, zh: '查看了 {name} 的电话。', en: 'looked at the phone number of {name}.' },
})

export const contactNotices = noticesOf('contact', {
  linkRenewed: {
    zh: '{by}给{name}重发了登录链接，原来各处的登录已退出。不是你们要的，请联系项目部长。',
    en: '{by} issued a new sign-in link to {name}, who was signed out everywhere. If you did not ask for it, tell the minister.',
  },
  phoneChanged: {
    zh: '{by}改了{name}的手机号，原来各处的登录已退出。不是你们要的，请联系项目部长。',
    en: '{by} changed the phone number of {name}, who was signed out everywhere. If you did not ask for it, tell the minister.',
  },
})

export const enterpriseRefusals = refusalsOf({
  creditCodeFaulty: { status: 400, zh: '统一社会信用代码不对：{fault}', en: 'The credit code is wrong: {fault}' },
  factValueWrong: { status: 400, zh: '“{field}”的值不对。', en: 'The value of “{field}” is wrong.' },
  periodNotBegun: { status: 400, zh: '{period} 还没有到。', en: '{period} has not begun.' },
  alreadyAssigned: {
    status: 409,
    zh: '这家企业的首席服务官是{officer}，一家只有一名。换人走交接。',
    en: 'Its officer is {officer}; an enterprise has exactly one. Use a handover to change.',
  },
  enterpriseClosed: { status: 409, zh: '这家企业已不在跟进。', en: 'This enterprise is no longer followed.' },
  enterpriseHasOpen: {
    status: 409,
    zh: '这家企业还有 {count} 件事没有办完，办完再注销。',
    en: '{count, counted(one: matter of this enterprise is; many: matters of this enterprise are)} open; finish what is open before it is closed.',
  },
  enterpriseHasProjects: {
    status: 409,
    zh: '这家企业还有 {count} 个落地项目在推进，结束了再注销。',
    en: '{count, counted(one: landing project of this enterprise is; many: landing projects of this enterprise are)} under way; end what is under way before it is closed.',
  },
  enterpriseHasMore: {
    status: 409,
    zh: '这家企业已有服务官、诉求、补充的信息或联系人账号，不是误录。不再跟进的，请注销。',
    en: 'This enterprise has an officer, requests, facts of its own or a contact’s account: it is no mistaken row. Close it if it is no longer followed.',
  },
  firstContactDone: { status: 409, zh: '已经联系过了。', en: 'The first contact has been made.' },
  contactNeedsPhone: { status: 409, zh: '先补上这位联系人的手机号，再发邀请。', en: 'Add a phone number before inviting this contact.' },
  factCorrected: { status: 409, zh: '这条企业信息已经更正过。', en: 'This fact was corrected already.' },
  noOfficerYet: { status: 409, zh: '这家企业暂无首席服务官。', en: 'This enterprise has no officer yet.' },
  codeThere: { status: 409, zh: '这家企业已有代码 {code}。', en: 'This enterprise has the code {code} already.' },
  phoneOfOthers: {
    status: 409,
    zh: '手机号 {phone} 已是别人的登录名，请核对号码。',
    en: 'The phone number {phone} is someone else’s user name; please check it.',
  },
})

export const enterprisesSlice = slice({
  name: 'enterprises',
  subjects: ['enterprise'],
  nouns: ['fact', 'contact'],
  history: [enterpriseHistory, factHistory, contactHistory],
  notices: [enterpriseNotices, contactNotices],
  refusals: enterpriseRefusals,
})

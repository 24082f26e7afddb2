import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const visitHistory = historyOf('visit', {
  planned: { public: true, zh: '约 {startsAt} 走访（{unit}）：{about}', en: 'planned a visit on {startsAt} ({unit}): {about}' },
  consentAsked: {
    public: true,
    zh: '想 {startsAt} 来走访（{unit}），{days} 天内已有别的单位走访，请企业同意：{about}',
    en: 'would like to visit on {startsAt} ({unit}); another bureau comes within {days, counted(one: day; many: days)}, and the enterprise is asked: {about}',
  },
  joined: { public: true, zh: '{startsAt} 的走访一起去（{unit}）', en: 'goes along on the visit of {startsAt} ({unit})' },
  consented: { public: true, zh: '同意 {startsAt} 的走访。', en: 'agreed to the visit of {startsAt}.' },
  consentedFor: {
    public: true,
    zh: '记录企业同意 {startsAt} 的走访（{who}）。',
    en: 'recorded that the enterprise agrees to the visit of {startsAt} ({who}).',
  },
  refused: { public: true, zh: '没有同意 {startsAt} 的走访。', en: 'did not agree to the visit of {startsAt}.' },
  announcedOff: { public: true, zh: '取消了 {startsAt} 的走访。', en: 'called off the visit of {startsAt}.' },
  /** beside what the enterprise reads of it */
  whyCalledOff: { public: false, zh: '走访取消的原因：{reason}', en: 'why the visit is called off: {reason}' },
  done: {
    public: false,
    zh: '{visitedAt} 走访：{words}（记下 {facts} 条信息，{raised} 件诉求）',
    en: 'visited on {visitedAt}: {words} ({facts} facts, {raised} requests)',
  },
  fileAttached: { public: false, zh: '附走访照片或录音“{name}”', en: 'attached the photo or recording “{name}” of a visit' },
})

export const visitNotices = noticesOf('visit', {
  planned: {
    zh: '{who}（{unit}）{startsAt} 走访“{enterprise}”：{about}',
    en: '{who} ({unit}) visits “{enterprise}” on {startsAt}: {about}',
  },
  consentAsked: {
    zh: '{who}（{unit}）想 {startsAt} 走访“{enterprise}”，{days} 天内已有别的单位走访，要企业同意：{about}',
    en: '{who} ({unit}) would like to visit “{enterprise}” on {startsAt}; another bureau comes within {days, counted(one: day; many: days)}, so the enterprise is to agree: {about}',
  },
  joined: {
    zh: '{who}（{unit}）一起去 {startsAt} 对“{enterprise}”的走访。',
    en: '{who} ({unit}) goes along to “{enterprise}” on {startsAt}.',
  },
  consented: { zh: '“{enterprise}”同意了 {startsAt} 的走访。', en: '“{enterprise}” agrees to the visit of {startsAt}.' },
  refused: {
    zh: '“{enterprise}”没有同意 {startsAt} 的走访：{words}',
    en: '“{enterprise}” does not agree to the visit of {startsAt}: {words}',
  },
  calledOff: { zh: '“{enterprise}”{startsAt} 的走访取消了。', en: 'The visit of “{enterprise}” on {startsAt} is called off.' },
  done: {
    zh: '{who}走访了“{enterprise}”，记下 {facts} 条信息、{raised} 件诉求。',
    en: '{who} visited “{enterprise}”: {facts} facts, {raised} requests.',
  },
})

export const visitRefusals = refusalsOf({
  visitPast: { status: 400, zh: '走访要约在现在以后。', en: 'A visit is planned for a time to come.' },
  visitTooClose: {
    status: 409,
    zh: '{unit} {day} 走访这家企业，{days} 天内不重复上门：请一起去，或请企业同意。',
    en: '{unit} visits this enterprise on {day}; two bureaus keep {days, counted(one: day; many: days)} between: go together, or ask the enterprise to agree.',
  },
  visitOver: { status: 409, zh: '这次走访已经记过或取消。', en: 'This visit was recorded or called off.' },
  visitBegun: { status: 409, zh: '走访的时间已到，不能再加入。', en: 'This visit has begun; nobody joins it any more.' },
  visitUnderWay: {
    status: 409,
    zh: '走访的时间已到，只有去走访的人可以取消。',
    en: 'This visit has begun; only who goes can still call it off.',
  },
  visitNotBegun: { status: 409, zh: '还没到走访的日子，去过再记。', en: 'The day of the visit has not come yet.' },
  visitNeedsConsent: { status: 409, zh: '企业还没有同意这次走访。', en: 'The enterprise has not agreed to this visit yet.' },
  visitAsksNothing: { status: 409, zh: '这次走访不用等企业同意。', en: 'Nobody has to agree to this visit.' },
  visitTogether: { status: 409, zh: '你所在的单位已经一起去。', en: 'Your unit goes along already.' },
  photoKind: {
    status: 400,
    zh: '“{name}”不能附在走访上：照片请用 JPG、PNG 或 WebP（HEIC 请在手机相机里改存“兼容性最佳”）。',
    en: '“{name}” cannot go with a visit: photos are JPG, PNG or WebP (a phone that makes HEIC has a setting for compatible pictures).',
  },
  photoBroken: { status: 400, zh: '“{name}”不是完整的照片，请重拍或另存。', en: '“{name}” is not a whole picture; take or save it again.' },
  fileBeforeNote: {
    status: 409,
    zh: '先记走访，再附照片或录音。',
    en: 'Photos and recordings come with the note of a visit that was made.',
  },
})

export const visitsSlice = slice({
  name: 'visits',
  subjects: ['visit'],
  history: [visitHistory],
  notices: [visitNotices],
  refusals: visitRefusals,
})

import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { decisionDay } from './decision-day.ts'

export const siteMeetingClocks = clocksOf({
  /** what a site meeting decided and the officer does, by a day that was named. R7.7 */
  decision: {
    words: { zh: '现场会决定', en: 'decision of a site meeting' },
    internal: true,
    dated: { zh: '{made} 现场会定，{due} 前办结', en: 'Decided at the site meeting on {made}, to be done by {due}' },
    day: decisionDay,
  },
})

export const siteMeetingHistory = historyOf('siteMeeting', {
  planned: {
    public: false,
    zh: '约“{project}”现场会：{startsAt}，{place}，{about}',
    en: 'planned a site meeting of “{project}”: {startsAt}, {place}, {about}',
  },
  moved: { public: false, zh: '现场会改到 {startsAt}，{place}：{reason}', en: 'moved the site meeting to {startsAt}, {place}: {reason}' },
  calledOff: { public: false, zh: '取消 {startsAt} 的现场会：{reason}', en: 'called off the site meeting of {startsAt}: {reason}' },
  held: { public: false, zh: '开了现场会“{about}”：{words}', en: 'held the site meeting “{about}”: {words}' },
  decided: { public: false, zh: '现场会定：{words}（{who}，{dueAt} 前）', en: 'the site meeting decided: {words} ({who}, by {dueAt})' },
  decisionDone: {
    public: false,
    zh: '办结现场会决定“{decision}”：{words}',
    en: 'did what the site meeting decided, “{decision}”: {words}',
  },
  /** what the enterprise reads of one that it is asked to. R13.7 */
  announced: {
    public: true,
    zh: '约 {startsAt} 在{place}开现场会：{about}',
    en: 'asks to a site meeting on {startsAt} at {place}: {about}',
  },
  rearranged: { public: true, zh: '现场会改到 {startsAt}，{place}。', en: 'moved the site meeting to {startsAt}, {place}.' },
  announcedOff: { public: true, zh: '取消了 {startsAt} 的现场会。', en: 'called off the site meeting of {startsAt}.' },
  /** beside what the enterprise reads of it */
  whyMoved: { public: false, zh: '现场会改期的原因：{reason}', en: 'why the site meeting is moved: {reason}' },
  whyCalledOff: { public: false, zh: '现场会取消的原因：{reason}', en: 'why the site meeting is called off: {reason}' },
})

export const siteMeetingNotices = noticesOf('siteMeeting', {
  asked: {
    zh: '{who}请你参加“{project}”现场会：{startsAt}，{place}，{about}',
    en: '{who} asks you to a site meeting of “{project}”: {startsAt}, {place}, {about}',
  },
  moved: {
    zh: '“{project}”现场会改到 {startsAt}，{place}。',
    en: 'The site meeting of “{project}” is moved to {startsAt}, {place}.',
  },
  calledOff: { zh: '“{project}”{startsAt} 的现场会取消了。', en: 'The site meeting of “{project}” on {startsAt} is called off.' },
  held: {
    zh: '{who}记了“{project}”现场会，定了 {count} 件事。',
    en: '{who} recorded the site meeting of “{project}”: {count, counted(one: decision; many: decisions)}.',
  },
  decisionYours: {
    zh: '“{project}”现场会定由你办，{dueAt} 前：{words}',
    en: 'The site meeting of “{project}” decided that you do by {dueAt}: {words}',
  },
  decisionDone: {
    zh: '{who}办结“{project}”现场会决定“{decision}”：{words}',
    en: '{who} did what the site meeting of “{project}” decided, “{decision}”: {words}',
  },
})

export const siteMeetingRefusals = refusalsOf({
  meetingNeedsOpen: { status: 409, zh: '项目已经结束，不用再约现场会。', en: 'The project is over; no site meeting is planned for it.' },
  meetingPast: { status: 400, zh: '现场会要约在现在以后。', en: 'A site meeting is planned for a time to come.' },
  meetingOver: { status: 409, zh: '这次现场会已经开过或取消。', en: 'This site meeting was held or called off.' },
  meetingNotBegun: { status: 409, zh: '现场会还没有开始，开了再记。', en: 'The site meeting has not begun yet.' },
  meetingNobody: { status: 400, zh: '请至少请一个人、一个单位，或请企业。', en: 'Ask at least one person, one unit, or the enterprise.' },
  decisionDayPast: { status: 400, zh: '办结的日子不能早于今天的下班时间。', en: 'The day by which it is done must not be over already.' },
  decisionOfUnit: { status: 409, zh: '这项决定交给了单位，由单位办结。', en: 'This decision is a task of a unit, which finishes it.' },
  decisionFinished: { status: 409, zh: '这项决定已经办结。', en: 'This decision was done already.' },
})

export const siteMeetingsSlice = slice({
  name: 'site-meetings',
  subjects: ['siteMeeting', 'siteDecision'],
  clocks: siteMeetingClocks,
  nextSteps: ['finishDecision'],
  history: [siteMeetingHistory],
  notices: [siteMeetingNotices],
  refusals: siteMeetingRefusals,
})

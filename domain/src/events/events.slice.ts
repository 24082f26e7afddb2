import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const eventHistory = historyOf('event', {
  created: {
    public: false,
    zh: '办活动“{title}”：{startsAt}，{seats} 个座位。',
    en: 'set up the event “{title}”: {startsAt}, {seats, counted(one: seat; many: seats)}.',
  },
  changed: {
    public: false,
    zh: '改了活动“{title}”：{startsAt}，{place}，{seats} 个座位。',
    en: 'changed the event “{title}”: {startsAt}, {place}, {seats, counted(one: seat; many: seats)}.',
  },
  invited: {
    public: false,
    zh: '请 {enterprises} 家企业参加“{title}”，通知到 {people} 人。',
    en: 'invited {enterprises, counted(one: enterprise; many: enterprises)} to “{title}” and told {people, counted(one: person; many: people)}.',
  },
  signedUp: { public: false, zh: '报名“{title}”，有座。', en: 'signed up for “{title}” and has a seat.' },
  queued: { public: false, zh: '报名“{title}”，候补。', en: 'signed up for “{title}” and waits for a seat.' },
  left: { public: false, zh: '退出“{title}”。', en: 'left “{title}”.' },
  movedUp: {
    public: false,
    zh: '“{title}”的候补顶上：{name}（{enterprise}）。',
    en: 'moved {name} ({enterprise}) up to a seat at “{title}”.',
  },
  checkedIn: { public: false, zh: '为{name}（{enterprise}）签到“{title}”。', en: 'checked {name} ({enterprise}) in at “{title}”.' },
  questionRaised: { public: false, zh: '“{title}”上的提问立为诉求。', en: 'raised a question of “{title}” as a request.' },
  graded: { public: false, zh: '评了“{title}”：{grade}', en: 'graded “{title}”: {grade}' },
  passed: { public: false, zh: '活动“{title}”由{from}移交给{to}。', en: 'passed the event “{title}” from {from} to {to}.' },
  closed: {
    public: false,
    zh: '“{title}”开完：到场 {came} 人，没排上座 {waiting} 人。',
    en: 'closed “{title}”: {came, counted(one: person; many: people)} came, {waiting, counted(one: person; many: people)} got no seat.',
  },
  calledOff: { public: false, zh: '取消活动“{title}”：{reason}', en: 'called off the event “{title}”: {reason}' },
  reported: {
    public: false,
    zh: '“{title}”开完 {days} 天：提问 {asked} 件，24 小时内答复 {inTime} 件，办结 {settled} 件。',
    en: '{days, counted(one: day; many: days)} after “{title}”: {asked, counted(one: question; many: questions)}, {inTime} answered within 24 hours, {settled} settled.',
  },
})

export const eventNotices = noticesOf('event', {
  invited: {
    zh: '{who}请您参加“{title}”：{startsAt}，{place}。',
    en: '{who} invites you to “{title}”: {startsAt}, {place}.',
  },
  movedUp: { zh: '“{title}”有座了：{startsAt}，{place}。', en: 'There is a seat for you at “{title}”: {startsAt}, {place}.' },
  changed: { zh: '“{title}”有改动：{startsAt}，{place}。', en: '“{title}” was changed: {startsAt}, {place}.' },
  calledOff: { zh: '“{title}”（{startsAt}）取消：{reason}', en: '“{title}” ({startsAt}) is called off: {reason}' },
  noSeat: { zh: '“{title}”没能排上座。{offer}', en: 'There was no seat for you at “{title}”. {offer}' },
  reported: {
    zh: '“{title}”开完 {days} 天：提问 {asked} 件，24 小时内答复 {inTime} 件，办结 {settled} 件。',
    en: '{days, counted(one: day; many: days)} after “{title}”: {asked, counted(one: question; many: questions)}, {inTime} answered within 24 hours, {settled} settled.',
  },
})

export const eventRefusals = refusalsOf({
  eventPast: { status: 400, zh: '活动要定在现在以后。', en: 'An event is set for a time to come.' },
  eventTimes: {
    status: 400,
    zh: '结束要在开始之后，一场最长 {hours} 小时。',
    en: 'It ends after it begins, within {hours, counted(one: hour; many: hours)}.',
  },
  eventMoved: { status: 409, zh: '活动刚刚被别人改过，请看过再改。', en: 'Somebody has just changed the event; please look first.' },
  seatsTaken: {
    status: 409,
    zh: '已有 {taken} 人有座，座位不能更少。',
    en: '{taken, counted(one: person has; many: people have)} a seat; there cannot be fewer.',
  },
  eventOff: { status: 409, zh: '这场活动已经取消。', en: 'This event was called off.' },
  eventClosed: { status: 409, zh: '这场活动已经结束。', en: 'This event is over.' },
  eventBegun: { status: 409, zh: '活动已经开场。', en: 'This event has begun.' },
  eventNotBegun: { status: 409, zh: '活动还没有开场。', en: 'This event has not begun yet.' },
  nobodyToInvite: {
    status: 409,
    zh: '这个条件下没有还没请过的企业。',
    en: 'By this filter there is no enterprise that was not invited before.',
  },
  tooManyToInvite: {
    status: 409,
    zh: '这个条件下有 {most} 家以上，请把条件收窄。',
    en: 'By this filter there are more than {most}; please narrow it.',
  },
  signedUpAlready: { status: 409, zh: '您已经报名。', en: 'You have signed up already.' },
  notSignedUp: { status: 409, zh: '您没有报名。', en: 'You have not signed up.' },
  waitingFull: {
    status: 409,
    zh: '座位和候补都满了（候补 {count} 人）。',
    en: 'All seats are taken, and {count, counted(one: person waits; many: people wait)} already.',
  },
  checkInEarly: {
    status: 409,
    zh: '开场前 {hours} 小时起签到。',
    en: 'The doors open {hours, counted(one: hour; many: hours)} before it begins.',
  },
  checkInUnknown: {
    status: 400,
    zh: '没有这个签到码，请按姓名或企业查找。',
    en: 'There is no such code; look for the name or the enterprise.',
  },
  checkInElsewhere: { status: 409, zh: '这是“{title}”的签到码。', en: 'This is a code of “{title}”.' },
  checkInLeft: { status: 409, zh: '{name}已经退出。', en: '{name} has left the event.' },
  checkInWaits: { status: 409, zh: '{name}在候补，没有座位。', en: '{name} waits for a seat.' },
  checkedInAlready: { status: 409, zh: '{name} {time} 已经签到。', en: '{name} was checked in at {time}.' },
  noSeatYet: { status: 409, zh: '有座以后才能提问。', en: 'Questions are asked from a seat.' },
  askedElsewhen: {
    status: 400,
    zh: '提问的时间要在活动开场以后、现在以前。',
    en: 'A question was asked after the event began, and before now.',
  },
  askedAtNotYours: {
    status: 400,
    zh: '提问的时间只由活动的工作人员填。',
    en: 'Only those who help at the event say when a question was asked.',
  },
  wasNotThere: { status: 409, zh: '签到以后才能评。', en: 'Those who were checked in can grade it.' },
  gradedAlready: { status: 409, zh: '您已经评过。', en: 'You have graded it already.' },
})

/** Events to which enterprises come, and what was asked there. R20.3 */
export const eventsSlice = slice({
  name: 'events',
  nouns: ['event'],
  history: [eventHistory],
  notices: [eventNotices],
  refusals: eventRefusals,
})

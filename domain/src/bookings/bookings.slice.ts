import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { phoneDay } from './phone-day.ts'

export const bookingClocks = clocksOf({
  /** who did not come and left a subject, or waited in vain: within a day of the session’s end, with who was on duty. R19.4, R3.6 */
  visitorCall: {
    words: { zh: '给没谈上的人回电', en: 'call to who was not served' },
    internal: true,
    dated: { zh: '{made} 没谈上，{due} 前打电话', en: 'Not served by {made}, to be called by {due}' },
    day: phoneDay,
  },
})

/** Rows say when and where, never who: numbers and names of people without an account go, and the record stays. R19.3 */
export const bookingHistory = historyOf('booking', {
  booked: { public: false, zh: '扫码约了“{station}”{at}。', en: 'booked “{station}” for {at} by the code on the desk.' },
  bookedOwn: { public: false, zh: '约了“{station}”{at}。', en: 'booked “{station}” for {at}.' },
  bookedFor: { public: false, zh: '代人约了“{station}”{at}。', en: 'booked “{station}” for {at} for somebody.' },
  walkedIn: { public: false, zh: '“{station}”{at} 现场来人。', en: 'received somebody who walked in at “{station}” at {at}.' },
  moved: { public: false, zh: '“{station}”{from} 的预约改到 {at}。', en: 'moved a booking at “{station}” from {from} to {at}.' },
  cancelled: { public: false, zh: '取消“{station}”{at} 的预约。', en: 'cancelled the booking at “{station}” for {at}.' },
  followed: {
    public: false,
    zh: '“{station}”改期，{from} 的预约改到 {at}。',
    en: '“{station}” was moved; the booking of {from} is now at {at}.',
  },
  calledOff: {
    public: false,
    zh: '“{station}”{at} 的预约随驻点取消。',
    en: 'the booking at “{station}” for {at} ended with the session.',
  },
  arrived: { public: false, zh: '“{station}”{at} 约的人到了。', en: 'noted that who booked “{station}” for {at} is there.' },
  called: { public: false, zh: '叫“{station}”{at} 的来访人。', en: 'called the visitor of “{station}” at {at}.' },
  served: {
    public: false,
    zh: '谈完“{station}”{at} 的来访，立为诉求。',
    en: 'served the visitor of “{station}” at {at}; it became a request.',
  },
  missed: { public: false, zh: '“{station}”{at} 约的人没来。', en: 'noted that nobody came to “{station}” at {at}.' },
  phoned: { public: false, zh: '给“{station}”{at} 没谈上的人打了电话。', en: 'called who was not served at “{station}” at {at}.' },
})

export const cardHistory = historyOf('stationCard', {
  renewed: {
    public: false,
    zh: '换了“{station}”的预约码，旧台卡作废。',
    en: 'renewed the code of “{station}”; cards printed before are void.',
  },
})

export const bookingNotices = noticesOf('booking', {
  made: { zh: '{startsAt} 有人约你在“{station}”谈。', en: 'Somebody booked to see you at “{station}” on {startsAt}.' },
  cancelled: { zh: '“{station}”{startsAt} 的预约取消了。', en: 'The booking at “{station}” on {startsAt} was cancelled.' },
})

export const bookingRefusals = refusalsOf({
  cardMissing: {
    status: 409,
    zh: '这个驻点还没有预约码，请项目部长先生成。',
    en: 'This station has no code yet; its minister makes one first.',
  },
  slotTaken: { status: 409, zh: '这一段刚被别人约走，请换一个时间。', en: 'Somebody has just taken that time; please choose another.' },
  slotPast: { status: 409, zh: '这一段已经过了，请换一个时间。', en: 'That time is over; please choose another.' },
  slotNone: { status: 400, zh: '这一场没有这一段，请重新选。', en: 'This session has no such time; please choose again.' },
  slotKept: {
    status: 409,
    zh: '这一段留给现场来的人，请换一个时间。',
    en: 'That time is kept for people who walk in; please choose another.',
  },
  bookedHere: {
    status: 409,
    zh: '这个手机号已经约了这一场，可以改时间。',
    en: 'This number has a booking that day already; it can be moved.',
  },
  bookedEnough: {
    status: 409,
    zh: '这个手机号已有 {count} 个预约，先来谈或取消一个。',
    en: 'This number has {count, counted(one: booking; many: bookings)} already; come to one or cancel it first.',
  },
  bookingOver: { status: 409, zh: '这个预约{state}，不能再改。', en: 'This booking is over ({state}); it cannot be changed any more.' },
  bookingBegun: { status: 409, zh: '约好的时间已到，不能再改。', en: 'Its time has come; it cannot be changed any more.' },
  arrivedAlready: { status: 409, zh: '这位已经到了。', en: 'They are there already.' },
  numberNotCalled: { status: 409, zh: '这个号还没有叫到。', en: 'This number was not called yet.' },
  numberHeld: {
    status: 409,
    zh: '这个手机号在这一场已经取过号，谈完再取。',
    en: 'This phone has a number of this session already; another is given once that one is over.',
  },
  numberStays: {
    status: 409,
    zh: '取的号没有时间可改；不等了可以放弃，以后再来。',
    en: 'A number has no time to change; it can be given back.',
  },
  calledElsewhere: {
    status: 409,
    zh: '这个号刚被 {desk} 号台叫走，请叫下一位。',
    en: 'Desk {desk} has just called this number; please call the next.',
  },
  whichDesk: { status: 400, zh: '请选叫到几号台。', en: 'Choose the desk that calls.' },
  noShowEarly: {
    status: 409,
    zh: '过了约定时间 {minutes} 分钟才记没来。',
    en: 'Somebody is noted as not there {minutes, counted(one: minute; many: minutes)} after the time.',
  },
  visitorToWait: { status: 409, zh: '驻点还没有开始。', en: 'The session has not begun yet.' },
  noMobileOfYours: {
    status: 409,
    zh: '登记的号码不是手机，收不到短信。请首席服务官更正，或扫台卡用手机号预约。',
    en: 'The number on record is no mobile. Ask your officer to correct it, or book by the card with a mobile number.',
  },
  phonedAlready: { status: 409, zh: '已经打过电话了。', en: 'They were called already.' },
  noCallDue: { status: 409, zh: '这位不用回电。', en: 'No call is due to them.' },
  cardRenewed: {
    status: 409,
    zh: '这张台卡已经换新，请到驻点扫新的预约码。',
    en: 'This card was renewed; please scan the new one at the station.',
  },
  bookingNotOffered: {
    status: 409,
    zh: '这里还不能用手机预约，请直接来。',
    en: 'Booking by phone is not offered here yet; please just come.',
  },
  whichEnterprise: {
    status: 400,
    zh: '请选是哪家企业；登记册里没有的，写下名称。',
    en: 'Choose the enterprise, or write the name of one that is not on the register.',
  },
})

/** Booking a slot at a station, and being served there. R19.3, R19.4 */
export const bookingsSlice = slice({
  name: 'bookings',
  subjects: ['booking'],
  nouns: ['stationCard'],
  clocks: bookingClocks,
  nextSteps: ['phoneVisitor'],
  history: [bookingHistory, cardHistory],
  notices: [bookingNotices],
  refusals: bookingRefusals,
})

import { clocksOf, historyOf, type NoticeData, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import type { Sentence } from '#wire/language.ts'
import { type CalledOffReason, calledOffWords } from './session-state.ts'
import { staffingDay } from './staffing-day.ts'

export const stationClocks = clocksOf({
  /** nobody is on duty at a session: from 18:00 of the working day before until it begins, with the minister. R19.2 */
  dutyStaffing: {
    words: { zh: '驻点值班安排', en: 'somebody on duty' },
    internal: true,
    dated: { zh: '{made} 仍无人值班，{due} 开始前要有人', en: 'Nobody on duty by {made}; somebody has to be there at {due}' },
    day: staffingDay,
  },
})

export const stationHistory = historyOf('station', {
  created: { public: false, zh: '设驻点“{name}”：{place}，{when}。', en: 'set up the station “{name}”: {place}, {when}.' },
  changed: { public: false, zh: '修改驻点“{name}”：{place}，{when}。', en: 'changed the station “{name}”: {place}, {when}.' },
  closed: { public: false, zh: '停办驻点“{name}”：{reason}', en: 'closed the station “{name}”: {reason}' },
})

export const rosterHistory = historyOf('roster', {
  published: { public: false, zh: '发布排班，改动 {sessions} 场。', en: 'published the roster: {sessions} sessions changed.' },
})

export const sessionHistory = historyOf('stationSession', {
  moved: { public: false, zh: '“{station}”{from} 的驻点改到 {to}：{reason}', en: 'moved “{station}” of {from} to {to}: {reason}' },
  calledOff: { public: false, zh: '取消“{station}”{from} 的驻点：{reason}', en: 'called off “{station}” of {from}: {reason}' },
  restored: { public: false, zh: '“{station}”{from} 的驻点恢复，{to} 开始。', en: 'took “{station}” of {from} up again: it begins {to}.' },
  seated: { public: false, zh: '“{station}”{from} 值班：{who}。', en: 'set who is on duty at “{station}” on {from}: {who}.' },
  left: {
    public: false,
    zh: '{who}不再在“{station}”{from} 值班：{why}。',
    en: '{who} is no longer on duty at “{station}” on {from}: {why}.',
  },
  swapped: {
    public: false,
    zh: '“{station}”{from} 由{who}换成{by}值班。',
    en: 'swapped duty at “{station}” on {from}: {by} instead of {who}.',
  },
  wished: {
    public: false,
    zh: '“{station}”{from} 的值班，{wish}。',
    en: 'said of duty at “{station}” on {from}: {wish}.',
  },
  swapOffered: { public: false, zh: '提出换“{station}”{from} 的值班。', en: 'offered to swap duty at “{station}” on {from}.' },
  swapDropped: { public: false, zh: '不换“{station}”{from} 的值班。', en: 'dropped the swap of duty at “{station}” on {from}.' },
  closed: { public: false, zh: '“{station}”{from} 的驻点收工：{words}', en: 'closed the session of “{station}” on {from}: {words}' },
})

export const stationNotices = noticesOf('station', {
  yours: { zh: '{who}把驻点“{station}”交给你负责。', en: '{who} made you the minister of the station “{station}”.' },
  notYours: { zh: '驻点“{station}”改由{minister}负责。', en: '{minister} is the minister of the station “{station}” now.' },
})

export const dutyNotices = noticesOf('stationSession', {
  yours: { zh: '{startsAt} 你在“{station}”值班。', en: 'You are on duty at “{station}” on {startsAt}.' },
  notYours: { zh: '“{station}”{startsAt} 不再由你值班。', en: 'You are no longer on duty at “{station}” on {startsAt}.' },
  published: {
    zh: '{who}发布了排班，你有 {count} 场变动，最近一场 {startsAt}，“{station}”。',
    en: '{who} published the roster: {count} changes for you, the next on {startsAt}, “{station}”.',
  },
  moved: { zh: '“{station}”{from} 的驻点改到 {startsAt}。', en: 'The session of “{station}” on {from} is moved to {startsAt}.' },
  calledOff: {
    zh: '“{station}”{startsAt} 的驻点取消：{reason}',
    en: 'The session of “{station}” on {startsAt} is called off: {reason}',
    said: ({ why, words }: NoticeData) => ({ reason: reasonOff(why as CalledOffReason, String(words)) }),
    derived: ['reason'],
  },
  unstaffed: {
    zh: '“{station}”{startsAt} 的驻点没有人值班。',
    en: 'Nobody is on duty at “{station}” on {startsAt}.',
  },
  left: {
    zh: '{who}不能在“{station}”{startsAt} 值班了，空出 1 人。',
    en: '{who} cannot be on duty at “{station}” on {startsAt} any more; one is missing.',
  },
  swapOffered: {
    zh: '{who}想把“{station}”{startsAt} 的值班换给别人，等你看。',
    en: '{who} offers to swap duty at “{station}” on {startsAt}; please look.',
  },
  swapTaken: {
    zh: '{who}接下了“{station}”{startsAt} 的值班。',
    en: '{who} takes duty at “{station}” on {startsAt}.',
  },
  swapDropped: {
    zh: '{who}不换“{station}”{startsAt} 的值班。',
    en: '{who} does not swap duty at “{station}” on {startsAt}.',
  },
})

/** What was said of it, else why in a word; of a day off its name. */
export const reasonOff = (why: CalledOffReason, words: string): Sentence => {
  const { zh, en } = calledOffWords[why]
  if (words === '') return { zh, en }
  return why === 'holiday' ? { zh: `${words}${zh}`, en: `${en} (${words})` } : { zh: words, en: words }
}

export const stationRefusals = refusalsOf({
  stationTimes: { status: 400, zh: '结束要晚于开始，至少够谈一段。', en: 'It ends after it begins, with time for one slot at least.' },
  stationMoved: {
    status: 409,
    zh: '你改的时候，{who}也改了这个驻点，请看过再保存。',
    en: '{who} changed this station while you were; please look and save again.',
  },
  stationClosed: { status: 409, zh: '这个驻点已经停办。', en: 'This station is closed.' },
  sessionBegun: { status: 409, zh: '这次驻点已经开始，不能再改。', en: 'This session has begun; it cannot be changed any more.' },
  sessionNotBegun: {
    status: 409,
    zh: '这次驻点还没有开始，开始后才能收工。',
    en: 'This session has not begun yet; it is closed after that.',
  },
  sessionOff: { status: 409, zh: '这次驻点已经取消。', en: 'This session was called off.' },
  sessionOver: { status: 409, zh: '这次驻点已经收工。', en: 'This session was closed already.' },
  sessionNotRevived: {
    status: 409,
    zh: '驻点的日子改了或已停办，这一场不能恢复。',
    en: 'The station meets on another weekday or is closed; this session is not taken up again.',
  },
  sessionPast: { status: 400, zh: '要改到现在以后。', en: 'It is moved to a time to come.' },
  sessionTaken: { status: 409, zh: '这个驻点那时已有一场。', en: 'This station has a session at that time already.' },
  dutyOnLeave: { status: 409, zh: '{who}那时请假，不能值班。', en: '{who} is on leave then and cannot be on duty.' },
  dutyElsewhere: { status: 409, zh: '{who}同一时段已在别处值班。', en: '{who} is on duty somewhere else at that time.' },
  dutyTwice: { status: 400, zh: '一个人一场只坐一个台。', en: 'One person sits at one desk of a session.' },
  dutyNoOfficer: { status: 400, zh: '值班的要是在岗的首席服务官。', en: 'Who is on duty is an officer whose account is in use.' },
  dutyNoDesk: { status: 400, zh: '这个驻点没有这个台。', en: 'This station has no such desk.' },
  dutyMoved: {
    status: 409,
    zh: '排班刚刚被改过，请看过再发布。',
    en: 'The roster was changed meanwhile; please look and publish again.',
  },
  rosterStranger: { status: 400, zh: '有一场不是这支团队的驻点。', en: 'One of these sessions is not of a station of this team.' },
  swapBegun: {
    status: 409,
    zh: '这场已经开始或取消，不能再换。',
    en: 'This session has begun or was called off; it is not swapped any more.',
  },
  swapOpen: { status: 409, zh: '这场已经提出换班，等人接。', en: 'A swap of this duty is offered already and waits for an answer.' },
  swapOver: { status: 409, zh: '这次换班已经有人接了，或者不换了。', en: 'This swap was taken or dropped already.' },
  swapNotTheirs: { status: 400, zh: '要换的那一场不是对方的，或者已经开始。', en: 'The duty to be given is not theirs, or has begun.' },
  swapOwn: { status: 400, zh: '不能和自己换。', en: 'Nobody swaps with themselves.' },
})

export const stationsSlice = slice({
  name: 'stations',
  subjects: ['stationSession'],
  nouns: ['station', 'roster'],
  clocks: stationClocks,
  nextSteps: ['staffSession'],
  history: [stationHistory, rosterHistory, sessionHistory],
  notices: [stationNotices, dutyNotices],
  refusals: stationRefusals,
})

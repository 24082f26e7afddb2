import type { RequestView } from '@yigen/domain/matters/request-view.ts'
import type { RequestRow } from '@yigen/domain/requests/request.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'

type Matter = ReadBy<typeof RequestView, 'office'>
type MatterAtDoor = ReadBy<typeof RequestView, 'enterprise'>
type MatterClock = Matter['clocks'][number]
type Row = Wire<typeof RequestRow>

/** 2026-11-25 10:40 in Guangzhou, the moment of the pictures. */
export const at = (text: string) => Temporal.Instant.from(`2026-${text}:00+08:00`)
export const now = at('11-25T10:40')
export const wire = (text: string) => at(text).toString()
const answerPromise = { amount: 24, unit: 'clockHours' } as const

export const person = (id: string, name: string, onLeave = false) => ({
  id,
  name,
  title: '',
  unitName: '区投资促进中心',
  phone: null,
  onLeave,
})

type ClockOf = {
  kind?: MatterClock['kind']
  started: string
  due: string
  stopped?: string
  promise?: MatterClock['promise']
  /** its part; the enterprise reads the department, not who there */
  taskId?: string
}

export function aClock({ kind = 'answer', started, due, stopped, promise = answerPromise, taskId }: ClockOf): MatterClock {
  return {
    id: `${kind} ${started} ${taskId ?? ''}`,
    kind,
    startedAt: wire(started),
    dueAt: wire(due),
    stoppedAt: stopped ? wire(stopped) : null,
    stoppedBy: null,
    provisional: false,
    promise,
    holderId: null,
    holderName: taskId ? null : '陈若溪',
    taskId: taskId ?? null,
    why: '',
    rungs: [],
  }
}

export function aHistoryRow(
  kind: string,
  when: string,
  data: Record<string, unknown> = {},
  actor: { id: string; name: string; as?: 'deputy' } = { id: 'o', name: '陈若溪' },
) {
  const time = wire(when)
  return {
    id: `${kind} ${when} ${String(data.name ?? '')}`,
    at: time,
    recordedAt: time,
    kind,
    public: true,
    actorId: actor.id,
    actorName: actor.name,
    actorUnit: '',
    actorAs: actor.as ?? null,
    sentence: `sentence of ${kind}`,
    enterpriseId: 'e',
    requestId: 'r',
    data,
  }
}

export function aMatter(part: Partial<Matter> = {}): Matter {
  return {
    ...aRow(),
    reader: 'office',
    sight: 'whole',
    body: '二次消防能不能先办？',
    recordedAt: wire('11-24T20:15'),
    filedBy: '王嘉树',
    contactName: '王嘉树',
    callbackPhone: '',
    lastMessageId: 'm',
    enterprise: { id: 'e', name: '鹭汀', kind: 'target', streetName: null, building: '' },
    officer: person('o', '陈若溪'),
    deputy: person('d', '黎景行'),
    minister: person('m', '郑怀远'),
    clocks: [],
    lifts: [],
    levelAsked: null,
    transfer: null,
    messages: [],
    files: [],
    promises: [],
    history: [],
    earlierHistory: null,
    pausedMinutes: 0,
    limits: standardNumbers,
    tasks: [],
    waysTried: [],
    declines: [],
    pause: null,
    rating: null,
    move: null,
    supervisions: [],
    mergedInto: null,
    mergedHere: [],
    proposedSettlement: '',
    noteTells: false,
    whyNot: {} as Matter['whyNot'],
    ...part,
  }
}

/** As the enterprise gets it. */
export const aMatterAtDoor = (part: Partial<MatterAtDoor> = {}): MatterAtDoor => ({
  ...aMatter(),
  reader: 'enterprise',
  history: [],
  ...part,
})

export function aRow(part: Partial<Row> = {}): Row {
  return {
    id: 'r',
    promisedDueAt: null,
    number: '20261124-0187',
    title: '二次消防',
    sight: 'whole',
    status: 'filed',
    source: 'door',
    enterpriseId: 'e',
    enterpriseName: '鹭汀',
    officerId: 'o',
    officerName: '陈若溪',
    serviceCode: null,
    serviceNameZh: null,
    serviceNameEn: null,
    receivedAt: wire('11-24T20:15'),
    firstAnsweredAt: null,
    endedAt: null,
    turn: 'colleague',
    waitsFor: null,
    clock: null,
    waitsUntil: null,
    unrated: false,
    appealUntil: null,
    onTime: null,
    grade: null,
    reopenings: 0,
    ...part,
  }
}

/** As the enterprise reads it: which department and by when, not what was asked. */
export function aTask(id: string, unitName: string, part: Partial<Matter['tasks'][number]> = {}): Matter['tasks'][number] {
  return {
    subject: { kind: 'request', id: 'r' },
    ...{ id, requestId: 'r', requestNumber: '20261124-0187', title: '二次消防', enterpriseId: 'e', enterpriseName: '鹭汀' },
    ...{ unitId: id, unitName, asked: '', status: 'handed', promise: { amount: 2, unit: 'workingDays' } },
    ...{ handedBy: '陈若溪', handedAt: wire('11-25T08:58'), acceptedBy: null, acceptedAt: null, endedAt: null, clock: null },
    ...{ returns: 0, returnReason: null, result: null, waiverReason: null, sentBackWhy: null, urgings: 0, replacesId: null },
    ...{ handlerId: null, handler: null, firstDueAt: null, extension: null, reports: [], helpers: [] },
    whyNot: {} as Matter['tasks'][number]['whyNot'],
    ...part,
  }
}

export function aPause(part: Partial<NonNullable<Matter['pause']>> = {}): NonNullable<Matter['pause']> {
  return {
    ...{ id: 'p', waitsFor: 'enterprise', authority: '', words: '请补交检测报告。', pausedBy: '陈若溪', pausedAt: wire('11-25T10:20') },
    ...{ until: wire('11-30T18:00'), resumedAt: null, resumedBy: null, reminders: [] },
    ...part,
  }
}

export function aDecline(part: Partial<Matter['declines'][number]> = {}): Matter['declines'][number] {
  return {
    ...{
      id: 'x',
      requestId: 'r',
      status: 'released',
      reason: '',
      legalBasis: '',
      alternative: '先用 9 层。',
      words: '12 层现在还不能办。',
    },
    ...{ proposedBy: '', proposedAt: wire('11-24T21:00'), decidedBy: '郑怀远', decidedAt: wire('11-25T09:00'), toTry: '' },
    ...{ appeal: null, appealUntil: wire('12-06T00:00'), mayRelease: false, mayDecide: false, mayTakeBack: false },
    ...part,
  }
}

export function anAppeal(part: Partial<NonNullable<Matter['declines'][number]['appeal']>> = {}) {
  return {
    ...{ id: 'a', words: '9 层面积不够。', appealedBy: '王嘉树', appealedAt: wire('11-25T09:30') },
    ...{ decision: null, decisionWords: '', decidedBy: null, decidedAt: null },
    ...part,
  }
}

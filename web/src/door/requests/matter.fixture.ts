import type { Matter, MatterClock, Row } from './wire.ts'

/** 2026-11-25 10:40 in Guangzhou, the moment of the pictures. */
export const at = (text: string) => Temporal.Instant.from(`2026-${text}:00+08:00`)
export const now = at('11-25T10:40')
const wire = (text: string) => at(text).toString()

export const person = (id: string, name: string, onLeave = false) => ({
  id,
  name,
  title: '',
  unitName: '区投资促进中心',
  phone: null,
  onLeave,
})

type ClockOf = { kind?: MatterClock['kind']; started: string; due: string; stopped?: string; promise?: MatterClock['promise'] }

export function aClock({ kind = 'answer', started, due, stopped, promise = { amount: 24, unit: 'clockHours' } }: ClockOf): MatterClock {
  return {
    id: `${kind} ${started}`,
    kind,
    startedAt: wire(started),
    dueAt: wire(due),
    stoppedAt: stopped ? wire(stopped) : null,
    stoppedBy: null,
    provisional: false,
    promise,
    holderId: null,
    holderName: '陈若溪',
    why: '',
    rungs: [],
  }
}

export function aHistoryRow(kind: string, when: string, data: Record<string, unknown> = {}, actor = { id: 'o', name: '陈若溪' }) {
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
    sentence: `sentence of ${kind}`,
    enterpriseId: 'e',
    requestId: 'r',
    data,
  }
}

export function aMatter(part: Partial<Matter> = {}): Matter {
  return {
    ...aRow(),
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
    messages: [],
    files: [],
    promises: [],
    history: [],
    whyNot: {} as Matter['whyNot'],
    sight: 'whole',
    ...part,
  }
}

export function aRow(part: Partial<Row> = {}): Row {
  return {
    id: 'r',
    number: '20261124-0187',
    title: '二次消防',
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
    clock: null,
    reopenings: 0,
    ...part,
  }
}

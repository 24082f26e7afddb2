import { type Actor, whyNotRole } from '#members/actor.ts'
import { type MemberState, memberStateWords } from '#members/member-state.ts'
import { memberRefusals } from '#members/members.slice.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { fieldName } from '#refusals/field-sentence.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { type EnterpriseState, isFollowed } from './enterprise-kinds.ts'
import { enterpriseRefusals } from './enterprises.slice.ts'
import { type FactKind, type FactShape, factKinds } from './fact-kinds.ts'

/** The steps on one enterprise: one word each (function, file, URL, event). */
export const enterpriseSteps = [
  'assignOfficer',
  'recordFact',
  'addContact',
  'inviteContact',
  'changeContact',
  'addCreditCode',
  'changeEnterprise',
  'closeEnterprise',
  'takeBackEnterprise',
  'fileRequest',
  'recordFirstContact',
] as const
export type EnterpriseStep = (typeof enterpriseSteps)[number]

/** What the rules need to know of an enterprise. */
export type EnterpriseStanding = {
  state: EnterpriseState
  code: string | null
  officerName: string | null
  /** a first-contact clock runs (R3.6) */
  firstContactRunning: boolean
  /** how many matters and orders are open */
  open: number
  /** how many of its landing projects are under way: each has an officer by it (R13.1) */
  openProjects: number
  /** it has an officer, a matter, facts, an account or whatever else a mistaken row has not */
  hangs: boolean
}
export type Asker = { relation: Relation; language: Language }

/** Step × relation: who may. R2.2, R3.1, R3.2, R3.6, R4.2 */
export const mayTakeEnterprise = {
  assignOfficer: ['minister', 'leader'],
  recordFact: ['officer', 'deputy', 'minister'],
  addContact: ['officer', 'deputy', 'minister'],
  inviteContact: ['officer', 'deputy', 'minister'],
  changeContact: ['officer', 'deputy', 'minister'],
  addCreditCode: ['officer', 'deputy', 'minister'],
  changeEnterprise: ['officer', 'deputy', 'minister'],
  closeEnterprise: ['minister', 'leader'],
  takeBackEnterprise: ['minister', 'leader'],
  fileRequest: ['enterprise', 'officer', 'deputy', 'minister', 'leader'],
  recordFirstContact: ['officer', 'deputy'],
} as const satisfies Record<EnterpriseStep, readonly Relation[]>

const whoWords: Record<EnterpriseStep, { zh: string; en: string }> = {
  assignOfficer: { zh: '项目部长或领导', en: 'the minister or a leader' },
  recordFact: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  addContact: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  inviteContact: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  changeContact: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  addCreditCode: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  changeEnterprise: { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' },
  closeEnterprise: { zh: '项目部长或领导', en: 'the minister or a leader' },
  takeBackEnterprise: { zh: '项目部长或领导', en: 'the minister or a leader' },
  fileRequest: { zh: '首席服务官或企业联系人', en: 'the officer or the enterprise' },
  recordFirstContact: { zh: '首席服务官或 B 角', en: 'the officer or the deputy' },
}

/** 403: the step is not the asker's. R12.2 */
export function whyNotMay(step: EnterpriseStep, { relation, language }: Asker): Refusal | null {
  const may: readonly Relation[] = mayTakeEnterprise[step]
  return may.includes(relation) ? null : refusal(refusals.mayNot, { who: language === 'en' ? whoWords[step].en : whoWords[step].zh })
}

/** 403, then 409: the part that the button and the server ask alike. R12.2 */
export function whyNotEnterpriseStep(step: EnterpriseStep, enterprise: EnterpriseStanding, asker: Asker): Refusal | null {
  const mayNot = whyNotMay(step, asker)
  if (mayNot) return mayNot
  switch (step) {
    case 'assignOfficer':
      return whyNotFirstOfficer(enterprise)
    case 'fileRequest':
      return isFollowed(enterprise.state) ? null : refusal(enterpriseRefusals.enterpriseClosed)
    case 'addCreditCode':
      return enterprise.code === null ? null : refusal(enterpriseRefusals.codeThere, { code: enterprise.code })
    case 'changeEnterprise':
      return isFollowed(enterprise.state) ? null : refusal(enterpriseRefusals.enterpriseClosed)
    case 'closeEnterprise':
      return whyNotClose(enterprise)
    case 'takeBackEnterprise':
      return enterprise.hangs ? refusal(enterpriseRefusals.enterpriseHasMore) : null
    case 'recordFirstContact':
      if (enterprise.officerName === null) return refusal(enterpriseRefusals.noOfficerYet)
      return enterprise.firstContactRunning ? null : refusal(enterpriseRefusals.firstContactDone)
    default:
      return null
  }
}

/** R3.1: its officer's assignment ends with it, so nothing open may remain. */
function whyNotClose({ state, open, openProjects }: EnterpriseStanding): Refusal | null {
  if (!isFollowed(state)) return refusal(enterpriseRefusals.enterpriseClosed)
  if (openProjects > 0) return refusal(enterpriseRefusals.enterpriseHasProjects, { count: openProjects })
  return open > 0 ? refusal(enterpriseRefusals.enterpriseHasOpen, { count: open }) : null
}

/** 409 for an account that was closed: the security administrator opens it first. R1.5, R1.6 */
export function whyNotNewLink({ language }: Pick<Actor, 'language'>, { state }: { state: MemberState }): Refusal | null {
  return state === 'disabled'
    ? refusal(memberRefusals.memberState, { state: memberStateWords[state][language === 'en' ? 'en' : 'zh'] })
    : null
}

/** R3.1: one officer at a time, and none of a closed one. */
export function whyNotFirstOfficer(enterprise: Pick<EnterpriseStanding, 'state' | 'officerName'>): Refusal | null {
  if (!isFollowed(enterprise.state)) return refusal(enterpriseRefusals.enterpriseClosed)
  return enterprise.officerName === null ? null : refusal(enterpriseRefusals.alreadyAssigned, { officer: enterprise.officerName })
}

/** R11.4: numbers are open to the officer, the deputy and the minister; everybody else of the office asks, and that is recorded. */
export const phoneOpenFor = ['officer', 'deputy', 'minister'] as const satisfies readonly Relation[]
export const phoneOpenTo = (relation: Relation): boolean => (phoneOpenFor as readonly Relation[]).includes(relation)

/** Who of the office may ask to see a masked number. R11.4 */
export const mayReveal = ['officer', 'minister', 'head', 'leader'] as const satisfies readonly Role[]
export const whyNotReveal = (actor: Pick<Actor, 'roles' | 'language'>): Refusal | null => whyNotRole(actor, ...mayReveal)

export type FactValue = { number?: number | undefined; words?: string | undefined; day?: string | undefined }

const valueOfShape = { money: 'number', people: 'number', area: 'number', day: 'day', words: 'words' } as const satisfies Record<
  FactShape,
  keyof FactValue
>
/** ten trillion yuan in fen; ten million heads; a square kilometre in 0.01 m² */
const most: Partial<Record<FactShape, number>> = { money: 1e15, people: 1e7, area: 1e10 }

/** 400: exactly the one value that the kind takes, in its bounds; a period that has not begun is none. R2.3 */
export function whyNotFact(
  kind: FactKind,
  value: FactValue & { period: string },
  today: Temporal.PlainDate,
  language: Language,
): Refusal | null {
  const wrong = (name: string) => refusal(enterpriseRefusals.factValueWrong, { field: fieldName([name], language) }, { field: name })
  const { shape } = factKinds[kind]
  const takes = valueOfShape[shape]
  for (const name of ['number', 'words', 'day'] as const) if ((value[name] === undefined) === (name === takes)) return wrong(name)
  if (value.number !== undefined && value.number > (most[shape] ?? 0)) return wrong(takes)
  const begins = periodBegins(value.period)
  if (!begins) return wrong('period')
  return Temporal.PlainDate.compare(begins, today) > 0
    ? refusal(enterpriseRefusals.periodNotBegun, { period: value.period }, { field: 'period' })
    : null
}

/** `2025`, `2026-10`, `2026-11-24` → its first day; null for a day that the calendar does not have. */
function periodBegins(period: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(period + '-01-01'.slice(period.length - 4), { overflow: 'reject' })
  } catch {
    return null
  }
}

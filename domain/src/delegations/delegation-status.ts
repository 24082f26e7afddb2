import type { Sentence } from '#wire/language.ts'

/** Drafted by the agent, signed by the principal, used once, closed when both signed the receipt; or revoked, or over unused. R21 */
export const delegationStatuses = ['drafted', 'signed', 'used', 'closed', 'revoked', 'expired'] as const
export type DelegationStatus = (typeof delegationStatuses)[number]
/** Something is still to be done with it. */
export const openDelegations = ['drafted', 'signed', 'used'] as const satisfies readonly DelegationStatus[]

/** Over at the end of its last day, whatever was written down by then. R21.2 */
export const unusedDelegations = ['drafted', 'signed'] as const satisfies readonly DelegationStatus[]

export const delegationStatusWords: Readonly<Record<DelegationStatus, Sentence>> = {
  drafted: { zh: '待签名', en: 'to be signed' },
  signed: { zh: '有效', en: 'in force' },
  used: { zh: '已使用，待签回执', en: 'used, receipt to be signed' },
  closed: { zh: '已办结', en: 'closed' },
  revoked: { zh: '已撤回', en: 'revoked' },
  expired: { zh: '已过期', en: 'expired' },
}

type Standing = { status: DelegationStatus; endsAt: Temporal.Instant }

/** How it stands at a moment: nobody has to come by for it to be over at 24:00 of its last day. R21.2 */
export const statusAt = ({ status, endsAt }: Standing, now: Temporal.Instant): DelegationStatus =>
  unusedDelegations.some(one => one === status) && Temporal.Instant.compare(endsAt, now) <= 0 ? 'expired' : status

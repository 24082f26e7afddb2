import type { Sentence } from '#wire/language.ts'

/** An enterprise that is to move to another district: proposed there, then taken over or not; or taken back by who proposed it. R18.4 */
export const transferStatuses = ['proposed', 'accepted', 'declined', 'withdrawn'] as const
/** The enterprise is to go, or went. */
export const standingTransfers = ['proposed', 'accepted'] as const satisfies readonly TransferStatus[]
export type TransferStatus = (typeof transferStatuses)[number]

export const transferStatusWords: Readonly<Record<TransferStatus, Sentence>> = {
  proposed: { zh: '等对方接收', en: 'waits for the other district' },
  accepted: { zh: '已接收', en: 'was accepted' },
  declined: { zh: '没有接收', en: 'was declined' },
  withdrawn: { zh: '已撤回', en: 'was withdrawn' },
}

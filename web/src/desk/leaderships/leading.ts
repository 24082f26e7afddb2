import type { KeyEndProposal as KeyEndProposalShape, LeaderProposal as LeaderProposalShape } from '@yigen/domain/leaderships/leadership.ts'
import type { LeadershipStep } from '@yigen/domain/leaderships/leadership-steps.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

export type LeaderProposal = Wire<typeof LeaderProposalShape>
export type KeyEndProposal = Wire<typeof KeyEndProposalShape>
/** Why the reader cannot take each step; null: they can. */
export type WhyNotLeading = Readonly<Record<LeadershipStep, string | null>>
/** A project as these parts of its page ask of it. */
export type Led = { id: string; isKey: boolean; leader: { id: string; name: string } | null }

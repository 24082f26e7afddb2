import type { FromTemplate } from '@yigen/domain/plans/from-template.ts'

/** A milestone as a version says it: what `DraftMilestone` of the domain sends, and what is kept of it. R15.1 */
export type DraftedMilestone = FromTemplate

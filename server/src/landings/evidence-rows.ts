import type { EvidenceOnPage } from '@yigen/domain/landings/project-view.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { verifierOf, whyNotAttach, whyNotCorrect, whyNotVerify } from '@yigen/domain/projects/evidence-steps.ts'
import { itemOfKind } from '@yigen/domain/projects/gate-item.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import type { z } from 'zod'
import type { KnownProject } from './known-project.ts'
import { projectAskerOf } from './project-asker.ts'

/** Everything that was shown, corrected rows too, with what the reader may do with it: what the steps would let pass. R13.3, R13.5 */
export function evidenceRows(actor: Actor, known: KnownProject): z.output<typeof EvidenceOnPage>[] {
  const { row, page, gates, above } = known
  const asker = projectAskerOf(actor, row)
  const over = whyNotOpen(row, actor.language, ['landed'])
  return page.evidence.map(({ recordedById, ...evidence }) => {
    const item = itemOfKind(gates, evidence.kind, row.kind)
    const name = item?.name ?? evidence.kind
    const state = { name, verifier: verifierOf(item, evidence.gate), corrected: evidence.corrected, verified: evidence.verifiedAt !== null }
    const ofTaxBureau = row.ofTaxBureau && evidence.gate === 'taxed' && actor.roles.includes('clerk')
    return {
      ...evidence,
      ...{ name, unit: item?.unit ?? null },
      may: {
        verify: (whyNotVerify(state, { ...asker, ofTaxBureau }, above.recordedBy(recordedById)) ?? over) === null,
        attach: (whyNotMayInProject('attachEvidenceFile', asker) ?? over ?? whyNotAttach(state)) === null,
        correct: (whyNotMayInProject('correctEvidence', asker) ?? over ?? whyNotCorrect(state)) === null,
      },
    }
  })
}

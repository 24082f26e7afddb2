import { later } from '#shared/later.ts'
import { visitSheet } from './visit-sheet.ts'

/** The part of the first page for who is asked to agree; its code and words come where there is something. */
export const visitsToAgreePart = later(async () => {
  const [{ VisitsToAgree }] = await Promise.all([import('./VisitsToAgree.tsx'), visitSheet.bring()])
  return VisitsToAgree
})

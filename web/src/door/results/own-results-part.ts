import { later } from '#shared/later.ts'
import { resultSheet } from './result-sheet.ts'

/** The part of the first page for who is asked to confirm; its code and words come where there is something. */
export const ownResultsPart = later(async () => {
  const [{ OwnResults }] = await Promise.all([import('./OwnResults.tsx'), resultSheet.bring()])
  return OwnResults
})

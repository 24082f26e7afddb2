import { later } from '#shared/later.ts'
import { siteOpinionSheet } from './site-opinion-sheet.ts'

/** The part of the first page for who was named premises; its code and words come where there is an opinion. */
export const siteOpinionsPart = later(async () => {
  const [{ OwnSiteOpinions }] = await Promise.all([import('./OwnSiteOpinions.tsx'), siteOpinionSheet.bring()])
  return OwnSiteOpinions
})

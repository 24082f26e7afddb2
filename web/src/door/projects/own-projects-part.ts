import { later } from '#shared/later.ts'
import { projectSheet } from './project-sheet.ts'

/** The part of the first page for those that land; its code and words come where there is a project. */
export const ownProjectsPart = later(async () => {
  const [{ OwnProjects }] = await Promise.all([import('./OwnProjects.tsx'), projectSheet.bring()])
  return OwnProjects
})

import type { Reading } from '@yigen/domain/result-figures/results.ts'
import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import type { Narrowed } from './result-conditions.ts'

/** What a figure is made of where single enterprises are not the actor's to read: of one officer or project of their own, else of fixed cells. R16.6 */
export function readingOf(kind: ResultKind, whole: boolean, { officerId, projectId }: Narrowed): Reading {
  if (whole || !ruleOf(kind).secret) return 'all'
  return officerId === undefined && projectId === undefined ? 'cells' : 'own'
}

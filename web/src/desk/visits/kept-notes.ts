import { forget, keep, kept } from './on-device.ts'
import type { WrittenNote } from './visit.steps.ts'
import type { WrittenVisit } from './written-visit.ts'

/** A note on its way: kept until everything of it has arrived. */
export type KeptNote = {
  clientId: string
  /** whose it is: another member on the same phone neither sees nor sends it */
  owner: string
  enterpriseId: string
  enterpriseName: string
  note: WrittenNote
  /** as it was written, to go on with */
  written: WrittenVisit
  /** the visit that it became, once its words have arrived */
  visitId: string | null
  /** what the server said instead of taking it */
  fault: { code: string; sentence: string } | null
}

/** In the order in which they were made. */
export async function keptNotes(owner: string): Promise<KeptNote[]> {
  const all = await kept<KeptNote>('notes')
  return all.filter(note => note.owner === owner).sort((a, b) => a.note.visitedAt.localeCompare(b.note.visitedAt))
}

export const keepNote = (note: KeptNote) => keep('notes', note)
export const forgetNote = (clientId: string) => forget('notes', clientId)

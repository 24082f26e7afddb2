import type { VisitFile as VisitFileShape } from '@yigen/domain/visits/visit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import { passing } from '#shared/persist.ts'
import { isProblem, type Problem } from '#shared/problem.ts'
import type { Session } from '#shared/session.ts'
import { upload } from '#shared/upload.ts'
import { changed } from '../shared/changed.ts'
import { forgetFile, type KeptFile, keptFiles } from './kept-files.ts'
import { forgetNote, type KeptNote, keepNote, keptNotes } from './kept-notes.ts'
import { recordVisit } from './visit.steps.ts'

/** Sends what waits, one tab at a time; returns how many arrived whole. What the server refuses stays, with its sentence; without a network all of it stays. R20.2 */
export async function sendNotes(owner: string): Promise<number> {
  // navigator.locks is missing on plain http away from localhost: there the server alone knows what came twice
  return navigator.locks ? navigator.locks.request('yigen-visits', () => sendAll(owner)) : sendAll(owner)
}

async function sendAll(owner: string): Promise<number> {
  let arrived = 0
  for (const kept of await keptNotes(owner)) {
    if (!navigator.onLine) break
    if (kept.fault !== null) continue
    if (!(await isHere(owner))) break
    if (await sent(kept)) arrived++
  }
  return arrived
}

/** Another tab may have signed in somebody else meanwhile: nothing goes out in their name. */
async function isHere(owner: string): Promise<boolean> {
  try {
    return (await get<Session>('/api/session')).member.id === owner
  } catch (fault) {
    if (isProblem(fault)) return false
    throw fault
  }
}

/** Each part is taken off as soon as it has arrived, so that nothing is sent again but what was under way: the server knows that by its id and its content. */
async function sent(kept: KeptNote): Promise<boolean> {
  try {
    const visitId = kept.visitId ?? (await recordVisit(kept.enterpriseId, kept.note)).id
    await keepNote({ ...kept, visitId })
    for (const file of await keptFiles(kept.clientId)) {
      await sendFile(visitId, file)
      changed({ visit: visitId })
      await forgetFile(file.id)
    }
    await forgetNote(kept.clientId)
    return true
  } catch (fault) {
    if (!isProblem(fault)) throw fault
    if (!passing(fault) && fault.status !== 401) await refused(kept, fault)
    return false
  }
}

/** With how far it came. */
async function refused({ clientId, owner }: KeptNote, { code, message }: Problem) {
  const now = (await keptNotes(owner)).find(note => note.clientId === clientId)
  if (now) await keepNote({ ...now, fault: { code, sentence: message } })
}

function sendFile(visitId: string, { id, name, content }: KeptFile) {
  const form = new FormData()
  form.append('file', content, name)
  return upload<Wire<typeof VisitFileShape>>(`/api/visits/${visitId}/files`, form, undefined, id).done
}

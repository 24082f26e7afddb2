import type { VisitPhoto as VisitPhotoShape } from '@yigen/domain/visits/visit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { passing } from '#shared/persist.ts'
import { isProblem } from '#shared/problem.ts'
import { upload } from '#shared/upload.ts'
import { changed } from '../shared/changed.ts'
import { forgetNote, type KeptNote, keepNote, keptNotes } from './kept-notes.ts'
import { recordVisit } from './visit.steps.ts'

/** Sends what waits, one tab at a time; returns how many arrived whole. What the server refuses stays, with its sentence; without a network all of it stays. R20.2 */
export const sendNotes = (owner: string): Promise<number> =>
  navigator.locks.request('yigen-visits', async () => {
    let arrived = 0
    for (const kept of await keptNotes(owner)) {
      if (!navigator.onLine) break
      if (kept.fault === null && (await sent(kept))) arrived++
    }
    return arrived
  })

/** Each part is taken off as soon as it has arrived, so that nothing is sent again but what was under way: the server knows that by its id and its content. */
async function sent(kept: KeptNote): Promise<boolean> {
  let left = kept
  const keep = (changed: Partial<KeptNote>) => {
    left = { ...left, ...changed }
    return keepNote(left)
  }
  try {
    const visitId = kept.visitId ?? (await recordVisit(kept.enterpriseId, kept.note)).id
    await keep({ visitId })
    for (const photo of kept.photos) {
      await sendPhoto(visitId, photo)
      changed({ visit: visitId })
      await keep({ photos: left.photos.filter(one => one.id !== photo.id) })
    }
    await forgetNote(kept.clientId)
    return true
  } catch (fault) {
    if (!isProblem(fault)) throw fault
    if (!passing(fault) && fault.status !== 401) await keep({ fault: fault.message })
    return false
  }
}

function sendPhoto(visitId: string, { id, name, content }: KeptNote['photos'][number]) {
  const form = new FormData()
  form.append('file', content, name)
  return upload<Wire<typeof VisitPhotoShape>>(`/api/visits/${visitId}/photos`, form, undefined, id).done
}

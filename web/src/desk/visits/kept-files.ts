import { forget, keep, kept } from './on-device.ts'

/** A photo or a recording of a note, kept from the moment it is made: the page may be closed before the note is whole. */
export type KeptFile = { id: string /** of which note */; clientId: string; name: string; content: Blob; at: number }

/** In the order in which they were made. */
export async function keptFiles(clientId: string): Promise<KeptFile[]> {
  const all = await kept<KeptFile>('files')
  return all.filter(file => file.clientId === clientId).sort((a, b) => a.at - b.at)
}

/** Again under the same id: it has grown. */
export const keepFile = (file: Omit<KeptFile, 'at'>) => keep('files', { ...file, at: Date.now() } satisfies KeptFile)
export const forgetFile = (id: string) => forget('files', id)
export const forgetFiles = async (clientId: string) => {
  for (const { id } of await keptFiles(clientId)) await forgetFile(id)
}

const keepDays = 30

/** Of notes that nobody finished, as their words are forgotten (drafts.ts). */
export async function forgetOldFiles(): Promise<void> {
  const [files, notes] = await Promise.all([kept<KeptFile>('files'), kept<{ clientId: string }>('notes')])
  const old = files.filter(({ at, clientId }) => at < Date.now() - keepDays * 86_400_000 && !notes.some(note => note.clientId === clientId))
  for (const { id } of old) await forgetFile(id)
}

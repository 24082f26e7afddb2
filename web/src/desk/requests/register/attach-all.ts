import { attachFile } from '../../files/file.steps.ts'

/** One after the other; the names of those that did not arrive, for the request itself stands. */
export async function attachAll(requestId: string, files: readonly File[]): Promise<string[]> {
  const lost: string[] = []
  for (const file of files)
    await attachFile(requestId, file, () => {}).done.catch(() => {
      lost.push(file.name)
    })
  return lost
}

import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import type { Upload } from '#shared/upload.ts'

/** Files chosen with what was written, sent one after the other once that is there. What of them is refused is said; the rest stands. */
export async function sendChosen(files: readonly File[], put: (file: File) => Upload<unknown>): Promise<void> {
  for (const file of files) await put(file).done.catch((fault: unknown) => toast(sentenceOf(fault)))
}

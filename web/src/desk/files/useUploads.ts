import { useState } from 'react'
import type { Upload } from '#shared/upload.ts'

type Uploading = { name: string; share: number }

/** One after the other, each with its progress; the first that fails stops the rest. */
export function useUploads(put: (file: File, onProgress: (share: number) => void) => Upload<unknown>, after: () => void) {
  const [uploading, setUploading] = useState<Uploading | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const add = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    setFault(null)
    try {
      for (const file of files) await put(file, share => setUploading({ name: file.name, share })).done
    } catch (problem) {
      setFault(problem)
    } finally {
      setUploading(null)
      after()
    }
  }
  return { uploading, fault, add }
}

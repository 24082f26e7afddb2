import { useState } from 'react'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { isProblem } from '#shared/problem.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { upload } from '#shared/upload.ts'
import { type RequestWords, useRequestWords } from '../requests/request-words.ts'
import type { AttachedFile } from '../requests/wire.ts'
import { changed } from '../shared/answers.ts'

/** `refused`: never sent, and `why`. The key names the one upload, so that a second try of the same file is not a second file. */
export type OwnFile = {
  key: string
  file: File
  state: 'chosen' | 'sending' | 'sent' | 'failed' | 'refused'
  share: number
  why: string
}

export type OwnFiles = {
  files: OwnFile[]
  choose: (chosen: FileList | null) => OwnFile[]
  drop: (key: string) => void
  send: (requestId: string, which: readonly OwnFile[]) => Promise<void>
  clear: () => void
}

const largest = 20 * 1024 * 1024
const mostAtOnce = 20

/** Files picked on this device, and their way to the server, one after another. */
export function useOwnFiles(): OwnFiles {
  const words = useRequestWords().files
  const [files, setFiles] = useState<OwnFile[]>([])
  const change = (key: string, part: Partial<OwnFile>) => setFiles(all => all.map(one => (one.key === key ? { ...one, ...part } : one)))

  async function sendOne(requestId: string, { key, file }: OwnFile) {
    change(key, { state: 'sending', share: 0, why: '' })
    const form = new FormData()
    form.append('file', file)
    try {
      await upload<AttachedFile>(`/api/requests/${requestId}/files`, form, share => change(key, { share }), key).done
      change(key, { state: 'sent', share: 1 })
    } catch (fault) {
      change(key, { state: isFinal(fault) ? 'refused' : 'failed', why: sentenceOf(fault) })
    }
  }

  return {
    files,
    choose: chosen => {
      const more = [...(chosen ?? [])].map((file, place) => picked(file, files.length + place, words))
      setFiles([...files, ...more])
      return more.filter(one => one.state === 'chosen')
    },
    drop: key => setFiles(all => all.filter(one => one.key !== key)),
    send: async (requestId, which) => {
      for (const one of which) await sendOne(requestId, one)
      changed({ request: requestId, file: some })
    },
    clear: () => setFiles([]),
  }
}

/** What the server will say again however often the same file comes. */
const isFinal = (fault: unknown) => isProblem(fault) && [400, 403, 404, 409, 413, 415].includes(fault.status)

function picked(file: File, place: number, words: RequestWords['files']): OwnFile {
  const why = file.size > largest ? words.tooLarge : file.size === 0 ? words.empty : place >= mostAtOnce ? words.tooMany(mostAtOnce) : ''
  return { key: newKey(), file, state: why ? 'refused' : 'chosen', share: 0, why }
}

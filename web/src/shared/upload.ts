import { newKey } from './attempt.ts'
import { problemOf } from './http.ts'
import { language } from './language.ts'
import { persist } from './persist.ts'
import { Problem } from './problem.ts'
import { sharedWords } from './words.ts'

export type Upload<T> = { done: Promise<T>; cancel: () => void }

/** Sends files with progress (0–1); fetch cannot say how far an upload is. Sent again by itself while the server is away for a moment; give the same key again to retry later. */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void = () => {}, key: string = newKey()): Upload<T> {
  const end = new AbortController()
  const done = persist(() => sendOnce<T>(path, form, onProgress, key, end.signal), end.signal)
  return { done, cancel: () => end.abort() }
}

function sendOnce<T>(path: string, form: FormData, onProgress: (share: number) => void, key: string, signal: AbortSignal): Promise<T> {
  const request = new XMLHttpRequest()
  const cancel = () => request.abort()
  const done = new Promise<T>((resolve, reject) => {
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () =>
      request.status < 300 ? resolve(parse<T>(request.responseText)) : reject(problemOf(request.status, request.responseText, path))
    request.onerror = () => reject(new Problem(0, 'network', sharedWords().network))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
  })
  request.open('POST', path)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('accept-language', language())
  request.setRequestHeader('idempotency-key', key)
  request.send(form)
  signal.addEventListener('abort', cancel)
  return done.finally(() => signal.removeEventListener('abort', cancel))
}

const parse = <T>(text: string): T => (text === '' ? undefined : JSON.parse(text)) as T

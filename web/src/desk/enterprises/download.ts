import { newKey } from '#shared/attempt.ts'
import { problemOf } from '#shared/http.ts'
import { language } from '#shared/language.ts'
import { Problem } from '#shared/problem.ts'
import { sharedWords } from '#shared/words.ts'

/** Brings a file of the server onto this device under the server's name for it. A link alone could not show a refusal where the button is. */
export async function download(path: string, body?: unknown): Promise<void> {
  const response = await ask(path, body).catch(() => {
    throw new Problem(0, 'network', sharedWords().network)
  })
  if (!response.ok) throw problemOf(response.status, await response.text(), path)
  save(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''))
}

const ask = (path: string, body: unknown) =>
  fetch(path, {
    credentials: 'same-origin',
    headers: {
      'accept-language': language(),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': newKey() }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })

/** RFC 5987. */
export const nameIn = (disposition: string) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? 'yigen.xlsx')

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after this task; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

import { problemOf } from './http.ts'
import { language } from './language.ts'
import { Problem } from './problem.ts'
import { sharedWords } from './words.ts'

/** Brings a file of the server onto this device under the server's name for it. A link alone could not show a refusal where the button is. */
export async function download(path: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin', headers: { 'accept-language': language() } }).catch(lost)
  if (!response.ok) throw problemOf(response.status, await response.text(), path)
  // one that breaks off is shorter than it says, and is not saved
  save(await response.blob().catch(lost), nameIn(response.headers.get('content-disposition') ?? ''))
}

const lost = () => {
  throw new Problem(0, 'network', sharedWords().network)
}

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

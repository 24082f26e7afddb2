import { openZip } from '#imports/roster/zip.ts'

/** For tests: reads the parts of a .docx or .xlsx. */
export const partOf = (bytes: Uint8Array) => {
  const zip = openZip(Buffer.from(bytes))
  return async (name: string) => (await Array.fromAsync(zip.text(name))).join('')
}

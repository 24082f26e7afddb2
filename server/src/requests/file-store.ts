import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files lie by their SHA-256, per district, outside the web root; the row that names one is written after it is safely on the disk. */
export async function keepFile(folder: string, districtId: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = placeOf(folder, districtId, sha256)
  if (await exists(place)) return sha256
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
  const draft = `${place}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, place)
  return sha256
}

export const readKeptFile = (folder: string, districtId: string, sha256: string) => createReadStream(placeOf(folder, districtId, sha256))

const placeOf = (folder: string, districtId: string, sha256: string) => join(folder, districtId, sha256.slice(0, 2), sha256)

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

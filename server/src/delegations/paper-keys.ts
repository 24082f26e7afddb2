import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env, PaperKey } from '#env.ts'

/** The first closes; all of them open, so that a key can be changed while numbers lie closed under the one before. */
export type PaperKeys = readonly [PaperKey, ...PaperKey[]]

type Settings = Pick<Env, 'paperKeys' | 'production' | 'dataFolder'>

/** By which the numbers of papers are closed: those of the settings; where nothing is at stake, one that lies in the data folder. null: none, and nothing is signed. R21.3 */
export async function paperKeysOf({ paperKeys, production, dataFolder }: Settings): Promise<PaperKeys | null> {
  const [first, ...others] = paperKeys
  if (first) return [first, ...others]
  return production ? null : [await keyInFolder(dataFolder)]
}

/** Made at the first use, and there only when it is whole; of two that make one at once the earlier stays. */
async function keyInFolder(folder: string): Promise<PaperKey> {
  const file = join(folder, 'paper-key')
  await mkdir(folder, { recursive: true })
  const kept = await readKey(file)
  if (kept) return kept
  const beside = `${file}.${randomUUID()}`
  try {
    await writeFile(beside, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
    await link(beside, file).catch(unless('EEXIST'))
  } finally {
    await rm(beside, { force: true })
  }
  return (await readKey(file)) as PaperKey
}

async function readKey(file: string): Promise<PaperKey | null> {
  const text = await readFile(file, 'utf8').catch(unless('ENOENT'))
  return text ? { name: 'folder', bytes: Buffer.from(text, 'base64') } : null
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
}

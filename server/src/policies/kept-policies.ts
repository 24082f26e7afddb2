import { type CompiledDocument, type PolicyDocument, readDocument } from '@yigen/policy'
import { compileTogether } from './compile-together.ts'

export type CompiledSet = ReadonlyMap<string, CompiledDocument>
export type ReadTexts = (fingerprints: readonly string[]) => Promise<readonly { fingerprint: string; text: string }[]>

const mostTexts = 400
const mostSets = 6

const texts = new Map<string, PolicyDocument>()
const sets = new Map<string, CompiledSet>()

/** The documents of these fingerprints over one dictionary. The same set is compiled once in the life of the process. */
export async function compiledSet(fingerprints: readonly string[], readTexts: ReadTexts): Promise<CompiledSet> {
  const key = [...fingerprints].sort().join()
  const made = sets.get(key) ?? (await makeSet(fingerprints, readTexts))
  sets.delete(key)
  sets.set(key, made)
  forgetOldest(sets, mostSets)
  return made
}

async function makeSet(fingerprints: readonly string[], readTexts: ReadTexts): Promise<CompiledSet> {
  const documents = await keptDocuments(fingerprints, readTexts)
  return new Map(compileTogether(documents).map((compiled, index) => [fingerprints[index] as string, compiled]))
}

/** The documents of these fingerprints; the same text is read once in the life of the process. */
export async function keptDocuments(fingerprints: readonly string[], readTexts: ReadTexts): Promise<PolicyDocument[]> {
  // again where others made room meanwhile
  for (let missing = unread(fingerprints); missing.length > 0; missing = unread(fingerprints)) {
    const found = await readTexts(missing)
    if (found.length === 0) throw new Error(`no text of a policy has the fingerprint ${missing.join(', ')}`)
    for (const { fingerprint, text } of found) texts.set(fingerprint, readDocument(text))
  }
  const documents = fingerprints.flatMap(one => texts.get(one) ?? [])
  forgetOldest(texts, mostTexts)
  return documents
}

const unread = (fingerprints: readonly string[]): string[] => fingerprints.filter(one => !texts.has(one))

function forgetOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}

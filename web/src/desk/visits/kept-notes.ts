import type { WrittenNote } from './visit.steps.ts'

export type KeptPhoto = { id: string; name: string; content: Blob }
/** A note on its way: kept until everything of it has arrived. */
export type KeptNote = {
  clientId: string
  /** whose it is: another member on the same phone neither sees nor sends it */
  owner: string
  enterpriseId: string
  enterpriseName: string
  note: WrittenNote
  photos: readonly KeptPhoto[]
  /** the visit that it became, once its words have arrived */
  visitId: string | null
  /** what the server said instead of taking it */
  fault: string | null
}

const store = 'notes'
const listeners = new Set<() => void>()

/** Somebody kept, sent or deleted one. */
export function onKeptNotes(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** In the order in which they were kept. */
export async function keptNotes(owner: string): Promise<KeptNote[]> {
  const all = await asked<KeptNote[]>('readonly', notes => notes.getAll())
  return all.filter(note => note.owner === owner).sort((a, b) => a.note.visitedAt.localeCompare(b.note.visitedAt))
}

export const keepNote = (note: KeptNote) => asked('readwrite', notes => notes.put(note)).then(told)
export const forgetNote = (clientId: string) => asked('readwrite', notes => notes.delete(clientId)).then(told)

function told() {
  for (const tell of listeners) tell()
}

/** Settles once what was asked is on the disk. */
async function asked<T = unknown>(mode: IDBTransactionMode, ask: (notes: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('yigen-visits', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'clientId' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

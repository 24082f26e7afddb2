/** What this device keeps of visits; each file of it lists what it keeps there. */
const stores = { notes: 'clientId', files: 'id', places: 'enterpriseId' } as const
type Store = keyof typeof stores

const listeners = new Set<() => void>()

/** Something was kept, or taken away. */
export function onDevice(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const kept = <T>(store: Store) => asked<T[]>(store, 'readonly', rows => rows.getAll())
export const keptOne = <T>(store: Store, key: string) => asked<T | undefined>(store, 'readonly', rows => rows.get(key))
export const keep = (store: Store, row: object) => asked(store, 'readwrite', rows => rows.put(row)).then(told)
export const forget = (store: Store, key: string) => asked(store, 'readwrite', rows => rows.delete(key)).then(told)

function told() {
  for (const tell of listeners) tell()
}

/** Settles once what was asked is on the disk. */
async function asked<T = unknown>(store: Store, mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest): Promise<T> {
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
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

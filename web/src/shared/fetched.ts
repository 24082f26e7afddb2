import { get } from './http.ts'
import { passing } from './persist.ts'

const mark = 'yigen-reloaded'
const once = 30_000

/**
 * A file of the program that comes when it is needed. While the server is away for a moment the page stays and the file is waited for;
 * a page left open over an update asks for files that are gone, and is opened anew, but not again and again.
 */
export async function fetched<T>(file: () => Promise<T>): Promise<T> {
  try {
    return await file()
  } catch {
    await thatItAnswers()
  }
  try {
    return await file()
  } catch (fault) {
    if (openAnew()) return new Promise<never>(() => {})
    throw fault
  }
}

/** Asks again while it is away; any answer will do. */
async function thatItAnswers() {
  try {
    await get('/api/session')
  } catch (fault) {
    if (passing(fault)) throw fault
  }
}

function openAnew(): boolean {
  if (Date.now() - Number(sessionStorage.getItem(mark) ?? 0) < once) return false
  sessionStorage.setItem(mark, String(Date.now()))
  location.reload()
  return true
}

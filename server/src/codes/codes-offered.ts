import type { Context } from '#context.ts'
import { type WayOfCodes, wayOfCodes } from './way-of-codes.ts'

/** Asked once: neither the settings of a process nor what kind of district it serves change while it runs. */
export function codesOffered(context: Context): () => Promise<WayOfCodes | null> {
  let known: Promise<WayOfCodes | null> | undefined
  return () => {
    known ??= wayOfCodes(context).catch(fault => {
      known = undefined
      throw fault
    })
    return known
  }
}

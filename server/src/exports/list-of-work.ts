import type { Exportable } from '#slice/exportable.ts'
import { exportables } from '#slice/registry.ts'

/** Which list an export is of. */
export function listOfWork({ list }: { list: string | null }): Exportable {
  const exported = exportables()[list ?? '']
  if (!exported) throw new Error(`no list is called ${list}`)
  return exported
}

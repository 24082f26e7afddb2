import type { Measure } from '#document/measure.ts'
import { gather, type Path, refuse } from '#problems/problem.ts'
import type { CompiledCap } from './compile-benefits.ts'

/** Every cap that is named must be met on the way out from the narrowest of its benefit, or it would be lost without a word. */
export function refuseLostCaps({ benefits = [] }: Measure, caps: readonly CompiledCap[], path: Path): void {
  const named = benefits.flatMap(({ caps: ids = [] }, index) =>
    ids.map((id, at) => ({ id, inner: ids[at - 1], path: [...path, 'benefits', index, 'caps', at] })),
  )
  const around = caps.flatMap(({ cap: { within: id } }, index) =>
    id === undefined ? [] : [{ id, path: [...path, 'caps', index, 'within'] }],
  )
  gather([...named, ...around].map(one => () => capOf(one.id, caps) ?? refuse('cap-unknown', one.path, { name: one.id })))
  gather(
    caps.map(
      ({ cap: { id } }, index) =>
        () =>
          refuseCircle(id, caps, [...path, 'caps', index]),
    ),
  )
  gather(
    named.map(({ id, inner, path }) => () => {
      if (inner !== undefined && !isAround(id, inner, caps)) refuse('cap-beside', path, { name: id, other: inner })
    }),
  )
}

const capOf = (id: string | undefined, caps: readonly CompiledCap[]) => caps.find(({ cap }) => cap.id === id)

function refuseCircle(start: string, caps: readonly CompiledCap[], path: Path): void {
  let at = capOf(start, caps)
  for (let steps = 0; at && steps <= caps.length; steps++) at = capOf(at.within, caps)
  if (at) refuse('cycle', path, { name: start })
}

function isAround(outer: string, inner: string, caps: readonly CompiledCap[]): boolean {
  let at = capOf(inner, caps)
  while (at && at.cap.id !== outer) at = capOf(at.within, caps)
  return at !== undefined && outer !== inner
}

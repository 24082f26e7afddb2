import { type Code, type Local, types, unsigned, type ValueType } from './instructions.ts'

/** A routine: what it takes, what it uses, what it yields and what it does. */
export type Routine = {
  readonly name: string
  readonly takes: readonly ValueType[]
  readonly uses: readonly ValueType[]
  readonly yields: readonly ValueType[]
  readonly code: Code
}

/** Hands out the places of a routine's parameters and variables; parameters come first. */
export class Frame {
  readonly takes: ValueType[] = []
  readonly uses: ValueType[] = []

  int = (): Local => this.#used(types.i32)
  vector = (): Local => this.#used(types.v128)

  taken(type: ValueType): Local {
    return { place: this.takes.push(type) - 1 }
  }

  #used(type: ValueType): Local {
    return { place: this.takes.length + this.uses.push(type) - 1 }
  }
}

/** A module of these routines over one imported memory; every routine is exported by its name and called by its place in the list. */
export function assemble(routines: readonly Routine[]): Uint8Array {
  const signatures = routines.map(({ takes, yields }) => [0x60, ...list(takes.map(one => [one])), ...list(yields.map(one => [one]))])
  const memory = [...text('memory'), ...text('memory'), 0x02, 0x00, 0x00]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, signatures),
    ...section(2, [memory]),
    ...section(
      3,
      routines.map((_, place) => unsigned(place)),
    ),
    ...section(
      7,
      routines.map(({ name }, place) => [...text(name), 0x00, ...unsigned(place)]),
    ),
    ...section(
      10,
      routines.map(({ uses, code }) => sized([...list(uses.map(one => [1, one])), ...code, 0x0b])),
    ),
  ])
}

const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))]
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const sized = (content: Code): Code => [...unsigned(content.length), ...content]
const text = (name: string): Code => list([...name].map(letter => [letter.charCodeAt(0)]))

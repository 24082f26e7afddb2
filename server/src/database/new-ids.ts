import { randomInt, randomUUIDv7 } from 'node:crypto'

let last = ''

/** Ids of rows that stand in the order in which they were made: UUIDv7 of one millisecond have none of their own, so one that is not above the one before becomes it. */
export const newIds = (count: number): string[] =>
  Array.from({ length: count }, () => {
    const id = randomUUIDv7()
    last = id > last ? id : above(last)
    return last
  })

const lastDigits = 12

/** The same moment, a little further; what follows stays unguessed. */
function above(id: string): string {
  const further = Number.parseInt(id.slice(-lastDigits), 16) + randomInt(1, 2 ** 32)
  return further < 16 ** lastDigits ? id.slice(0, -lastDigits) + further.toString(16).padStart(lastDigits, '0') : newIds(1).join()
}

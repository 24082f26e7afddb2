import type { LeftOut } from './shared/kinds-to-say.ts'
import type { Slice } from './shared/slice.ts'
import * as listed from './slices.ts'

type Missing = LeftOut<(typeof listed)[keyof typeof listed]>

/** Every slice of the desk. One that domain has and the list lacks does not compile, and is named. */
export const slices: [Missing] extends [never] ? readonly Slice[] : { [Name in Missing as 'missingInSlicesTs']: Name } =
  Object.values<Slice>(listed)

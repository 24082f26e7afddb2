import { ofSlices } from '../shared/of-slices.ts'

/** The code of every step that opens below a row. */
export const bringSteps = () =>
  Promise.all(
    Object.values(ofSlices().steps).flatMap(({ take, together }) => [
      typeof take === 'object' && 'below' in take ? take.below.bring() : undefined,
      together?.bring(),
    ]),
  )

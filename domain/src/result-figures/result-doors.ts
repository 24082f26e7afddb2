import { resultKindNames } from '#results/result-kind.ts'
import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import { type Months, yearSoFar } from './months.ts'
import type { Results } from './results.ts'

type Answer = Wire<typeof Results>
type Narrowed = Readonly<Record<string, string>>

/** To the claims that a figure counts. */
export const resultDoor = (kind: string, { from, until }: Months, narrowed: Narrowed = {}): Door => ({
  list: 'resultEntries',
  filter: { kind, from, until, ...narrowed },
})

/** Where everything is read one by one or as a sum: a fixed cell is a sum alone, of a month's end. */
export const claimsTold = (answer: Answer, narrowed: Narrowed = {}): Counted[] => {
  const { figures, chosen } = answer
  const chosenReads = figures.find(({ kind }) => kind === chosen.kind)?.reads
  const parts =
    chosenReads === 'cells'
      ? []
      : [...chosen.streets.map(part => ['streetId', part] as const), ...chosen.industries.map(part => ['industry', part] as const)]
  return [
    ...figures
      .filter(({ reads }) => reads !== 'cells')
      .map(({ kind, claims }) => ({ figure: `results.${kind}`, n: claims, opens: resultDoor(kind, answer, narrowed) })),
    ...parts.map(([by, { key, claims }]) => ({
      figure: `results.by.${by}`,
      n: claims,
      opens: resultDoor(chosen.kind, answer, { ...narrowed, [by]: key ?? 'none' }),
    })),
  ]
}

/** As the page opens, each kind told apart in turn. */
export const resultFigures = resultKindNames.map(kind =>
  figuresOf<Answer>(
    today => `/api/results?${new URLSearchParams({ kind, ...yearSoFar(today) })}`,
    answer => claimsTold(answer),
  ),
)

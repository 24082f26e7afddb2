import type { Actor } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import type { ResultFigure } from '@yigen/domain/result-figures/results.ts'
import { type ResultKind, resultKindNames, secretKinds } from '@yigen/domain/results/result-kind.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AskedMonths } from '#result-figures/asked-of-results.ts'
import { readCells } from '#result-figures/cells.queries.ts'
import { type LiveFigure, readLiveOfDistrict } from '#result-figures/live.queries.ts'
import { figureOfCells } from '#result-figures/of-cells.ts'
import { figureOfLive, liveTogether } from '#result-figures/of-live.ts'

type Figure = z.output<typeof ResultFigure>
/** `null`: of all districts together. */
type ByDistrict = { of(districtId: string | null): Figure[]; fromCells: boolean }

/** Every figure of every district: for leaders from single claims, for others of the city the secret kinds from what everybody reads. R16.6 */
export async function figuresByDistrict(
  db: Kysely<DB>,
  actor: Actor,
  districts: readonly string[],
  these: AskedMonths,
): Promise<ByDistrict> {
  const cellKinds = opens(actor, 'district', 'whole') ? [] : secretKinds
  const kinds = resultKindNames.filter(kind => !cellKinds.includes(kind))
  const [live, cells] = await Promise.all([
    Promise.all(districts.map(async id => [id, await readLiveOfDistrict(db, { ...these, districtId: id, kinds })] as const)),
    readCells(db, {
      ...{ districtIds: districts, kinds: cellKinds, knownAt: these.cellsKnownAt },
      ...{ from: these.before?.from ?? these.months.from, until: these.months.until },
    }),
  ])
  const summed = new Map<string | null, LiveFigure[]>([...live, [null, liveTogether(live.flatMap(([, figures]) => figures))]])
  const told = Map.groupBy(cells, ({ districtId }) => districtId)
  const figure = (kind: ResultKind, id: string | null): Figure => {
    if (kinds.includes(kind)) return figureOfLive(kind, 'all', { figures: summed.get(id) ?? [] }, these)
    if (id !== null) return figureOfCells(kind, told.get(id) ?? [], {}, these)
    return sumOf(
      kind,
      districts.map(one => figureOfCells(kind, told.get(one) ?? [], {}, these)),
    )
  }
  return { of: id => resultKindNames.map(kind => figure(kind, id)), fromCells: cellKinds.length > 0 }
}

/** What the districts tell, added up; where one of them withholds, so does the sum. */
function sumOf(kind: ResultKind, figures: readonly Figure[]): Figure {
  const sum = (name: 'enterprises' | 'claims' | 'confirmed' | 'disputed' | 'withheld') => figures.reduce((all, one) => all + one[name], 0)
  const told = (name: 'value' | 'before') =>
    figures.every(one => one[name] !== null) ? figures.reduce((all, one) => all + (one[name] ?? 0), 0) : null
  return {
    ...{ kind, reads: 'cells', value: told('value'), before: told('before'), same: null, cumulative: null, today: null },
    ...{
      enterprises: sum('enterprises'),
      claims: sum('claims'),
      confirmed: sum('confirmed'),
      disputed: sum('disputed'),
      withheld: sum('withheld'),
    },
  }
}

import type { ResultList } from '@yigen/domain/results/result.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OwnResults = ReadBy<typeof ResultList, 'enterprise'>
export type OwnResult = OwnResults['rows'][number]

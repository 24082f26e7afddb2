import type { TestApp } from './app.ts'
import { anAssociation } from './pointings.ts'
import { act } from './tasks.ts'

/** What is said of premises, as it is sent. */
export const premisesBody = {
  ...{ name: '琶洲新村 3 号楼 6 层', address: '琶洲新村大街 12 号', use: 'office', area: 820, rentFen: 8500 },
  ...{ freeFrom: '2026-12-15', ask: '徐满仓', phone: '138-0000-0501', note: '可分割。', seenOn: '2026-11-24' },
} as const

/** Two of a village association below 琶洲街道 and one of the street itself; who recorded which. */
export async function somePremises(t: TestApp, villager?: string) {
  const { streetHead } = t.cast
  const village = villager ?? (await anAssociation(t, 'pazhou'))
  const record = async (who: string, more: object) => (await act(t, who, '/api/premises', { ...premisesBody, ...more })).id as string
  return {
    village,
    first: await record(village, {}),
    second: await record(village, { name: '琶洲新村 5 号楼', area: 300, rentFen: null }),
    ofStreet: await record(streetHead, { name: '会展南路 9 号', address: '会展南路 9 号', use: 'shop', area: 120, rentFen: 20_000 }),
  }
}

/** An opinion as it is sent, on those two of the association. */
export const opinionBody = ({ first, second }: { first: string; second: string }) => ({
  needs: '研发办公约 800 ㎡，12 月下旬入驻。',
  premises: [
    { id: first, words: '面积合适，近地铁。' },
    { id: second, words: '面积偏小，要分两层。' },
  ],
  recommendedId: first,
  why: '面积和入驻时间都符合。',
})

export async function aSiteOpinion(t: TestApp, on: { first: string; second: string }, more: object = {}) {
  const done = await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/site-opinions`, { ...opinionBody(on), ...more })
  return done as { id: string; number: string }
}

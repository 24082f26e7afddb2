import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { resultPeriodOfRoster } from '@yigen/domain/imports/result-period-of-roster.ts'
import { isRosterResult, resultOfRoster } from '@yigen/domain/imports/roster-kinds.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { insertEnterprises } from '@yigen/server/enterprises/write-enterprises.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { insertResults } from '@yigen/server/results/write-results.ts'
import type { Transaction } from 'kysely'
import type { DemoEnterprise } from '../demonstration.types.ts'
import { factRecordedAt } from '../fact-recorded-at.ts'
import { loadMembers } from '../load-people.ts'
import { settleResults } from '../load-results.ts'
import { tellResults } from '../told-results.ts'
import type { registers } from './districts.ts'
import { peopleOfRegister } from './people-there.ts'
import { someEnterprises } from './some-enterprises.ts'

type Register = (typeof registers)[number]

/** A district of which the city sees its register and its results: as its sheets would have brought them, a statement each. Nobody of it signs in. */
export async function loadRegister(trx: Transaction<DB>, register: Register, now: Temporal.Instant): Promise<void> {
  const { districtId, place, brought } = register
  const at = now.subtract({ hours: 24 * 310 })
  await startDistrict(trx, districtId, { demonstration: true })
  const cast = await loadMembers(trx, { districtId, people: peopleOfRegister(place), prefix: `${districtId}-` }, null, at)
  const minister = cast.get('minister01')
  if (!minister) throw new RangeError(`nobody records for ${place}`)
  await trx.updateTable('district').set({ default_minister_id: minister.memberId }).where('id', '=', districtId).execute()
  const rows = someEnterprises({ ...register, officers: [] }, now).map(demo => ({ id: randomUUIDv7(), demo }))
  const origin = { districtId, importId: null, memberId: minister.memberId, at }
  await insertEnterprises(trx, rows.map(fieldsOf), origin)
  const landed = rows.flatMap(({ id, demo }) => (demo.state === 'landed' ? [id] : []))
  await trx.updateTable('enterprise').set({ state: 'landed' }).where('district_id', '=', districtId).where('id', 'in', landed).execute()
  const claims = rows.flatMap(row => resultsOf(row, at, now))
  for (const together of Map.groupBy(claims, claim => claim.at.toString()).values())
    await insertResults(
      trx,
      together.map(({ row }) => row),
      { ...origin, source: '区台账', at: together[0]?.at ?? now },
    )
  await settleResults(trx, minister, now)
  await tellResults(trx, districtId, brought, now)
}

type Row = { id: string; demo: DemoEnterprise }

function fieldsOf({ id, demo }: Row) {
  const { name, code, kind, building, address, industry, note, street } = demo
  return { id, name, code, kind, building, address, industry, note, street_id: street, officer_id: null }
}

/** Each with when it came: once its year was declared, its month reported. */
const resultsOf = ({ id, demo }: Row, addedAt: Temporal.Instant, now: Temporal.Instant) =>
  demo.facts.flatMap(({ kind, period, number, words }) => {
    if (!isRosterResult(kind)) return []
    const at = factRecordedAt(period, addedAt, now)
    const of = resultPeriodOfRoster(period, dateIn(at))
    const row = {
      ...{ id: randomUUIDv7(), enterprise_id: id, kind: resultOfRoster(kind, words ?? null), corrects: null, doubt: null },
      ...{ period_kind: of.kind, period_until: of.until.toString(), value: number ?? 1, words: words ?? '' },
    }
    return [{ at, row }]
  })

import { searchName } from '@yigen/domain/enterprises/search-name.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { openUnit } from '#organisations/unit.queries.ts'

/** The short name of a street of the district that is still there (else 400); of none null. */
export async function findStreet(trx: Transaction<DB>, districtId: string, streetId: string | null): Promise<string | null> {
  if (streetId === null) return null
  const street = await openUnit(trx, districtId, streetId)
  if (street?.level !== 'street') throw new Refused(refusal(organisationRefusals.unknownUnit, { code: streetId }, { field: 'streetId' }))
  return street.shortName
}

/** Two of the same name are told apart by their codes; without one they would be the same (409). `id`: of whose name it is. */
export async function refuseTakenName(
  trx: Transaction<DB>,
  districtId: string,
  { id = null, name, code }: { id?: string | null; name: string; code: string | null },
): Promise<void> {
  const others = await trx
    .selectFrom('enterprise')
    .select(['name', 'code'])
    .where('district_id', '=', districtId)
    .where('search_name', '=', searchName(name))
    .where('id', 'is distinct from', id)
    .execute()
  if (others.some(other => code === null || other.code === null))
    throw new Refused(refusal(refusals.nameTaken, { name }, { field: 'name' }))
}

import type { DB } from '@yigen/server/database/schema.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { seedCatalogue } from '@yigen/server/services/seed-catalogue.ts'
import type { Transaction } from 'kysely'
import { loadEnterprises } from '../load-enterprises.ts'
import { appointDeputies, loadMembers, nameDefaults } from '../load-people.ts'
import { replay } from '../replay.ts'
import { tellResults } from '../told-results.ts'
import { registers, tianhe } from './districts.ts'
import { landingsThere } from './landings-there.ts'
import { loadRegister } from './load-register.ts'
import { peopleOfTianhe } from './people-there.ts'
import { requestsThere } from './requests-there.ts'
import { someEnterprises } from './some-enterprises.ts'

/** What the city sees beside Haizhu: one more whole district, and of the others the register and the results. */
export async function loadOtherDistricts(trx: Transaction<DB>, hash: string, folder: string, now: Temporal.Instant): Promise<void> {
  await loadTianhe(trx, hash, folder, now)
  for (const register of registers) await loadRegister(trx, register, now)
}

/** By the same steps as Haizhu's story, each at its own moment. */
async function loadTianhe(trx: Transaction<DB>, hash: string, folder: string, now: Temporal.Instant): Promise<void> {
  const { districtId, brought } = tianhe
  const before = now.subtract({ hours: 24 * 420 })
  await startDistrict(trx, districtId, { demonstration: true })
  await seedCatalogue(trx, districtId, now)
  const cast = await loadMembers(trx, { districtId, people: peopleOfTianhe, prefix: 'tianhe-' }, hash, before)
  await nameDefaults(trx, cast, before)
  await appointDeputies(
    trx,
    cast,
    peopleOfTianhe.filter(({ deputy }) => deputy),
    before,
  )
  const minister = cast.get('minister01')
  if (!minister) throw new RangeError('the default minister of Tianhe is missing')
  const officers = ['officer01', 'officer02', 'officer03']
  const enterprises = someEnterprises({ ...tianhe, officers }, now)
  const loaded = await loadEnterprises(trx, minister, enterprises, hash, now)
  const story = {
    cast,
    enterprises: loaded,
    besides: requestsThere(enterprises, now),
    landings: landingsThere(enterprises, now),
    leaves: [],
    folder,
  }
  const leftOut = await replay(trx, story, now, () => {})
  for (const { at, by, code } of leftOut) process.stdout.write(`  ${code}: ${by}, ${at}\n`)
  await tellResults(trx, districtId, brought, now)
}

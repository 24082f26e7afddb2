import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Context } from '@yigen/server/context.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { paperKeysOf } from '@yigen/server/delegations/paper-keys.ts'
import { hashPassword } from '@yigen/server/members/password-hash.ts'
import { markNoticesRead } from '@yigen/server/notices/mark-notices-read.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { sql, type Transaction } from 'kysely'
import { standBeside } from './beside.ts'
import type { DemoEnterprise } from './demonstration.types.ts'
import { makeEnterprises } from './enterprises.ts'
import { makeLandings } from './landings/make-landings.ts'
import { makeLeaves } from './leaves.ts'
import { loadAssociations } from './load-associations.ts'
import { loadDelegations } from './load-delegations.ts'
import { loadEnterprises } from './load-enterprises.ts'
import { loadEvents } from './load-events.ts'
import { loadPeople } from './load-people.ts'
import { loadPhrases } from './load-phrases.ts'
import { loadPolicies } from './load-policies.ts'
import { loadPolicyFacts } from './load-policy-facts.ts'
import { loadPremises } from './load-premises.ts'
import { loadSigns } from './load-signs.ts'
import { loadStations } from './load-stations.ts'
import { loadVisits } from './load-visits.ts'
import { haizhuBrought } from './other-districts/districts.ts'
import { loadCity } from './other-districts/load-city.ts'
import { loadOtherDistricts } from './other-districts/load-other-districts.ts'
import { type LeftOut, replay } from './replay.ts'
import { makeRequests } from './requests.ts'
import { tellResults } from './told-results.ts'
import { askForOneReset } from './waiting-change.ts'

const seed = 20_181_226
const districtId = '440105'

/**
 * The demonstration district: Haizhu with its people, 300 invented enterprises and two that village associations point out, 604 requests of the last 90 days and 31 landing projects, told again by the product's own steps at their own times.
 * Beside it the city: Tianhe as a second whole district, smaller, and the registers and results of the other nine.
 * One transaction: it is there whole, or not at all. Deterministic from the seed, relative to now.
 * Returns the acts of the story that the product refused at that moment, and tells them.
 */
export async function loadDemonstration(
  {
    db,
    now,
    filesFolder,
    env,
  }: Pick<Context, 'db' | 'now' | 'filesFolder'> & { env: Pick<Context['env'], 'paperKeys' | 'production' | 'dataFolder'> },
  password: string,
): Promise<{ leftOut: LeftOut[] }> {
  const moment = now()
  const hash = await hashPassword(password)
  const enterprises = makeEnterprises(seed, moment)
  const before = beforeAll(enterprises)
  const keys = await paperKeysOf(env)
  return inTransaction(db, async trx => {
    await startDistrict(trx, districtId, { demonstration: true })
    const cast = await loadPeople(trx, districtId, hash, before)
    const minister = cast.get('minister01')
    if (!minister) throw new RangeError('the default minister is missing')
    const loaded = await loadEnterprises(trx, minister, enterprises, hash, moment)
    const leaves = makeLeaves(moment)
    const besides = standBeside(seed, moment, makeRequests(seed, moment, enterprises), enterprises, leaves)
    const landings = makeLandings(seed, moment, enterprises, leaves)
    const city = await loadCity(trx, hash, before)
    const story = { cast, city, enterprises: loaded, besides, landings, leaves, folder: filesFolder }
    const leftOut = await replay(trx, story, moment, (done, of) => process.stdout.write(`\r  ${Math.round((100 * done) / of)} %`))
    process.stdout.write('\n')
    for (const { at, by, code } of leftOut) process.stdout.write(`  ${code}: ${by}, ${at}\n`)
    await tellResults(trx, districtId, haizhuBrought, moment)
    await loadOtherDistricts(trx, hash, filesFolder, moment)
    const associations = await loadAssociations(trx, { districtId, cast, hash }, before, moment)
    await loadPremises(trx, { districtId, cast, associations, hash }, before, moment)
    await loadPolicies(trx, { districtId, cast }, moment)
    await loadPolicyFacts(trx, cast, districtId, moment)
    await loadStations(trx, cast, moment)
    await loadDelegations(trx, { cast, enterprises: loaded }, { keys, folder: filesFolder }, moment)
    await loadPhrases(trx, cast, before)
    await loadVisits(trx, cast, moment)
    await loadEvents({ trx, cast }, loaded, moment)
    await loadSigns(trx, cast, districtId, moment)
    await askForOneReset(trx, cast, moment)
    await emptyOutbox(trx)
    await readOldNotices(trx, minister, moment)
    await emptyOutbox(trx)
    return { leftOut }
  })
}

/** People read what they are told; what came in the last twenty hours still waits in the bell. */
async function readOldNotices(trx: Transaction<DB>, anybody: Actor, now: Temporal.Instant) {
  const until = now.subtract({ hours: 20 })
  const { rows } = await sql<{ memberId: string; ids: string[] }>`
    select n.member_id as "memberId", array_agg(n.id) as ids from notice n
    where n.district_id = ${anybody.districtId} and n.read_at is null and n.at < ${until} group by n.member_id`.execute(trx)
  for (const { memberId, ids } of rows) await markNoticesRead(trx, { ...anybody, memberId }, { ids }, until)
}

/** The people were there before the first enterprise. */
function beforeAll(enterprises: readonly DemoEnterprise[]): Temporal.Instant {
  const times = enterprises.flatMap(({ recordedAt, assignedAt }) => [recordedAt, assignedAt ?? recordedAt])
  const first = times.toSorted(Temporal.Instant.compare)[0]
  if (!first) throw new RangeError('no enterprises')
  return first.subtract({ hours: 24 })
}

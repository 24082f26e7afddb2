import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { settingsFrom } from '@yigen/domain/settings/district-numbers.ts'
import type { ChangeDistrictSettings } from '@yigen/domain/settings/district-settings.ts'
import { settingsHistory } from '@yigen/domain/settings/settings.slice.ts'
import { settingsAccess } from '@yigen/domain/settings/settings-access.ts'
import { ladderOf, whyNotLadderOf, whyNotOver, whyNotWorkingTime } from '@yigen/domain/settings/settings-steps.ts'
import { settingsChangeInWords } from '@yigen/domain/settings/settings-words.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { tellChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { readSettingsVersions, settingsKept } from './settings.queries.ts'

/** The next version of what a district sets. It holds for what begins after every server has heard of it; what runs keeps its own. R4.13 */
export async function changeDistrictSettings(
  trx: Transaction<DB>,
  actor: Actor,
  { seen, ladder: sent, ...rest }: z.output<typeof ChangeDistrictSettings>,
  now: Temporal.Instant,
) {
  refuseIf(whyNotAccess(actor, settingsAccess.changeDistrictSettings))
  const ladder = sent && ladderOf(sent)
  refuseIf(whyNotWorkingTime(rest.workingTime, actor.language) ?? (ladder ? whyNotLadderOf(ladder, actor.language) : null))
  const before = await lockNewest(trx, actor.districtId)
  const set = { ...rest, ladder: ladder ?? before.ladder }
  refuseIf(whyNotOver(before, seen))
  const what = settingsChangeInWords(before, set)
  if (what.zh === '') return { version: before.version, validFrom: before.validFrom }
  const [version, validFrom] = [before.version + 1, settingsFrom(now)]
  await sql`
    insert into district_settings (district_id, version, working_time, numbers, ladder, valid_from, changed_by, changed_by_name)
    values (${actor.districtId}, ${version}, ${JSON.stringify(set.workingTime)}::jsonb, ${JSON.stringify(set.numbers)}::jsonb, ${JSON.stringify(set.ladder)}::jsonb, ${validFrom}, ${actor.memberId}, ${actor.name})`.execute(
    trx,
  )
  await tellChanged(trx, settingsKept)
  const subject = { kind: 'districtSettings', id: actor.districtId } as const
  await record(trx, actor, settingsHistory.changed, { subject, data: { version, from: momentBlank(validFrom, now), what } }, now)
  return { version, validFrom }
}

/** Two who change at one moment do so one after the other, and the second is told what moved. */
async function lockNewest(trx: Transaction<DB>, districtId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('district_settings'), hashtext(${districtId}))`.execute(trx)
  const versions = await readSettingsVersions(trx, districtId)
  return versions.at(-1) ?? versions[0]
}

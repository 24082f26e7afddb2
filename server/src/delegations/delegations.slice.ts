import { delegationAccess } from '@yigen/domain/delegations/delegation-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { changePaperKey } from './change-paper-key.ts'
import { delegationJoins, delegationSeen } from './delegation.queries.ts'
import { delegationSheet } from './delegation-sheet.ts'
import { delegationRoutes } from './delegations.routes.ts'
import { endDelegations } from './end-delegations.ts'
import { paperKeysOf } from './paper-keys.ts'
import { passReceipts } from './pass-receipts.ts'
import { purgeLookUps } from './purge-look-ups.ts'
import { removePapers } from './remove-papers.ts'
import { revokeOfClosed } from './revoke-delegation.ts'
import { signingRoutes } from './signing.routes.ts'

export const delegationsSlice = serverSlice({
  name: 'delegations',
  floor: 'beside',
  access: delegationAccess,
  tables: {
    ofDistrict: ['delegation', 'delegation_signature', 'delegation_paper', 'delegation_attempt', 'delegation_code', 'delegation_look_up'],
  },
  routes: [delegationRoutes, signingRoutes],
  exports: { delegations: delegationSheet },
  subjects: {
    delegation: {
      title: sql`(select d.principal_name || '：' || left(d.words, 60) from delegation d where d.district_id = c.district_id and d.id = c.subject_id)`,
      seen: actor =>
        sql`exists (select from delegation d ${delegationJoins} where d.district_id = s.district_id and d.id = s.id and ${delegationSeen(actor)})`,
      day: () => sql`'{}'::json`,
    },
  },
  jobs: [
    { name: 'endDelegations', everySeconds: 60, run: ({ db }, now) => endDelegations(db, now) },
    { name: 'removePapers', everySeconds: 3600, run: ({ db }, now) => removePapers(db, now) },
    { name: 'changePaperKey', everySeconds: 3600, run: async ({ db, env }) => changePaperKey(db, await paperKeysOf(env)) },
    { name: 'purgeLookUps', everySeconds: 900, run: ({ db }, now) => purgeLookUps(db, now) },
  ],
  follows: { enterpriseClosed: revokeOfClosed, handedOver: passReceipts },
  adds: {
    hangsOnEnterprise: sql`exists (select from delegation d where d.district_id = e.district_id and d.enterprise_id = e.id)`,
    // whom it names signs what they were handed, whoever follows the enterprise since, until they hand over everything
    staysWithOfficer: sql`c.subject_kind = 'delegation'`,
  },
})

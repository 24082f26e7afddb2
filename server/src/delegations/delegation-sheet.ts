import { type DelegationRow, ListDelegations } from '@yigen/domain/delegations/delegation.ts'
import { delegatedActWords } from '@yigen/domain/delegations/delegation-act.ts'
import { delegationStatusWords } from '@yigen/domain/delegations/delegation-status.ts'
import { theOffice } from '@yigen/domain/members/access.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listDelegations } from './list-delegations.ts'

const columns: readonly ExportColumn<z.output<typeof DelegationRow>>[] = [
  { title: { zh: '编号', en: 'Number' }, width: 16, value: row => row.number },
  { title: { zh: '办哪一类', en: 'Act' }, width: 12, value: (row, language) => say(delegatedActWords[row.act], language) },
  { title: { zh: '只办这一件', en: 'What' }, width: 44, value: row => row.words },
  { title: { zh: '委托人', en: 'Principal' }, width: 12, value: row => row.principalName },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '受托人', en: 'Agent' }, width: 12, value: row => row.agentName },
  { title: { zh: '从哪天起', en: 'From' }, width: 12, value: row => row.from.toString() },
  { title: { zh: '到哪天止', en: 'Until' }, width: 12, value: row => row.until.toString() },
  { title: { zh: '状态', en: 'State' }, width: 18, value: (row, language) => say(delegationStatusWords[row.status], language) },
  { title: { zh: '起草', en: 'Drafted' }, width: 17, value: row => row.draftedAt },
]

/** What people of enterprises have done for them by an officer; no check code, by which a counter trusts the paper. */
export const delegationSheet = exportable({
  title: { zh: '委托代办清单', en: 'the list of authorisations' },
  fileName: { zh: '委托代办清单', en: 'Authorisations' },
  access: theOffice,
  filter: ListDelegations.omit({ limit: true, after: true }),
  columns,
  read: listDelegations,
})

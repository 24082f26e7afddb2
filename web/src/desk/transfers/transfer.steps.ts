import type {
  ProposeTransfer,
  TransferAccepted as TransferAcceptedShape,
  TransferDone as TransferDoneShape,
  TransferProposed as TransferProposedShape,
} from '@yigen/domain/transfers/transfer.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof TransferDoneShape>
const path = (id: string, what: string) => `/api/transfers/${id}/${what}`

/** It stands on the page of its enterprise as well. */
export const proposeTransfer = (enterpriseId: string, proposal: Wire<typeof ProposeTransfer>) =>
  step<Wire<typeof TransferProposedShape>>(
    { transfer: some, enterprise: enterpriseId },
    'POST',
    `/api/enterprises/${enterpriseId}/transfers`,
    proposal,
  )
/** The enterprise and its matters are new here. */
export const acceptTransfer = (id: string, officerId: string) =>
  step<Wire<typeof TransferAcceptedShape>>(
    { transfer: id, enterprise: some, request: some, assignment: some },
    'POST',
    path(id, 'acceptance'),
    {
      officerId,
    },
  )
export const declineTransfer = (id: string, words: string) =>
  step<Done>({ transfer: id, enterprise: some }, 'POST', path(id, 'declining'), { words })
export const withdrawTransfer = (id: string) => step<Done>({ transfer: id, enterprise: some }, 'POST', path(id, 'withdrawal'))

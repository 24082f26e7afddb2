import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { PremisesFields } from './PremisesFields.tsx'
import type { Premises } from './premises.queries.ts'
import { changePremises, recordPremises } from './premises.steps.ts'
import { blankPremises, lackingIn, toRecord, type WrittenPremises, writtenAgain } from './written-premises.ts'

type Props = { /** what is changed; without it premises are recorded */ premises?: Premises; onClose: () => void }

const fields = ['name', 'address', 'use', 'area', 'rentFen', 'freeFrom', 'ask', 'phone', 'note', 'seenOn']

/** Premises as somebody outside saw them; what is typed stays on the device until it is taken, and is of the version over which it was typed. R20.4 */
export function RecordPremisesDialog({ premises, onClose }: Props) {
  const { t } = useTranslation('premises')
  const [before] = useState(premises)
  const words = before ? 'change' : 'add'
  const begins = before ? writtenAgain(before) : blankPremises(dateIn(serverNow()).toString())
  const draft = useDraft<WrittenPremises>(before ? `premises:${before.id}:${before.version}` : 'premises:new', begins)
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: () => {
      const said = toRecord(draft.send())
      return before ? changePremises(before.id, { ...said, seen: before.version }) : recordPremises(said)
    },
    onSuccess: async ({ name }) => {
      draft.discard()
      toast(t(`${words}.done`, { name }))
      await shownAgain()
      onClose()
    },
  })
  const lacking = lackingIn(draft.value)
  const faults = faultsOf(sending.error, ...fields)
  const submit = () => {
    setTried(true)
    if (lacking.length === 0) sending.mutate()
  }
  return (
    <AskDialog
      title={t(`${words}.title`)}
      submit={t(`${words}.send`)}
      onSubmit={submit}
      onClose={onClose}
      pending={sending.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <PremisesFields
        written={draft.value}
        write={changed => draft.write({ ...draft.value, ...changed })}
        lacking={tried ? lacking : []}
        faults={faults}
      />
    </AskDialog>
  )
}

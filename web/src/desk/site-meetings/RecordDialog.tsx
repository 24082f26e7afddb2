import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { DecisionFields } from './DecisionFields.tsx'
import type { SiteMeeting } from './site-meeting.queries.ts'
import { recordSiteMeeting } from './site-meeting.steps.ts'
import { WhoCame } from './WhoCame.tsx'
import { isWhole, sentAs, type WrittenDecision } from './written-decision.ts'

/** Who came, what was said, and what was decided: tasks of units, and what the officer does by a day. R7.7 */
export function RecordDialog({ meeting, onClose }: { meeting: SiteMeeting; onClose: () => void }) {
  const { t } = useTranslation('site-meetings')
  const draft = useDraft(`siteMeeting:${meeting.id}:record`, {
    ...{ words: '', others: '', enterpriseCame: meeting.enterpriseAsked, decisions: [] as WrittenDecision[] },
    ...{ units: meeting.units.map(unit => unit.unitId), people: meeting.members.map(person => person.memberId) },
  })
  const [tried, setTried] = useState(false)
  const { words, decisions } = draft.value
  const write = (changed: Partial<typeof draft.value>) => draft.write({ ...draft.value, ...changed })
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return recordSiteMeeting(meeting, {
        ...{ words: sent.words.trim(), others: sent.others.trim(), enterpriseCame: sent.enterpriseCame },
        ...{ unitIds: sent.units, memberIds: sent.people, decisions: sent.decisions.map(sentAs) },
      })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('saved'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim() && decisions.every(isWhole) && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('enter')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <WhoCame meeting={meeting} value={draft.value} write={write} />
        <Field label={t('said')} fault={faults.of('words') ?? (tried && !words.trim() ? t('needSaid') : undefined)}>
          {given => (
            <textarea {...given} className="box" maxLength={3000} value={words} onChange={event => write({ words: event.target.value })} />
          )}
        </Field>
        <DecisionFields decisions={decisions} write={all => write({ decisions: all })} tried={tried} />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

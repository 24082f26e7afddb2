import { useMutation } from '@tanstack/react-query'
import type { RaiseDifficulty } from '@yigen/domain/meetings/difficulty.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { raiseDifficulty } from './meeting.steps.ts'

export type About = Wire<typeof RaiseDifficulty>['about']

/** What is hard about something one follows, and what the meeting is to decide; it stands on the next agenda. R17.2 */
export function RaiseDifficultyDialog({ about, title, onClose }: { about: About; title: string; onClose: () => void }) {
  const { t } = useTranslation('meetings-first')
  const draft = useDraft(`difficulty:${about.id}`, { words: '', wanted: '' })
  const [tried, setTried] = useState(false)
  const { words, wanted } = draft.value
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return raiseDifficulty({ about, words: sent.words.trim(), wanted: sent.wanted.trim() })
    },
    onSuccess: async ({ meetingAt }) => {
      draft.discard()
      toast(meetingAt ? t('raised', { time: dayTime(meetingAt, serverNow()) }) : t('raisedNoMeeting'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'words', 'wanted')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim() && wanted.trim() && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('raise')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second">{t('raiseAbout', { title })}</p>
        <Field label={t('hard')} fault={faults.of('words') ?? (tried && !words.trim() ? t('needHard') : undefined)}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={500}
              value={words}
              onChange={event => draft.write({ ...draft.value, words: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('wanted')} fault={faults.of('wanted') ?? (tried && !wanted.trim() ? t('needWanted') : undefined)}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={300}
              value={wanted}
              onChange={event => draft.write({ ...draft.value, wanted: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('raiseSend')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

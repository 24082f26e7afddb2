import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import type { Attending, Meeting } from './meeting.queries.ts'
import { recordAttendance } from './meeting.steps.ts'

/** Who of those expected is there, and who sits in. R17.1 */
export function AttendanceDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { id, people } = meeting
  const [present, setPresent] = useState(() => [...new Set(people.filter(isThere).map(whoComes))])
  const [guests, setGuests] = useState(meeting.guests)
  const step = useMutation({
    mutationFn: () => recordAttendance(id, { presentIds: present, guests: guests.trim() }),
    onSuccess: async () => {
      toast(t('attendanceSaved'))
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!step.isPending) step.mutate()
  }
  const turn = (memberId: string, there: boolean) => setPresent(there ? [...present, memberId] : present.filter(one => one !== memberId))
  return (
    <Dialog title={t('recordAttendance')} onClose={onClose} className="meeting-dialog">
      <form className="form block" onSubmit={submit} noValidate>
        <fieldset>
          <legend>
            {t('whoIsHere')} <small>{t('present', { n: present.length, all: new Set(people.map(whoComes)).size })}</small>
          </legend>
          <div className="ticks">
            {people.map(person => (
              <label key={person.memberId}>
                <input
                  type="checkbox"
                  checked={present.includes(whoComes(person))}
                  onChange={event => turn(whoComes(person), event.target.checked)}
                />
                <span>
                  {person.name}{' '}
                  <small className="quiet">
                    {person.substitute ? t('substituteIs', { name: person.substitute.name }) : person.unitName}
                  </small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={t('guests')} hint={t('guestsHint')}>
          {given => <input {...given} className="box" maxLength={300} value={guests} onChange={event => setGuests(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={step.error} />
        </div>
      </form>
    </Dialog>
  )
}

/** Who is expected, or who stands in for them. */
const whoComes = ({ memberId, substitute }: Attending): string => substitute?.memberId ?? memberId
/** Before it is recorded: who is not on leave, and for whom somebody stands in. */
const isThere = ({ present, onLeave, substitute }: Attending): boolean => present ?? (substitute !== null || !onLeave)

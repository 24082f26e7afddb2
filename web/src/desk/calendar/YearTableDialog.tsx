import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { publishCalendarYear } from './calendar.steps.ts'
import { ReadDays } from './ReadDays.tsx'
import { type ReadTable, readYearTable } from './read-year-table.ts'

type Props = { year: number; known: readonly number[]; onPublished: (year: number) => void; onClose: () => void }

/** The State Council's table, pasted as it came: read at once, shown before it is published. R9.4 */
export function YearTableDialog({ year, known, onPublished, onClose }: Props) {
  const { t } = useTranslation('calendar')
  const [text, setText] = useState('')
  const table = readYearTable(text, year)
  const step = useMutation({
    mutationFn: () => publishCalendarYear({ year: table.year, days: table.days }),
    onSuccess: ({ year: published, rederived }) => {
      toast(t(rederived > 0 ? 'publish.doneRederived' : 'publish.done', { year: published, count: rederived }))
      onPublished(published)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p className="second">{t('publish.why')}</p>
        <Field label={t('publish.text')} hint={t('publish.textHint')}>
          {given => (
            <textarea
              {...given}
              className="box pasted"
              rows={8}
              placeholder={t('publish.example')}
              value={text}
              spellCheck={false}
              onChange={event => {
                setText(event.target.value)
                step.reset()
              }}
            />
          )}
        </Field>
        <ReadDays table={table} pasted={text.trim() !== ''} replaces={known.includes(table.year)} />
        <div className="acts">
          <Allowed type="submit" kind="do" why={whyNot(table, t)} aria-busy={step.isPending}>
            {t('publish.submit', { year: table.year })}
          </Allowed>
          {step.isPending ? (
            <span className="small quiet" role="status">
              {t('publish.underWay')}
            </span>
          ) : null}
          <FaultLine fault={step.error} />
        </div>
      </form>
    </Dialog>
  )
}

function whyNot({ days, unread }: ReadTable, t: (key: 'publish.nothing' | 'publish.mend') => string): string | null {
  if (unread.length > 0) return t('publish.mend')
  return days.length === 0 ? t('publish.nothing') : null
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { previewCalendarYear, publishCalendarYear } from './calendar.steps.ts'
import { ReadDays } from './ReadDays.tsx'
import { type ReadTable, readYearTable } from './read-year-table.ts'
import { YearPreview } from './YearPreview.tsx'

type Props = {
  title: string
  why: string
  year: number
  /** the table as it stands, to be corrected */
  given: string
  known: readonly number[]
  mayPublish: boolean
  onPublished: (year: number) => void
  onClose: () => void
}

/** The State Council's table, pasted as it came or corrected by the row: read at once, its effect shown, and published as it was shown. R9.4 */
export function YearTableDialog({ title, why, year, given, known, mayPublish, onPublished, onClose }: Props) {
  const { t } = useTranslation('calendar')
  const [text, setText] = useState(given)
  const table = readYearTable(text, year)
  const { preview, publish } = usePublishing(onPublished)
  const previewed = preview.data
  const entered = { year: table.year, days: table.days }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    preview.mutate(entered)
  }
  return (
    <Dialog title={title} onClose={onClose} className="year-table">
      <form className="form" onSubmit={submit} noValidate>
        <p className="second">{why}</p>
        <Field label={t('publish.text')} hint={t('publish.textHint')}>
          {attributes => (
            <textarea
              {...attributes}
              className="box pasted"
              rows={8}
              placeholder={t('publish.example')}
              value={text}
              spellCheck={false}
              onChange={event => {
                setText(event.target.value)
                preview.reset()
                publish.reset()
              }}
            />
          )}
        </Field>
        <ReadDays table={table} pasted={text.trim() !== ''} replaces={known.includes(table.year)} />
        {previewed ? <YearPreview key={previewed.fingerprint} preview={previewed} /> : null}
        <div className="acts">
          {previewed ? null : (
            <Allowed type="submit" kind="do" why={whyNot(table, t)} aria-busy={preview.isPending}>
              {t('publish.preview')}
            </Allowed>
          )}
          {previewed && mayPublish ? (
            <button
              type="button"
              className="btn do"
              aria-busy={publish.isPending}
              onClick={() => publish.mutate({ ...entered, previewed: previewed.fingerprint })}
            >
              {t('publish.submit', { year: table.year })}
            </button>
          ) : null}
          <UnderWay words={preview.isPending ? t('publish.previewing') : publish.isPending ? t('publish.underWay') : null} />
          <FaultLine fault={publish.error ?? preview.error} />
        </div>
      </form>
    </Dialog>
  )
}

/** Publishing does what was previewed; where something changed in between it is refused, and previewed anew. */
function usePublishing(onPublished: (year: number) => void) {
  const { t } = useTranslation('calendar')
  const preview = useMutation({ mutationFn: previewCalendarYear })
  const publish = useMutation({
    mutationFn: publishCalendarYear,
    onSuccess: ({ year, rederived, left }) => {
      const words = left > 0 ? 'publish.doneLeft' : rederived > 0 ? 'publish.doneRederived' : 'publish.done'
      toast(t(words, { year, count: rederived, left }))
      onPublished(year)
    },
    onError: (_fault, { previewed: _, ...table }) => preview.mutate(table),
  })
  return { preview, publish }
}

function UnderWay({ words }: { words: string | null }) {
  return words ? (
    <span className="small quiet" role="status">
      {words}
    </span>
  ) : null
}

function whyNot({ days, unread }: ReadTable, t: (key: 'publish.nothing' | 'publish.mend') => string): string | null {
  if (unread.length > 0) return t('publish.mend')
  return days.length === 0 ? t('publish.nothing') : null
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { answerMove } from './move.steps.ts'
import '../requests/beside.css'

/** That a colleague is asked to take the matter over; whoever is asked answers here. */
export function MoveLine({ request }: { request: Request }) {
  const { t } = useTranslation('moves')
  const now = useNow()
  const [refusing, setRefusing] = useState(false)
  const { move } = request
  const accept = useMutation({
    mutationFn: () => answerMove(request.id, { accept: true, words: '' }),
    onSuccess: async () => {
      toast(t('tookOver'))
      await shownAgain()
    },
  })
  if (!move) return null
  return (
    <section className="beside-line" aria-label={t('moveLabel')}>
      <div className="grow">
        <p>
          <b>{move.mayAnswer ? t('asksMe', { name: move.proposedBy }) : t('asked', { name: move.toName })}</b>{' '}
          <span className="second">{move.words}</span>
        </p>
        <p className="small quiet">
          {[t('proposedBy', { name: move.proposedBy, time: dayTime(move.proposedAt, now) }), move.mayAnswer && t('takeMeans')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <FaultLine fault={accept.error} />
      </div>
      {move.mayAnswer ? (
        <>
          <button type="button" className="btn bare" aria-expanded={refusing} onClick={() => setRefusing(!refusing)}>
            {t('refuse')}
          </button>
          <button type="button" className="btn do" aria-busy={accept.isPending} onClick={() => accept.mutate()}>
            {t('take')}
          </button>
        </>
      ) : null}
      {refusing ? (
        <WordsForm
          line
          form={`request:${request.id}:move:answer`}
          label={t('refuseWords')}
          placeholder={t('refuseWords')}
          send={t('refuse')}
          kind="next"
          optional
          take={words => answerMove(request.id, { accept: false, words })}
          done={t('refused', { name: move.proposedBy })}
          onDone={() => setRefusing(false)}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </section>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type Wish, wishes } from '@yigen/domain/stations/wish.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { wishDuty } from '../station.steps.ts'

type Props = { sessionId: string; said: { wish: Wish; words: string } | undefined }

/** Whether the reader can come to a session, said before the roster is made; a second press takes it back. R19.2 */
export function WishPanel({ sessionId, said }: Props) {
  const { t } = useTranslation('stations')
  const [words, setWords] = useState(said?.words ?? '')
  const step = useMutation({
    mutationFn: (wish: Wish | null) => wishDuty(sessionId, { wish, words: words.trim() }),
    onSuccess: async () => {
      toast(t('wishSaid'))
      await shownAgain()
    },
  })
  return (
    <div className="form block wish-panel">
      <p>
        <b>{t('wishAsk')}</b> <span className="small quiet">{t('wishSeenBy')}</span>
      </p>
      <Field label={t('wishWords')}>
        {given => <input {...given} className="box" maxLength={100} value={words} onChange={event => setWords(event.target.value)} />}
      </Field>
      <div className="acts">
        {wishes.map(wish => (
          <button
            key={wish}
            type="button"
            className={said?.wish === wish ? 'btn next' : 'btn'}
            aria-pressed={said?.wish === wish}
            aria-busy={step.isPending}
            onClick={() => step.mutate(said?.wish === wish ? null : wish)}
          >
            {t(`wish.${wish}`)}
          </button>
        ))}
      </div>
      <FaultLine fault={step.error} />
    </div>
  )
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { why: string | null; decider: string; busy: boolean; onSend: () => void; onClose: () => void }

/** What is still missing stands at the foot's beginning, and is what the grey button says. */
export function ProposeFoot({ why, decider, busy, onSend, onClose }: Props) {
  const { t } = useTranslation('declines')
  const id = useId()
  return (
    <>
      <span className="grow second" id={id}>
        {why ?? t('clocksRun')}
      </span>
      <button type="button" className="btn bare" onClick={onClose}>
        {t('notNow')}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={why ? true : undefined}
        aria-describedby={id}
        aria-busy={busy}
        onClick={() => {
          if (!why && !busy) onSend()
        }}
      >
        {t('send', { name: decider })}
      </button>
    </>
  )
}

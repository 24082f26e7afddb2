import { useTranslation } from 'react-i18next'
import { PhrasePicker } from '../../phrases/PhrasePicker.tsx'
import type { Phrases } from './usePhrases.ts'

/** The way to 常用语 below the words. */
export function PhrasesHere({ open, begin, close, pick }: Phrases) {
  const { t } = useTranslation('phrases-first')
  if (open) return <PhrasePicker onPick={pick} onClose={close} />
  return (
    <button type="button" className="btn bare" onClick={begin}>
      {t('pick')}
      <kbd className="key">{t('pickKey')}</kbd>
    </button>
  )
}

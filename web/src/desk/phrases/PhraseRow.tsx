import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { Tag } from '../shared/Tag.tsx'
import { removePhrase } from './phrase.steps.ts'
import type { Phrase } from './phrases.query.ts'
import { useShownPhrase } from './useShownPhrase.ts'

/** One phrase, its blanks by name; whoever saved it changes it or takes it away. */
export function PhraseRow({ phrase, onChange }: { phrase: Phrase; onChange: () => void }) {
  const { t } = useTranslation('phrases')
  const shown = useShownPhrase()
  const { id, name, own, shared, savedBy } = phrase
  const removing = useMutation({
    mutationFn: () => removePhrase(id),
    onSuccess: () => toast(t('removed', { name })),
    onError: fault => toast(sentenceOf(fault)),
  })
  return (
    <li>
      <div className="grow">
        <b>{name}</b> {own && shared ? <Tag>{t('shared')}</Tag> : null}{' '}
        {own ? null : <span className="small quiet">{t('by', { name: savedBy })}</span>}
        <p className="second">{shown(phrase.words)}</p>
      </div>
      {own ? (
        <>
          <button type="button" className="btn bare" aria-label={t('changeOf', { name })} onClick={onChange}>
            {t('change')}
          </button>
          <button
            type="button"
            className="btn bare"
            aria-label={t('removeOf', { name })}
            aria-busy={removing.isPending}
            onClick={() => !removing.isPending && removing.mutate()}
          >
            {t('remove')}
          </button>
        </>
      ) : null}
    </li>
  )
}

import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { FactFields } from '../enterprises/FactFields.tsx'
import { firstWrong } from '../enterprises/new-fact.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { KeptPhoto } from './kept-notes.ts'
import type { KeyedFact, WrittenMatter } from './written-visit.ts'

const noFaults = faultsOf(null)

type FactsProps = { facts: readonly KeyedFact[]; write: (facts: KeyedFact[]) => void; tried: boolean }

/** What was learned, each a dated fact with its source. R2.3 */
export function FactsField({ facts, write, tried }: FactsProps) {
  const { t } = useTranslation('visits')
  const add = () => {
    const period = dateIn(serverNow()).toString()
    write([...facts, { key: crypto.randomUUID(), kind: 'officeArea', value: '', period, source: '' }])
  }
  return (
    <section aria-label={t('learned')}>
      <h2>{t('learned')}</h2>
      {facts.map((fact, i) => (
        <fieldset key={fact.key}>
          <legend>{t('form.fact', { n: i + 1 })}</legend>
          <FactFields
            written={fact}
            write={changed => write(facts.map(one => (one.key === fact.key ? { ...one, ...changed } : one)))}
            correcting={false}
            wrong={tried ? firstWrong(fact) : null}
            faults={noFaults}
          />
          <Remove onPress={() => write(facts.filter(one => one.key !== fact.key))} />
        </fieldset>
      ))}
      <button type="button" className="btn" onClick={add}>
        {t('form.addFact')}
      </button>
    </section>
  )
}

type MattersProps = { raised: readonly WrittenMatter[]; write: (raised: WrittenMatter[]) => void; tried: boolean }

/** What was raised, each a request. R20.2 */
export function MattersField({ raised, write, tried }: MattersProps) {
  const { t } = useTranslation('visits')
  return (
    <section aria-label={t('raised')}>
      <h2>{t('raised')}</h2>
      {raised.map(({ key, body }, i) => (
        <fieldset key={key}>
          <legend>{t('form.matter', { n: i + 1 })}</legend>
          <Field label={t('form.matterWords')} hint={t('form.matterHint')} fault={tried && !body.trim() ? t('form.needMatter') : undefined}>
            {given => (
              <textarea
                {...given}
                className="box"
                rows={3}
                maxLength={5000}
                value={body}
                onChange={event => write(raised.map(one => (one.key === key ? { key, body: event.target.value } : one)))}
              />
            )}
          </Field>
          <Remove onPress={() => write(raised.filter(one => one.key !== key))} />
        </fieldset>
      ))}
      <button type="button" className="btn" onClick={() => write([...raised, { key: crypto.randomUUID(), body: '' }])}>
        {t('form.addRaised')}
      </button>
    </section>
  )
}

/** Photos of what was seen; the place where they were taken is not kept. */
export function PhotosField({ photos, write }: { photos: readonly KeptPhoto[]; write: (photos: KeptPhoto[]) => void }) {
  const { t } = useTranslation('visits')
  const add = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])].map(content => ({ id: crypto.randomUUID(), name: content.name, content }))
    write([...photos, ...chosen])
    target.value = ''
  }
  return (
    <section>
      <Field label={t('photos')}>
        {given => <input {...given} type="file" accept="image/jpeg,image/png,image/webp" multiple onChange={add} />}
      </Field>
      {photos.map(({ id, name }) => (
        <p key={id}>
          {name} <Remove onPress={() => write(photos.filter(one => one.id !== id))} />
        </p>
      ))}
    </section>
  )
}

function Remove({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('visits')
  return (
    <button type="button" className="btn bare" onClick={onPress}>
      {t('form.remove')}
    </button>
  )
}

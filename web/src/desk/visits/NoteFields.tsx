import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { mostFacts, mostRaised } from '@yigen/domain/visits/note-size.ts'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { newKey } from '#shared/attempt.ts'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { FactFields } from '../enterprises/FactFields.tsx'
import { firstWrong } from '../enterprises/new-fact.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { KeyedFact, WrittenMatter } from './written-visit.ts'

const noFaults = faultsOf(null)

type FactsProps = { facts: readonly KeyedFact[]; write: (facts: KeyedFact[]) => void; tried: boolean }

/** What was learned, each a dated fact with its source. R2.3 */
export function FactsField({ facts, write, tried }: FactsProps) {
  const { t } = useTranslation('visits')
  const add = () => {
    const period = dateIn(serverNow()).toString()
    write([...facts, { key: newKey(), kind: 'officeArea', value: '', period, source: '' }])
  }
  return (
    <section aria-label={t('learned')}>
      <h2>{t('learned')}</h2>
      {facts.map((fact, i) => {
        const change = (changed: Partial<KeyedFact>) => write(facts.map(one => (one.key === fact.key ? { ...one, ...changed } : one)))
        return (
          <fieldset key={fact.key}>
            <legend>{t('form.fact', { n: i + 1 })}</legend>
            <FactFields written={fact} write={change} correcting={false} wrong={tried ? firstWrong(fact) : null} faults={noFaults} />
            <Sources source={fact.source} write={source => change({ source })} />
            <Remove onPress={() => write(facts.filter(one => one.key !== fact.key))} />
          </fieldset>
        )
      })}
      <Allowed why={facts.length < mostFacts ? null : t('form.mostFacts', { most: mostFacts })} onClick={add}>
        {t('form.addFact')}
      </Allowed>
    </section>
  )
}

const sources = ['said', 'paper', 'seen'] as const

/** Where it is from, by one tap on the spot. */
function Sources({ source, write }: { source: string; write: (source: string) => void }) {
  const { t } = useTranslation('visits')
  return (
    <div className="visit-sources">
      {sources.map(one => {
        const word = t(`form.sources.${one}`)
        return (
          <button key={one} type="button" className="btn" aria-pressed={source === word} onClick={() => write(word)}>
            {word}
          </button>
        )
      })}
    </div>
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
      <Allowed
        why={raised.length < mostRaised ? null : t('form.mostRaised', { most: mostRaised })}
        onClick={() => write([...raised, { key: newKey(), body: '' }])}
      >
        {t('form.addRaised')}
      </Allowed>
    </section>
  )
}

export function Remove({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('visits')
  return (
    <button type="button" className="btn bare" onClick={onPress}>
      {t('form.remove')}
    </button>
  )
}

import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { UnitToAsk } from '../tasks/UnitToAsk.tsx'
import { isWhole, type WrittenDecision } from './written-decision.ts'

type Props = { decisions: readonly WrittenDecision[]; write: (decisions: WrittenDecision[]) => void; tried: boolean }

/** What was decided, one by one: whose it is and by when. */
export function DecisionFields({ decisions, write, tried }: Props) {
  const { t } = useTranslation('site-meetings')
  const add = (owner: WrittenDecision['owner']) => {
    const day = dateIn(serverNow()).add({ days: 7 }).toString()
    write([...decisions, { key: crypto.randomUUID(), owner, words: '', unitId: '', days: '3', day }])
  }
  const change = (key: string, changed: Partial<WrittenDecision>) =>
    write(decisions.map(one => (one.key === key ? { ...one, ...changed } : one)))
  return (
    <section aria-label={t('decisions')} className="site-decisions">
      {decisions.map((one, i) => (
        <fieldset key={one.key}>
          <legend>
            {t('decisionOf', { n: i + 1 })} · {t(one.owner === 'unit' ? 'addUnit' : 'addOfficer')}
          </legend>
          <Words
            decision={one}
            onChange={words => change(one.key, { words })}
            fault={tried && !isWhole(one) ? t('needDecision') : undefined}
          />
          {one.owner === 'unit' ? <OfUnit decision={one} change={changed => change(one.key, changed)} /> : null}
          {one.owner === 'officer' ? <OfOfficer decision={one} change={changed => change(one.key, changed)} /> : null}
          <button type="button" className="btn bare" onClick={() => write(decisions.filter(other => other.key !== one.key))}>
            {t('removeDecision')}
          </button>
        </fieldset>
      ))}
      <div className="acts">
        <button type="button" className="btn" onClick={() => add('unit')}>
          {t('addUnit')}
        </button>
        <button type="button" className="btn" onClick={() => add('officer')}>
          {t('addOfficer')}
        </button>
      </div>
    </section>
  )
}

type Part = { decision: WrittenDecision; change: (changed: Partial<WrittenDecision>) => void }

function Words({
  decision,
  onChange,
  fault,
}: {
  decision: WrittenDecision
  onChange: (words: string) => void
  fault?: string | undefined
}) {
  const { t } = useTranslation('site-meetings')
  return (
    <Field label={t('decisionWords')} {...(fault ? { fault } : {})}>
      {given => (
        <input {...given} className="box" maxLength={500} value={decision.words} onChange={event => onChange(event.target.value)} />
      )}
    </Field>
  )
}

function OfUnit({ decision, change }: Part) {
  const { t } = useTranslation('site-meetings')
  return (
    <div className="pair">
      <Field label={t('unit')}>
        {given => <UnitToAsk {...given} value={decision.unitId} taken={[]} onChange={unitId => change({ unitId })} />}
      </Field>
      <Field label={t('days')}>
        {given => (
          <input
            {...given}
            type="number"
            className="box"
            min={1}
            max={400}
            inputMode="numeric"
            value={decision.days}
            onChange={event => change({ days: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function OfOfficer({ decision, change }: Part) {
  const { t } = useTranslation('site-meetings')
  return (
    <Field label={t('day')}>
      {given => (
        <input {...given} type="date" className="box" value={decision.day} onChange={event => change({ day: event.target.value })} />
      )}
    </Field>
  )
}

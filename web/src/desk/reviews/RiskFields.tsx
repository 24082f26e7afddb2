import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { Icon } from '#shared/Icon.tsx'
import { serverNow } from '#shared/ticker.ts'
import type { Teammate, WrittenRisk } from './written-risk.ts'
import '../shared/listing.css'

type Props = {
  risks: readonly WrittenRisk[]
  team: readonly Teammate[]
  write: (risks: WrittenRisk[]) => void
  fault: string | undefined
}

/** Risks one by one: what threatens it, what would happen, what is done, who does it, by which day. R14.3 */
export function RiskFields({ risks, team, write, fault }: Props) {
  const { t } = useTranslation('reviews')
  const add = () => {
    const day = dateIn(serverNow()).add({ days: 7 }).toString()
    const said = { threat: '', consequence: '', countermeasure: '' }
    write([...risks, { key: crypto.randomUUID(), ...said, memberId: team[0]?.id ?? '', day }])
  }
  const change = (key: string, changed: Partial<WrittenRisk>) => write(risks.map(one => (one.key === key ? { ...one, ...changed } : one)))
  return (
    <section aria-label={t('risks')} className="risk-fields">
      {risks.map((risk, i) => (
        <fieldset key={risk.key}>
          <legend>{t('riskOf', { n: i + 1 })}</legend>
          <One risk={risk} team={team} change={changed => change(risk.key, changed)} />
          <button type="button" className="btn bare" onClick={() => write(risks.filter(one => one.key !== risk.key))}>
            {t('removeRisk')}
          </button>
        </fieldset>
      ))}
      {fault ? (
        <p className="why-line">
          <Icon name="alert" />
          {fault}
        </p>
      ) : null}
      <div>
        <button type="button" className="btn" onClick={add}>
          {t('addRisk')}
        </button>
      </div>
    </section>
  )
}

type OneProps = { risk: WrittenRisk; team: readonly Teammate[]; change: (changed: Partial<WrittenRisk>) => void }

function One({ risk, team, change }: OneProps) {
  const { t } = useTranslation('reviews')
  return (
    <>
      {(['threat', 'consequence', 'countermeasure'] as const).map(field => (
        <Field key={field} label={t(field)}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={300}
              value={risk[field]}
              onChange={event => change({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className="pair">
        <Field label={t('who')} hint={t('whoHint')}>
          {given => (
            <select {...given} className="box" value={risk.memberId} onChange={event => change({ memberId: event.target.value })}>
              {team.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('day')}>
          {given => (
            <input {...given} type="date" className="box" value={risk.day} onChange={event => change({ day: event.target.value })} />
          )}
        </Field>
      </div>
    </>
  )
}

import { firstContactWays, perDayLimits } from '@yigen/domain/imports/first-contact-ways.ts'
import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import type { RosterImport } from './import.queries.ts'

/** `firstContacts` null: not said yet. */
export type Chosen = Omit<ImportChoices, 'firstContacts'> & { firstContacts: ImportChoices['firstContacts'] | null }

type Props = { given: RosterImport['given']; chosen: Chosen; onChange: (chosen: Chosen) => void }

/** What becomes of first contacts: the officers serve these enterprises already, or some a working day, or all within a day. R3.6 */
export function FirstContactChoice({ given, chosen, onChange }: Props) {
  const { t } = useTranslation('imports')
  const name = useId()
  const most = given[0]
  const all = given.reduce((sum, each) => sum + each.count, 0)
  const days = Math.ceil((most?.count ?? 0) / chosen.perDay)
  const note = { name: most?.name ?? '', n: thousands(most?.count ?? 0), count: days }
  return (
    <fieldset className="first-contacts">
      <legend>{t('contacts.legend', { n: thousands(all), officers: given.length })}</legend>
      {firstContactWays.map(way => (
        <label key={way}>
          <input
            type="radio"
            name={name}
            checked={chosen.firstContacts === way}
            onChange={() => onChange({ ...chosen, firstContacts: way })}
          />
          <span>
            <b>{t(`contacts.way.${way}`)}</b>
            <small>{t(`contacts.why.${way}`, note)}</small>
          </span>
        </label>
      ))}
      {chosen.firstContacts === 'spread' ? (
        <label className="per-day">
          {t('contacts.perDay')}
          <input
            type="number"
            className="box"
            min={perDayLimits.least}
            max={perDayLimits.most}
            value={chosen.perDay}
            onChange={event => onChange({ ...chosen, perDay: within(Number(event.target.value)) })}
          />
        </label>
      ) : null}
    </fieldset>
  )
}

const within = (typed: number) => Math.min(perDayLimits.most, Math.max(perDayLimits.least, Math.round(typed) || perDayLimits.least))

/** Few enough for one day are due as ever; of many the minister says what is to be. */
export const firstChoice = (given: RosterImport['given']): Chosen => ({
  firstContacts: (given[0]?.count ?? 0) > perDayLimits.usual ? null : 'due',
  perDay: perDayLimits.usual,
})

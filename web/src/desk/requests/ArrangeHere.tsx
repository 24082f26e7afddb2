import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { type Enterprise, enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useMe } from '../shared/session.tsx'
import type { StepProps } from '../shared/slice.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'
import { arrangeWords } from './arrange-words.ts'
import './arrange.css'

/**
 * A clock that lies with whoever is left because everybody who may act is away: why that is so, whom to call, and the way to the matter. R3.4, R4.3
 * The officer's minister can also appoint another deputy (R3.3).
 */
export function ArrangeHere({ row, onClose }: StepProps) {
  const { t } = useTranslation('requests-first')
  const word = useSliceWord()
  const me = useMe()
  const enterpriseId = row.enterpriseId ?? ''
  const people = useQuery(enterpriseQuery(enterpriseId)).data
  const appoints = people?.minister?.id === me
  const why = arrangeWords(ofSlices().clocks[row.clock.kind], appoints)
  return (
    <div className="arrange">
      {why ? <p>{word(why)}</p> : null}
      <People of={people} />
      <div className="acts">
        {row.requestId ? (
          <Link className="btn next" to="/requests/$id" params={{ id: row.requestId }}>
            {t('openIt')}
          </Link>
        ) : (
          <Link className="btn next" to="/enterprises/$id" params={{ id: enterpriseId }}>
            {t('openEnterprise')}
          </Link>
        )}
        {appoints ? (
          <Link className="btn" to="/team">
            {t('appoint')}
          </Link>
        ) : null}
        <button type="button" className="btn bare" onClick={onClose}>
          {t('composer.close')}
        </button>
      </div>
    </div>
  )
}

/** Who may act, with the duty phone; who of them is away is said. */
function People({ of }: { of: Pick<Enterprise, 'officer' | 'deputy' | 'minister'> | undefined }) {
  const { t } = useTranslation('requests-first')
  const people = (['officer', 'deputy', 'minister'] as const).flatMap(role => (of?.[role] ? [{ role, ...of[role] }] : []))
  if (people.length === 0) return null
  return (
    <ul>
      {people.map(person => (
        <li key={person.role}>
          <b>{person.name}</b>
          <span className="quiet">
            {[t(`arrangeRole.${person.role}`), person.onLeave ? t('onLeave') : null].filter(Boolean).join(' · ')}
          </span>
          {person.phone ? (
            <a className="link" href={dial(person.phone)}>
              <Icon name="phone" /> {phone(person.phone)}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import type { PolicyChecked } from './policy.queries.ts'

type Golden = PolicyChecked['golden']

/** What a person read out of the text, beside what the engine answers. */
export function GoldenTable({ golden }: { golden: Golden }) {
  const { t } = useTranslation('policies')
  const failed = golden.filter(one => !one.passed).length
  return (
    <section className="policy-golden" aria-label={t('golden.title')}>
      <div className="section-head">
        <h2>{t('golden.title')}</h2>
        <span className="small quiet">
          {failed === 0 ? t('golden.allPass', { n: golden.length }) : t('golden.someFail', { n: golden.length, failed })}
        </span>
      </div>
      <table className="listing policy-cases">
        <thead>
          <tr>
            <th scope="col">{t('golden.number')}</th>
            <th scope="col">{t('golden.expected')}</th>
            <th scope="col">{t('golden.got')}</th>
          </tr>
        </thead>
        <tbody>
          {golden.map(one => (
            <Case key={one.number} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Case({ one }: { one: Golden[number] }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const { number, measure, asOf, note, expected, got, deciding, amount, passed, fault } = one
  const about = [
    t('golden.asOf', { day: asOf }),
    deciding && t('golden.deciding', { clause: isOfDays(deciding) ? t(`golden.${deciding}`) : deciding }),
    amount && t('golden.amount', { amount }),
  ]
  return (
    <tr data-failed={passed ? undefined : ''}>
      <td className="of-case">
        <span>
          {number}. {say(measure, language)}
          {note ? ` · ${note}` : ''}
        </span>
        <small>{about.filter(Boolean).join(' · ')}</small>
      </td>
      <td data-label={t('golden.expected')}>
        <VerdictMark verdict={expected} />
      </td>
      <td data-label={t('golden.got')}>
        {got ? <VerdictMark verdict={got} /> : null} {passed ? null : <Tag tone="ink">{t('golden.failed')}</Tag>}
        {fault ? <small>{say(fault, language)}</small> : null}
      </td>
    </tr>
  )
}

/** The days of a measure decide like clauses, by names of their own. */
const isOfDays = (clause: string): clause is 'effective' | 'windows' => clause === 'effective' || clause === 'windows'

import { Link } from '@tanstack/react-router'
import { claimAnswerWords, claimStateWords } from '@yigen/domain/results/claim-state.ts'
import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Papers } from '../files/Papers.tsx'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useAmount } from './amounts.ts'
import type { Entries, Entry } from './results.queries.ts'

const columns = ['who', 'period', 'value', 'brings', 'paper', 'recorded', 'verified', 'answer', 'state'] as const
const isNumber = (column: string) => column === 'value' || column === 'brings'

/** A claim a line: whose, of when, how much of it counts, on what paper, by whom recorded and verified, and what the enterprise says. */
export function EntriesTable({ kind, rows, others }: { kind: ResultKind; rows: readonly Entry[]; others: Entries['others'] }) {
  const { t } = useTranslation('result-figures')
  const most = Math.max(0, ...rows.map(({ value }) => value))
  const { unit } = useAmount(kind)(0, most)
  return (
    <div className="scrolled">
      <table className="listing entries-table">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" className={isNumber(column) ? 'num' : undefined}>
                {t(`columns.${column}`)}
                {column === 'value' && unit ? <small> {unit}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <EntryLine key={row.id} kind={kind} row={row} most={most} />
          ))}
          {others ? <OtherLine kind={kind} others={others} /> : null}
        </tbody>
      </table>
    </div>
  )
}

function EntryLine({ kind, row, most }: { kind: ResultKind; row: Entry; most: number }) {
  const { t } = useTranslation('result-figures')
  const language = useLanguage()
  const now = useNow()
  const amount = useAmount(kind)
  // the pages of a district are its own people's
  const ofCity = useSession().member.unitLevel === 'city'
  const by = (name: string | null, at: string | null) => (at ? `${name ?? ''} ${monthDay(at, now)}` : '–')
  const counts = row.state === 'verified' || (row.state === 'corrected' && row.replacedAt === null)
  return (
    <tr data-row="" className={row.replacedAt ? 'old' : undefined}>
      <td>
        {ofCity ? (
          row.enterpriseName
        ) : (
          <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            {row.enterpriseName}
          </Link>
        )}
        <small>{[row.projectName, row.words].filter(Boolean).join(' · ')}</small>
      </td>
      <td data-label={t('columns.period')}>{row.period}</td>
      <td className="num" data-label={t('columns.value')}>
        {row.replacedAt ? <s>{amount(row.value, most).number}</s> : amount(row.value, most).number}
      </td>
      <td className="num" data-label={t('columns.brings')}>
        <b>{counts ? amount(row.brings, most).number : '–'}</b>
        {counts && row.brings === 0 && ruleOf(kind).measure === 'flow' ? <small>{t('covered')}</small> : null}
      </td>
      <td data-label={t('columns.paper')}>
        {row.source}
        <small>{row.document}</small>
        <Papers of={`results/${row.id}`} files={row.files} />
      </td>
      <td data-label={t('columns.recorded')}>{by(row.recordedByName, row.recordedAt)}</td>
      <td data-label={t('columns.verified')}>{by(row.verifiedByName, row.verifiedAt)}</td>
      <td data-label={t('columns.answer')}>
        {say(claimAnswerWords[row.answer], language)}
        {row.answeredAt ? <small>{monthDay(row.answeredAt, now)}</small> : null}
      </td>
      <td data-label={t('columns.state')}>
        <Tag tone={counts ? 'teal' : 'line'}>{say(claimStateWords[row.state], language)}</Tag>
        {row.corrects ? <small>{t('correction', { value: amount(row.corrects.value, most).number, why: row.corrects.why })}</small> : null}
      </td>
    </tr>
  )
}

/** What the reader is not shown is one row with its sum. R16.6 */
function OtherLine({ kind, others }: { kind: ResultKind; others: NonNullable<Entries['others']> }) {
  const { t } = useTranslation('result-figures')
  const sum = useAmount(kind)(others.brings ?? 0)
  return (
    <tr data-others={others.claims}>
      <td>
        {t('otherEnterprises', { n: others.enterprises })}
        <small>{t('onlySum')}</small>
      </td>
      <td />
      <td />
      <td className="num" data-label={t('columns.brings')}>
        <b>{others.brings === null ? t('notTold') : sum.number}</b>
        {others.brings === null ? null : <small>{sum.unit}</small>}
      </td>
      <td data-label={t('columns.paper')}>{t('otherClaims', { n: others.claims, confirmed: others.confirmed })}</td>
      <td colSpan={4}>{others.brings === null ? <small>{t('atLeastThree')}</small> : null}</td>
    </tr>
  )
}

import { Link } from '@tanstack/react-router'
import { claimAnswerWords, claimStateWords } from '@yigen/domain/results/claim-state.ts'
import { doubtWords } from '@yigen/domain/results/doubt.ts'
import { resultKinds } from '@yigen/domain/results/result-kind.ts'
import { periodWords } from '@yigen/domain/results/result-period.ts'
import { valueWords } from '@yigen/domain/results/result-value.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Papers } from '../files/Papers.tsx'
import { BulkPick } from '../shared/BulkBar.tsx'
import { Tag } from '../shared/Tag.tsx'
import type { Selection } from '../shared/useSelection.ts'
import type { Result } from './result.queries.ts'
import { useClaimName } from './useClaimName.ts'
import '../shared/listing.css'
import './results.css'

type Props = {
  rows: readonly Result[]
  ofMany?: boolean
  /** while many are chosen to be verified together */
  selection?: Selection | null
  acts: (result: Result) => ReactNode
}

const columns = ['what', 'value', 'source', 'recorded', 'verified', 'enterprise', 'counts'] as const

/** Claims with what became of each: a correction stands before what it names, which is struck and stays. R16.3 */
export function ResultRows({ rows, ofMany = false, selection = null, acts }: Props) {
  const { t } = useTranslation('results')
  return (
    <table className="listing result-rows">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className={column === 'value' ? 'num' : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr">{t('column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} result={row} ofMany={ofMany} selection={selection} acts={acts(row)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ result, ofMany, selection, acts }: { result: Result; ofMany: boolean; selection: Selection | null; acts: ReactNode }) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const claimName = useClaimName()
  const { kind, period, source, document, projectName, enterpriseId, enterpriseName, state } = result
  const value = say(valueWords(kind, result), language)
  const what = `${say(resultKinds[kind], language)} ${say(periodWords(period), language)}`
  return (
    <tr className={state === 'corrected' ? 'struck' : undefined}>
      <td>
        {ofMany ? (
          <>
            {selection && result.may.verify ? <BulkPick id={result.id} name={claimName(result)} selection={selection} /> : null}
            <Link to="/enterprises/$id" params={{ id: enterpriseId }}>
              {enterpriseName}
            </Link>
            <small>{[what, projectName].filter(Boolean).join(' · ')}</small>
          </>
        ) : (
          <>
            {say(resultKinds[kind], language)}
            <small>{[say(periodWords(period), language), projectName].filter(Boolean).join(' · ')}</small>
          </>
        )}
      </td>
      <td className="num">{state === 'corrected' ? <s>{value}</s> : <b>{value}</b>}</td>
      <td data-label={t('column.source')}>
        {source}
        {document ? <small>{document}</small> : null}
        <Papers of={`results/${result.id}`} files={result.files} />
      </td>
      <td data-label={t('column.recorded')}>
        <Who name={result.recordedBy} at={result.recordedAt} />
        {result.correctionReason ? <small>{t('corrects', { reason: result.correctionReason })}</small> : null}
      </td>
      <td data-label={t('column.verified')}>
        <Looked result={result} />
      </td>
      <td data-label={t('column.enterprise')}>
        <Said result={result} />
      </td>
      <td>
        <Counts result={result} />
      </td>
      <td className="acts">{acts}</td>
    </tr>
  )
}

function Who({ name, at }: { name: string; at: string }) {
  const now = useNow()
  return (
    <span title={exactTime(at)}>
      {name} {monthDay(at, now)}
    </span>
  )
}

function Looked({ result: { verifiedBy, verifiedAt, returnedBy, returnedAt, returnReason } }: { result: Result }) {
  if (verifiedBy && verifiedAt) return <Who name={verifiedBy} at={verifiedAt} />
  if (returnedBy && returnedAt)
    return (
      <>
        <Who name={returnedBy} at={returnedAt} />
        <small>{returnReason}</small>
      </>
    )
  return null
}

function Said({ result: { answer, answeredAt, answeredBy, disputeWords, verifiedAt, reminded } }: { result: Result }) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  if (!verifiedAt) return null
  if (answer === 'none') return <span className="quiet">{t('asked', { n: reminded })}</span>
  return (
    <>
      {say(claimAnswerWords[answer], language)}
      {answer === 'disputed' ? <small>{disputeWords}</small> : null}
      {answeredAt && answeredBy && answer === 'confirmed' ? (
        <small>
          <Who name={answeredBy} at={answeredAt} />
        </small>
      ) : null}
    </>
  )
}

function Counts({ result: { counts, state, doubt, answer } }: { result: Result }) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  if (state === 'waiting' && doubt)
    return (
      <>
        <Tag tone="ink">{t('doubtful')}</Tag>
        <small>{say(doubtWords[doubt], language)}</small>
      </>
    )
  if (counts) return <Tag tone={answer === 'disputed' ? 'line' : 'teal'}>{t(answer === 'disputed' ? 'countsDisputed' : 'counts')}</Tag>
  return <Tag tone={state === 'returned' ? 'ink' : 'quiet'}>{say(claimStateWords[state], language)}</Tag>
}

import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { daysSince } from './days-since.ts'

const columns = [
  ...([
    'no',
    'project',
    'street',
    'leader',
    'officer',
    'stage',
    'investment',
    'area',
    'forecast',
    'shift',
    'holds',
    'next',
    'due',
  ] as const),
]
const numbers: readonly string[] = ['investment', 'area', 'shift']

type Props = { rows: readonly ProjectRow[] /** no more follow */; whole: boolean; isKey: boolean }

/** The sheet as it is printed: a line a project, what they come to at its end. */
export function LedgerTable({ rows, whole, isKey }: Props) {
  const { t } = useTranslation('projects')
  const now = useNow()
  return (
    <section className="ledger-sheet" aria-label={t('ledger.title')}>
      <h2>{t(isKey ? 'ledger.keyTitle' : 'ledger.title')}</h2>
      <p className="ledger-at">{t('ledger.at', { time: dayTime(now, now) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is moved by keys, too */}
      <div className="ledger-scroll" tabIndex={0}>
        <table className="ledger">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col" className={numbers.includes(column) ? 'num' : undefined}>
                  {t(`ledger.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <LedgerLine key={row.id} row={row} at={place + 1} />
            ))}
          </tbody>
          {whole ? <Total rows={rows} /> : null}
        </table>
      </div>
      <p className="ledger-note">{t('ledger.note')}</p>
    </section>
  )
}

function LedgerLine({ row, at }: { row: ProjectRow; at: number }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  const { forecast, turn } = row
  const due = turn?.dueAt ?? turn?.expectedAt
  const late = (forecast?.shiftDays ?? 0) > 0
  return (
    <tr data-row="">
      <td className="mid">{at}</td>
      <td>
        {row.enterpriseName}
        <br />
        <Link to="/projects/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      </td>
      <td className="mid">{row.streetName}</td>
      <td className="mid">{row.leader?.name}</td>
      <td className="mid">{row.officer?.name}</td>
      <td className="mid">{say(projectStageWords[row.stage], language)}</td>
      <td className="num">{row.investment === null ? null : thousands(row.investment)}</td>
      <td className="num">{row.area === null ? null : thousands(row.area)}</td>
      <td className="mid">{forecast ? `${dayOf(forecast.landsAt)}${forecast.provisional ? '*' : ''}` : t('cast.unknown')}</td>
      <td className="num">{forecast ? signed(forecast.shiftDays) : '—'}</td>
      <td>{row.stuck ? t('ledger.stuck', { n: daysSince(row.lastEventAt, now) }) : late ? forecast?.sentence : t('ledger.nothing')}</td>
      <td>
        {turn ? (
          <>
            {turn.milestone}
            <br />
            {turn.name}
          </>
        ) : null}
      </td>
      <td className="mid">{due ? `${dayOf(due)}${turn?.overdue ? t('ledger.over') : ''}` : null}</td>
    </tr>
  )
}

function Total({ rows }: { rows: readonly ProjectRow[] }) {
  const { t } = useTranslation('projects')
  const sum = (of: (row: ProjectRow) => number | null) => thousands(rows.reduce((all, row) => all + (of(row) ?? 0), 0))
  const count = (of: (row: ProjectRow) => boolean) => rows.filter(of).length
  return (
    <tfoot>
      <tr>
        <td className="mid" colSpan={6}>
          {t('ledger.total', { n: rows.length })}
        </td>
        <td className="num">{sum(row => row.investment)}</td>
        <td className="num">{sum(row => row.area)}</td>
        <td className="mid" colSpan={2}>
          {t('ledger.late', { n: count(row => (row.forecast?.shiftDays ?? 0) > 0) })}
        </td>
        <td colSpan={3}>{t('ledger.still', { n: count(row => row.stuck), unknown: count(row => row.forecast === null) })}</td>
      </tr>
    </tfoot>
  )
}

const dayOf = (at: string) => dateIn(Temporal.Instant.from(at)).toString()
const signed = (days: number) => (days > 0 ? `+${days}` : String(days))

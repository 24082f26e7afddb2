import { Link } from '@tanstack/react-router'
import { resultDoor } from '@yigen/domain/result-figures/result-doors.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useAmount, useChange } from './amounts.ts'
import type { Figure, Results } from './results.queries.ts'
import { TwoBars } from './TwoBars.tsx'
import type { Asked } from './useAsked.ts'

type Props = { figures: Results['figures']; asked: Asked; to?: '/results' | '/city' }

/** Every kind with what it came to, beside the year before; the chosen one is told apart on the right. */
export function FigureList({ figures, asked, to = '/results' }: Props) {
  const { t } = useTranslation('result-figures')
  return (
    <nav className="result-figures" aria-label={t('list')}>
      {figures.map(figure => (
        <FigureRow key={figure.kind} figure={figure} asked={asked} to={to} />
      ))}
    </nav>
  )
}

function FigureRow({ figure, asked, to }: { figure: Figure; asked: Asked; to: '/results' | '/city' }) {
  const { t } = useTranslation('result-figures')
  const language = useLanguage()
  const amount = useAmount(figure.kind)
  const { kind, value, before, claims } = figure
  const { filter } = resultDoor(kind, asked.months)
  const told = value === null ? null : amount(value)
  return (
    <Link
      to={to}
      search={{ ...filter, ...asked.narrowed, knownOn: asked.knownOn }}
      className="result-figure"
      aria-current={kind === asked.kind ? 'true' : undefined}
      {...(figure.reads === 'cells' || to === '/city' ? {} : { 'data-figure': `results.${kind}`, 'data-n': claims })}
    >
      <span className="name">
        {say(ruleOf(kind), language)} <Made figure={figure} />
      </span>
      <span className="value">
        {told ? <b>{told.number}</b> : t('notTold')} {told?.unit}
      </span>
      <TwoBars now={value} before={before} most={Math.max(value ?? 0, before ?? 0)} />
      <Beside figure={figure} />
    </Link>
  )
}

/** Of how many claims, and how many of them the enterprises confirmed. R16.2 */
function Made({ figure: { claims, confirmed, disputed, withheld, value } }: { figure: Figure }) {
  const { t } = useTranslation('result-figures')
  const says = [
    claims === 0 && value !== null ? t('noClaims') : null,
    claims > 0 ? t('claims', { claims: thousands(claims), confirmed: thousands(confirmed) }) : null,
    disputed > 0 ? t('disputed', { n: disputed }) : null,
    withheld > 0 ? t('withheld', { n: withheld }) : null,
  ]
  return <small>{says.filter(Boolean).join(' · ')}</small>
}

/** The year before; on the right what it was for the same enterprises, or since when it adds up, or what stands today. R16.3, R16.4 */
function Beside({ figure }: { figure: Figure }) {
  const { t } = useTranslation('result-figures')
  const [amount, change] = [useAmount(figure.kind), useChange(figure.kind)]
  const { value, before, same, cumulative, today } = figure
  const said = (n: number) => amount(n, value ?? n).number
  const grown = change(value, before)
  const right =
    today !== null && today !== value
      ? t('nowIs', { value: said(today) })
      : cumulative
        ? t('since', { month: cumulative.since, value: said(cumulative.value) })
        : same && same.enterprises > 0
          ? t('same', { n: same.enterprises, change: change(same.now, same.before) ?? '–' })
          : null
  return (
    <>
      <span className="year">
        {grown ? <b>{grown}</b> : null} {before === null ? null : before === 0 ? t('noBefore') : t('before', { value: said(before) })}
      </span>
      <span className="right">{right}</span>
    </>
  )
}

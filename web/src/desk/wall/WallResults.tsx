import { useQuery } from '@tanstack/react-query'
import { resultDoor } from '@yigen/domain/result-figures/result-doors.ts'
import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useAmount, useChange } from '../result-figures/amounts.ts'
import { TwoBars } from '../result-figures/TwoBars.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { type Results, wallResultsQuery } from './wall.queries.ts'

type Figure = Results['figures'][number]

const shown: readonly ResultKind[] = ['landed', 'registeredCapital', 'revenue', 'tax', 'global500', 'china500']

/** What the year brought so far, beside the year before. R16.4 */
export function WallResults() {
  const { t } = useTranslation('wall')
  const { data } = useQuery(wallResultsQuery)
  if (!data) return <div className="wall-won" />
  return (
    <section className="wall-won" aria-label={t('results', data)}>
      {shown.flatMap(kind => {
        const figure = data.figures.find(one => one.kind === kind)
        return figure ? [<Won key={kind} figure={figure} months={data} />] : []
      })}
    </section>
  )
}

function Won({ figure: { kind, value, before, claims }, months }: { figure: Figure; months: Results }) {
  const { t } = useTranslation('wall')
  const language = useLanguage()
  const amount = useAmount(kind)
  const grown = useChange(kind)(value, before)
  const { number, unit } = amount(value ?? 0)
  const called = say(ruleOf(kind), language)
  return (
    <DoorLink
      figure={`results.${kind}`}
      n={claims}
      door={resultDoor(kind, months)}
      title={t('resultSays', { kind: called, value: `${number} ${unit}`, n: thousands(claims) })}
    >
      <span>{[kind === 'landed' ? t('months', monthsOf(months)) : null, called].filter(Boolean).join(' ')}</span>
      <strong>
        {number}
        <small>{unit}</small>
      </strong>
      <TwoBars now={value} before={before} most={Math.max(value ?? 0, before ?? 0)} />
      <span className="year">
        {grown ? <b>{grown}</b> : null}
        {before === null ? null : t('lastYear', { value: amount(before, value ?? before).number })}
      </span>
    </DoorLink>
  )
}

const monthsOf = ({ from, until }: Results) => ({ from: Number(from.slice(5)), until: Number(until.slice(5)) })

import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'

/** From 1 亿元 on amounts are said in 亿元. */
const yi = 1e10
const wan = 1e6

const decimals = (n: number, digits: number, least = digits) =>
  n.toLocaleString('en-US', { minimumFractionDigits: least, maximumFractionDigits: digits })

type Amount = { number: string; unit: string }

/** A value of a kind, with a unit that suits it, or the largest of those it stands beside. */
export function useAmount(kind: ResultKind): (value: number, beside?: number) => Amount {
  const { t } = useTranslation('result-figures')
  const { unit } = ruleOf(kind)
  return (value, beside = value) => {
    if (unit === 'times') return { number: thousands(value), unit: t('firms') }
    if (unit === 'people') return { number: thousands(value), unit: t('people') }
    if (value === 0 && beside === 0) return { number: '0', unit: t('wan') }
    return Math.abs(beside) >= yi
      ? { number: decimals(value / yi, 2), unit: t('yi') }
      : { number: decimals(value / wan, 1), unit: t('wan') }
  }
}

/** `+11.2%`; of what is counted one by one `+2`; null where there is nothing to hold it against. */
export function useChange(kind: ResultKind): (now: number | null, before: number | null) => string | null {
  const { t } = useTranslation('result-figures')
  const counted = ruleOf(kind).unit === 'times'
  return (now, before) => {
    if (now === null || before === null || (before === 0 && (now === 0 || !counted))) return null
    if (now === before) return t('flat')
    const change = counted ? now - before : Math.round(((now - before) / Math.abs(before)) * 1000) / 10
    const text = counted ? thousands(Math.abs(change)) : `${decimals(Math.abs(change), 1, 0)}%`
    return `${change < 0 ? '−' : '+'}${text}`
  }
}

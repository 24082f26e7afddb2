import { useTranslation } from 'react-i18next'
import { money } from '#shared/format.ts'
import type { MatchRow } from './verdict.queries.ts'

type Amount = NonNullable<MatchRow['gives']['amount']>

/** An amount of money: exact, between two, up to, or from. */
export function useAmountWords(): (amount: Amount) => { number: string; unit: string } {
  const { t } = useTranslation('verdicts')
  return ({ floor, ceiling }) => {
    const [low, high] = [money(floor), money(ceiling ?? floor)]
    const said = (fen: { number: string; unit: string }, unit: string) => (fen.unit === unit ? fen.number : `${fen.number} ${fen.unit}`)
    if (ceiling === null)
      return floor === 0 ? { number: t('money.open'), unit: '' } : { number: t('money.from', { floor: low.number }), unit: low.unit }
    if (floor === ceiling) return high
    return { number: t('money.range', { floor: floor === 0 ? '0' : said(low, high.unit), ceiling: high.number }), unit: high.unit }
  }
}

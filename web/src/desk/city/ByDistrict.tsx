import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useAmount } from '../result-figures/amounts.ts'
import type { Asked } from '../result-figures/useAsked.ts'
import type { CityPicture } from './city.queries.ts'
import { DistrictLine } from './DistrictLine.tsx'

const columns = ['district', 'value', 'change', 'same', 'made', 'followed', 'open', 'overdue', 'lifts'] as const
const numbers: readonly string[] = ['change', 'followed', 'open', 'overdue', 'lifts']

/** The chosen kind district by district, the most first, beside what each has to do with. */
export function ByDistrict({ picture, asked }: { picture: CityPicture; asked: Asked }) {
  const { t } = useTranslation('city')
  const language = useLanguage()
  const { kind } = asked
  const { total, districts } = picture
  const chosenOf = ({ figures }: { figures: CityPicture['total']['figures'] }) => figures.find(one => one.kind === kind)
  const most = Math.max(0, ...districts.flatMap(one => [chosenOf(one)?.value ?? 0, chosenOf(one)?.before ?? 0]))
  const { unit } = useAmount(kind)(0, most)
  const ordered = [...districts].sort((a, b) => (chosenOf(b)?.value ?? -1) - (chosenOf(a)?.value ?? -1))
  const hidden: readonly string[] = [...(total.matters ? [] : ['open', 'overdue']), ...(total.lifts === null ? ['lifts'] : [])]
  const shown = columns.filter(column => !hidden.includes(column))
  return (
    <section className="told-apart" aria-labelledby="by-district">
      <div className="section-head">
        <h2 id="by-district">{t('byDistrict', { kind: say(ruleOf(kind), language) })}</h2>
        <span className="small quiet">{unit}</span>
      </div>
      <div className="scrolled">
        <table className="listing city-table">
          <thead>
            <tr>
              {shown.map(column => (
                <th key={column} scope="col" className={numbers.includes(column) ? 'num' : undefined}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map(district => (
              <DistrictLine key={district.id} id={district.id} name={district.name} stands={district} asked={asked} most={most} />
            ))}
          </tbody>
          <tfoot>
            <DistrictLine name={t('whole')} stands={total} asked={asked} most={0} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

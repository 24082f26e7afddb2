import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import type { PlacedClause } from './clause-tree.ts'
import { useClauseWords } from './useClauseWords.ts'
import type { useTreeKeys } from './useTreeKeys.ts'
import type { ClauseRow } from './verdict.queries.ts'

type Props = {
  clause: PlacedClause
  folded: boolean
  /** its text and condition are shown too */
  read: boolean
  stuck: boolean
  given: ReturnType<ReturnType<typeof useTreeKeys>['itemProps']>
}

/** One clause: its answer, its words and place in the text, the values it looked at, where they are from. */
export function ClauseItem({ clause: { row, hasParts, setSize, position }, folded, read, stuck, given }: Props) {
  const { t } = useTranslation('verdicts')
  const said = t(`clause.${row.mark}`)
  const { tabIndex, ...rest } = given
  return (
    <div
      className={hasParts ? 'clause clause-node' : 'clause'}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-setsize={setSize}
      aria-posinset={position}
      aria-expanded={hasParts ? !folded : undefined}
      data-verdict={row.verdict}
      data-deciding={row.deciding || undefined}
      data-stuck={stuck || undefined}
      style={{ '--depth': row.depth }}
      {...rest}
      tabIndex={tabIndex}
    >
      <VerdictMark verdict={row.mark}>{null}</VerdictMark>
      <Words row={row} read={read} />
      <Values row={row} />
      <span className="clause-say">{said}</span>
    </div>
  )
}

function Words({ row, read }: { row: ClauseRow; read: boolean }) {
  const { t } = useTranslation('verdicts')
  const { said, isQuote } = useClauseWords(row)
  const place = [row.article, row.number ? t('page.number', { number: row.number }) : null, row.by ? t('page.by', { by: row.by }) : null]
  return (
    <div className="clause-words">
      <p>{isQuote ? `“${said}”` : said}</p>
      <span className="clause-cite">
        {place.filter(Boolean).join(' · ')}
        {row.quote === null && row.retold !== null ? ` · ${t('page.retold')}` : ''}
      </span>
      {row.step ? (
        <span className="clause-step">
          <Tag tone="ink">{row.step}</Tag>
        </span>
      ) : null}
      {read ? <Text row={row} /> : null}
    </div>
  )
}

/** The text letter for letter where it was seen, and the condition as it was encoded. */
function Text({ row: { quote, retold, condition } }: { row: ClauseRow }) {
  const { t } = useTranslation('verdicts')
  return (
    <div className="clause-text small">
      {quote ? <blockquote>{quote}</blockquote> : null}
      {retold ? (
        <p>
          {t('page.retold')}：{retold}
        </p>
      ) : null}
      {condition ? (
        <p>
          {t('page.condition')} <code>{condition}</code>
        </p>
      ) : null}
    </div>
  )
}

function Values({ row: { values } }: { row: ClauseRow }) {
  const { t } = useTranslation('verdicts')
  return (
    <ul className="clause-values">
      {values.map(({ fact, year, label, said, source, day, stale, reckoned }) => (
        <li key={`${fact} ${year}`}>
          <span>
            <b>{said ?? t('page.unknownValue')}</b>
            <small>
              {label}
              {year === null ? '' : ` ${year}`}
            </small>
          </span>
          <small className="clause-source">
            {reckoned ? t('page.reckoned') : source} {!reckoned && day ? <span className="nowrap">{day}</span> : null}
            {stale ? (
              <>
                {' '}
                <Tag tone="line">{t('used.stale')}</Tag>
              </>
            ) : null}
          </small>
        </li>
      ))}
    </ul>
  )
}

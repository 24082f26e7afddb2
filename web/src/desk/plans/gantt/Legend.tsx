import { useTranslation } from 'react-i18next'
import type { PlanView } from '../usePlanView.ts'
import { Diamond } from './Lane.tsx'

/** What each look means. */
export function Legend({ view }: { view: PlanView }) {
  const { t } = useTranslation('plans')
  const bar = (kind: string, edge: number) => (
    <rect className={kind} x={edge / 2} y={1 + edge / 2} width={22 - edge} height={10 - edge} rx={2} />
  )
  const looks = [
    ['done', bar('b-done', 0)],
    ['used', bar('b-used', 0)],
    ['todo', bar('b-todo', 1)],
    [
      'critical',
      <g key="c" className="crit">
        {bar('b-todo', 2)}
      </g>,
    ],
    ['over', bar('b-over', 0)],
    ['late', bar('b-late', 1)],
    ['plan', <rect key="p" className="b-plan" y={5} width={22} height={2} rx={1} />],
    ['slack', <line key="s" className="b-slack" x2={22} y1={6} y2={6} />],
    ['gate', <Diamond key="d" x={11} y={6} look="" />],
    ...(view.drafted ? [['draft', bar('b-draft', 2)] as const] : []),
  ] as const
  return (
    <p className="g-legend">
      {looks.map(([look, shape]) => (
        <span key={look}>
          <svg viewBox="0 0 22 12" aria-hidden="true">
            {shape}
          </svg>
          {t(`legend.${look}`)}
        </span>
      ))}
      <span className="last">{t('legend.calendar')}</span>
    </p>
  )
}

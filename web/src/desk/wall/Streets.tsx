import { wallDoors } from '@yigen/domain/wall/wall-figures.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { stepOf, streetSteps } from './street-steps.ts'
import type { Wall } from './wall.queries.ts'

/** Open matters street by street, brighter where there are more; how many of them are late. */
export function Streets({ wall }: { wall: Wall }) {
  const { t } = useTranslation('wall')
  const { streets, today } = wall
  const steps = streetSteps(Math.max(0, ...streets.map(({ open }) => open)))
  const named = streets.filter(({ key }) => key !== null)
  return (
    <section className="wall-streets" aria-labelledby="wall-streets">
      <h2 id="wall-streets">
        {t('streets', { count: named.length })}
        <DoorLink figure="wall.open" n={wall.open} door={wallDoors.open}>
          {t('open', { n: thousands(wall.open) })}
        </DoorLink>
      </h2>
      <ul className="wall-tiles" data-many={named.length > 24 ? '' : undefined}>
        {streets.map(({ key, name, open, overdue }) => {
          const called = name ?? t('noStreet')
          return (
            <li key={key ?? ''}>
              <DoorLink
                figure="wall.street"
                n={open}
                door={wallDoors.street(key, today)}
                className={`tile t${stepOf(open, steps)}`}
                title={t('streetSays', { name: called, n: thousands(open), overdue })}
              >
                <span>{called.replace(/街道$/, '')}</span>
                <b>{thousands(open)}</b>
                {overdue > 0 ? <em>{t('over', { n: overdue })}</em> : null}
              </DoorLink>
            </li>
          )
        })}
      </ul>
      <Legend steps={steps} />
    </section>
  )
}

function Legend({ steps }: { steps: readonly number[] }) {
  const { t } = useTranslation('wall')
  const [, second = 1, third = 2, fourth = 3] = steps
  const middle = (from: number, next: number) => (next - 1 === from ? String(from) : t('steps.middle', { from, until: next - 1 }))
  return (
    <p className="wall-legend">
      <i className="t1" />
      {t('steps.t1', { n: second })}
      <i className="t2" />
      {middle(second, third)}
      <i className="t3" />
      {middle(third, fourth)}
      <i className="t4" />
      {t('steps.t4', { n: fourth })}
      <span className="overs">
        <em>{t('over', { n: 1 })}</em>
        {t('overSays')}
      </span>
    </p>
  )
}

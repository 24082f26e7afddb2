import { useNavigate } from '@tanstack/react-router'
import { type AgendaSection, agendaSections, agendaSectionWords } from '@yigen/domain/meetings/agenda-facts.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useKeys } from '#shared/useKeys.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { typing } from '../shared/keys.ts'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { AgendaLine } from './AgendaLine.tsx'
import { mayTakeOff } from './may-take-off.ts'
import type { Item, Meeting } from './meeting.queries.ts'
import { destinationOf } from './opens.ts'
import { useShownFigure } from './useShownFigure.ts'

/** The lines in their order, part by part; J and K walk them, Enter opens the fact, X takes one off. R17.2 */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const { isShown } = useShownFigure()
  const items = meeting.items.filter(item => item.takenOff === null && isShown(item))
  const [taking, setTaking] = useState<string | null>(null)
  const { at, rowProps } = useRowKeys({
    count: items.length,
    open: row => {
      const to = items[row] && destinationOf(items[row])
      if (to) void navigate(to)
    },
  })
  const chosen = at === null ? undefined : items[at]
  useKeys({ x: event => (chosen && mayTakeOff(meeting, chosen) && !typing(event) ? setTaking(chosen.id) : false) })
  if (items.length === 0) return <Empty title={t('emptyAgenda')} why={t('emptyAgendaWhy')} />
  return (
    <>
      {agendaSections.map(section => {
        const places = items.flatMap((item, place) => (item.section === section ? [place] : []))
        return places.length === 0 ? null : (
          <Section key={section} section={section} count={places.length}>
            {places.map(place => {
              const item = items[place] as Item
              return (
                <AgendaLine
                  key={item.id}
                  meeting={meeting}
                  item={item}
                  row={rowProps(place)}
                  taking={taking === item.id}
                  onTake={open => setTaking(open ? item.id : null)}
                />
              )
            })}
          </Section>
        )
      })}
      <TakenOff items={meeting.items.filter(isShown)} />
      <AgendaKeys takesOff={items.some(item => mayTakeOff(meeting, item))} />
    </>
  )
}

function Section({ section, count, children }: { section: AgendaSection; count: number; children: React.ReactNode }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  return (
    <section className={section === 'late' ? 'group over' : 'group'} aria-labelledby={`agenda-${section}`}>
      <h2 id={`agenda-${section}`}>
        {say(agendaSectionWords[section], language)} <i>{count}</i> <i>{t(`sectionNote.${section}`)}</i>
      </h2>
      {children}
    </section>
  )
}

/** What does not come up, and why. */
function TakenOff({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const off = items.flatMap(({ id, title, takenOff }) => (takenOff ? [{ id, title, ...takenOff }] : []))
  if (off.length === 0) return null
  return (
    <section className="group taken-off" aria-labelledby="agenda-off">
      <h2 id="agenda-off">
        {t('takenOff')} <i>{off.length}</i>
      </h2>
      {off.map(({ id, title, by, at, reason }) => (
        <p key={id}>
          {title} <span className="small quiet">{t('takenOffBy', { name: by, time: dayTime(at, now), reason })}</span>
        </p>
      ))}
    </section>
  )
}

function AgendaKeys({ takesOff }: { takesOff: boolean }) {
  const { t } = useTranslation(['meetings', 'shell'])
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('shell:keys.move')}
      </span>
      {takesOff ? (
        <span>
          <kbd>X</kbd>
          {t('keys.takeOff')}
        </span>
      ) : null}
      <span>
        <kbd>Enter</kbd>
        {t('shell:keys.open')}
      </span>
    </p>
  )
}

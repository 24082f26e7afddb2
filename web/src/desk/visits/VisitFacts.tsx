import { Link } from '@tanstack/react-router'
import { factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords } from '@yigen/domain/enterprises/fact-words.ts'
import { isPicture } from '@yigen/domain/files/looked-at.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { usePeriodWords } from '../enterprises/usePeriodWords.ts'
import { VisitTag } from './VisitTag.tsx'
import type { Visit, WholeVisit } from './visit.queries.ts'

/** When, where, who; what was said; what it brought. */
export function VisitFacts({ visit, whole }: { visit: Visit; whole: WholeVisit }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  const { place, about, met, words, calledOffWhy, recordedAt, recordedBy } = whole
  const lines = (
    [
      [t('place'), place],
      [t('about'), about],
      [t('who'), goers(visit, whole).join('、')],
      [t('met'), met],
      [t('calledOffWhy'), calledOffWhy],
    ] as const
  ).filter(([, value]) => value !== '')
  return (
    <div className="visit-facts">
      <dl className="facts">
        <dt>{t('startsAt')}</dt>
        <dd>
          {dayTime(visit.startsAt, now)} <VisitTag visit={{ status: visit.status, consent: whole.consent }} />
        </dd>
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {words ? <p className="visit-words">{words}</p> : null}
      {recordedAt ? <p className="small quiet">{t('recordedBy', { name: recordedBy ?? '', time: dayTime(recordedAt, now) })}</p> : null}
      <Learned facts={whole.facts} />
      <Raised raised={whole.raised} />
      <Files id={visit.id} files={whole.files} />
    </div>
  )
}

const goers = ({ units }: Visit, { visitorName, companions }: WholeVisit): string[] => [
  `${visitorName}（${units[0]?.name ?? ''}）`,
  ...companions.map(({ name, unitName }) => `${name}（${unitName}）`),
]

function Learned({ facts }: Pick<WholeVisit, 'facts'>) {
  const { t } = useTranslation('visits')
  const language = useLanguage()
  const periodWords = usePeriodWords()
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="visit-learned">
      <h2 id="visit-learned">{t('learned')}</h2>
      <ul className="visit-lines">
        {facts.map(fact => (
          <li key={fact.id}>
            <b>
              {say(factKinds[fact.kind], language)} {say(factWords(fact.kind, fact), language)}
            </b>
            <p className="small second">
              {periodWords(fact.period)} · {fact.source}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Raised({ raised }: Pick<WholeVisit, 'raised'>) {
  const { t } = useTranslation('visits')
  if (raised.length === 0) return null
  return (
    <section aria-labelledby="visit-raised">
      <h2 id="visit-raised">{t('raised')}</h2>
      <ul className="visit-lines">
        {raised.map(({ id, number, title }) => (
          <li key={id}>
            <Link className="link" to="/requests/$id" params={{ id }}>
              {title}
            </Link>
            <p className="small second">{number}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ id, files }: Pick<WholeVisit, 'files'> & { id: string }) {
  const { t } = useTranslation('visits')
  if (files.length === 0) return null
  return (
    <section aria-labelledby="visit-files">
      <h2 id="visit-files">{t('files')}</h2>
      <ul className="visit-files">
        {files.map(file => (
          <li key={file.id}>
            <One file={file} href={`/api/visits/${id}/files/${file.id}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ file: { name, type }, href }: { file: WholeVisit['files'][number]; href: string }) {
  if (!isPicture(type))
    return (
      <>
        <span className="small second">{name}</span>
        {/* biome-ignore lint/a11y/useMediaCaption: nobody turns a recording into text */}
        <audio controls preload="none" src={href} aria-label={name} />
      </>
    )
  return (
    <a href={`${href}?inline=true`} target="_blank" rel="noreferrer">
      <img src={`${href}?inline=true`} alt={name} loading="lazy" />
    </a>
  )
}

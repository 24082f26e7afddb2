import { isOpen, requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fault } from '#shared/Fault.tsx'
import { dayTime, dial } from '#shared/format.ts'
import { isMissing } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DeclineSection } from '../declines/DeclineSection.tsx'
import { MatterFiles } from '../files/MatterFiles.tsx'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useReadingOf } from '../notices/notices.ts'
import { PauseSection } from '../pauses/PauseSection.tsx'
import { RatingSection } from '../ratings/RatingSection.tsx'
import { type MatterWords, useMatterWords } from '../requests/matter-words.ts'
import { runningPause, whoAnswersMatter } from '../requests/parts.ts'
import type { Matter } from '../requests/wire.ts'
import { serviceName } from '../services/ServiceSelect.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorWords } from '../shared/door-words.ts'
import type { Act } from '../shared/paths.ts'
import { useGet } from '../shared/useGet.ts'
import { MergedSection } from './MergedSection.tsx'
import { OfficeWords } from './OfficeWords.tsx'
import { ResultBox } from './ResultBox.tsx'
import { Steps } from './Steps.tsx'
import { UndoSection } from './UndoSection.tsx'
import { WriteSheet } from './WriteSheet.tsx'
import '../requests/requests.css'

/** One request: what has come of it, every step with who and by when, and what the enterprise can do now. */
export function RequestScreen({ id, act }: { id: string; act?: Act | undefined }) {
  const words = useDoorWords()
  const {
    data: matter,
    fault,
    again,
  } = useGet<Matter>(`/api/requests/${encodeURIComponent(id)}`, {}, { of: ['request', 'task', 'rating', 'lift'], within: { request: id } })
  useReadingOf(id, matter !== undefined)
  return (
    <DoorFrame
      title={matter?.title ?? words.title.request}
      back={{ href: '/door/requests', label: words.tabs.requests }}
      note={matter?.number}
      acts={matter ? <Acts matter={matter} /> : undefined}
    >
      {matter ? <Whole matter={matter} /> : null}
      {fault ? (
        <div className="pad">
          <h1 className="sr">{words.title.request}</h1>
          <Fault fault={fault} again={again}>
            {isMissing(fault) ? (
              <DoorLink className="btn touch" href="/door/requests">
                {words.missing.requests}
              </DoorLink>
            ) : null}
          </Fault>
        </div>
      ) : null}
      {matter || fault ? null : (
        <div className="pad">
          <h1 className="sr">{words.title.request}</h1>
          <Skeleton kind="lines" rows={8} />
        </div>
      )}
      {matter && act ? <WriteSheet key={act} matter={matter} act={act} /> : null}
    </DoorFrame>
  )
}

function Whole({ matter }: { matter: Matter }) {
  return (
    <>
      <div className="pad">
        <h1>{matter.title}</h1>
        <Head matter={matter} />
        <ResultBox matter={matter} />
      </div>
      <MergedSection matter={matter} />
      <PauseSection matter={matter} />
      <DeclineSection matter={matter} />
      <OfficeWords matter={matter} />
      <Steps matter={matter} />
      <RatingSection matter={matter} />
      <MatterFiles matter={matter} />
      <UndoSection matter={matter} />
    </>
  )
}

function Head({ matter }: { matter: Matter }) {
  const words = useMatterWords()
  const language = useLanguage()
  const { serviceNameZh: nameZh, serviceNameEn: nameEn, files } = matter
  const service = nameZh && nameEn ? serviceName({ nameZh, nameEn }, language) : ''
  const attached = files.length > 0 ? words.page.filesCount(files.length) : ''
  return (
    <p className="sub">
      {[filed(matter, dayTime(matter.receivedAt, useNow()), language, words), service, attached].filter(Boolean).join(' · ')}
    </p>
  )
}

function filed(matter: Matter, time: string, language: ReturnType<typeof useLanguage>, { page }: MatterWords): string {
  if (matter.source === 'door') return page.filed(matter.filedBy, time)
  return page.filedFor(matter.filedBy, say(requestSourceWords[matter.source], language), time)
}

/** At the thumb: what the enterprise is asked for, else write again (or file another once it has ended), and call whoever answers now. */
function Acts({ matter }: { matter: Matter }) {
  const { page, pause } = useMatterWords()
  const asked = runningPause(matter)?.waitsFor === 'enterprise' && matter.whyNot.sendMessage === null
  const person = whoAnswersMatter(matter)
  const open = isOpen(matter.status)
  return (
    <>
      <DoorLink
        className={asked ? 'btn touch next' : 'btn touch'}
        href={open ? `/door/requests/${matter.id}/${asked ? 'supplement' : 'message'}` : '/door'}
      >
        {asked ? pause.add : open ? page.write : page.again}
      </DoorLink>
      {person?.phone ? (
        <a className="btn do touch" href={dial(person.phone)}>
          {page.callTo(person.name)}
        </a>
      ) : null}
    </>
  )
}

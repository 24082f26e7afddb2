import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { Face } from '#shared/Face.tsx'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type RequestWords, useRequestWords } from '../requests/request-words.ts'
import { whoAnswers } from '../requests/who-answers.ts'
import type { OwnEnterprise, PersonCard } from '../requests/wire.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { reveal } from './reveal.ts'

/** Whose call it is now: the officer; the deputy while the officer is on leave; the minister where there is nobody else. */
export function Officer({ enterprise, newestId }: { enterprise: OwnEnterprise; newestId: string | undefined }) {
  const words = useRequestWords().officer
  const person = whoAnswers(enterprise)
  return (
    <div className="pad">
      {enterprise.officer && person ? <Card enterprise={enterprise} person={person} /> : <NoOfficer enterprise={enterprise} />}
      <p className="promise">
        {words.ask}
        <b>{words.promise}</b>
        {words.call}
      </p>
      <Reach person={person} newestId={newestId} />
      <DeputyLine enterprise={enterprise} shown={person} />
    </div>
  )
}

function Card({ enterprise, person }: { enterprise: OwnEnterprise; person: PersonCard }) {
  const words = useRequestWords().officer
  return (
    <div className="officer">
      <Face size="portrait" name={words.photo(person.name)} />
      <div>
        <small>{whoWord(enterprise, person, words)}</small>
        <h1>{person.name}</h1>
        <small>{person.unitName}</small>
        <small>
          <SinceOrBack enterprise={enterprise} person={person} />
        </small>
      </div>
    </div>
  )
}

function SinceOrBack({ enterprise, person }: { enterprise: OwnEnterprise; person: PersonCard }) {
  const words = useRequestWords().officer
  const now = useNow()
  const language = useLanguage()
  const { officer, officerSince, officerBackAt } = enterprise
  if (officer && person !== officer)
    return officerBackAt
      ? words.away(officer.name, closingWords(Temporal.Instant.from(officerBackAt), now, language))
      : words.awayOpen(officer.name)
  return officerSince ? words.since(dateIn(Temporal.Instant.from(officerSince)).toString().slice(0, 7)) : null
}

function whoWord({ officer, deputy }: OwnEnterprise, person: PersonCard, words: RequestWords['officer']) {
  if (person === officer) return words.yours
  return person === deputy ? words.deputyNow : words.ministerNow
}

function NoOfficer({ enterprise }: { enterprise: OwnEnterprise }) {
  const words = useRequestWords().officer
  const minister = enterprise.minister?.name
  return (
    <>
      <h1>{words.none}</h1>
      <p className="sub">{minister ? words.noneWhyNamed(minister) : words.noneWhy}</p>
    </>
  )
}

/** One tap to call; a message goes to the newest open matter, or into a new one. */
function Reach({ person, newestId }: { person: PersonCard | null; newestId: string | undefined }) {
  const words = useRequestWords().officer
  const number = person?.phone
  return (
    <div className="call">
      {number ? (
        <a className="btn do" href={dial(number)}>
          <Icon name="phone" />
          {words.callAt(phone(number))}
        </a>
      ) : null}
      {newestId ? (
        <DoorLink className="btn touch" href={`/door/requests/${newestId}/message`}>
          {words.write}
        </DoorLink>
      ) : (
        <button type="button" className="btn touch" onClick={() => reveal('file')}>
          {words.write}
        </button>
      )}
    </div>
  )
}

function DeputyLine({ enterprise: { officer, deputy }, shown }: { enterprise: OwnEnterprise; shown: PersonCard | null }) {
  const words = useRequestWords().officer
  if (!officer || !deputy || deputy === shown) return null
  return (
    <p className="deputy">
      <span>{words.deputy(deputy.name)}</span>
      {deputy.phone ? <a href={dial(deputy.phone)}>{phone(deputy.phone)}</a> : null}
    </p>
  )
}

import { phone } from '#shared/format.ts'
import { send } from '#shared/http.ts'
import { chooseLanguage } from '#shared/language.ts'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import { sentenceOf } from '#shared/sentence-of.ts'
import { signOut } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useSharedWords } from '#shared/words.ts'
import { ownBookingsPart } from '../bookings/own-bookings-part.ts'
import { useEnterprise } from '../enterprises/enterprise-choice.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { LaterPart } from '../frame/LaterPart.tsx'
import { NoticesSection } from '../notices/NoticesSection.tsx'
import { askAll } from '../shared/answers.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorSession } from '../shared/door-session.ts'
import { useDoorWords } from '../shared/door-words.ts'
import '../requests/requests.css'

/** Who I am, what I was told, how I see the door, and the way out. */
export function MeScreen() {
  const words = useDoorWords()
  const changePassword = useSharedWords().changePassword.title
  const { member, demonstration } = useDoorSession()
  return (
    <DoorFrame title={words.title.me} tab="me">
      <div className="pad">
        <h1>{member.name}</h1>
        <p className="sub">{[member.title, member.phone && phone(member.phone)].filter(Boolean).join(' · ')}</p>
        <Enterprises />
        <DoorLink className="link" href="/door/delegations">
          {words.me.delegations}
        </DoorLink>
        <DoorLink className="link" href="/door/events">
          {words.me.events}
        </DoorLink>
      </div>
      <LaterPart part={ownBookingsPart} given={{}} />
      <NoticesSection />
      <section className="pad">
        <h2>{words.me.seen}</h2>
        <div className="choices">
          <LanguageSwitch onChoose={keepLanguage} />
          <ThemeSwitch />
        </div>
      </section>
      <section className="pad leave">
        <DoorLink className="btn touch wide" href="/door/me/password">
          {changePassword}
        </DoorLink>
        <button type="button" className="btn touch wide" onClick={leave}>
          {words.me.signOut}
        </button>
        {demonstration ? <p className="sub">{words.demo}</p> : null}
      </section>
    </DoorFrame>
  )
}

function Enterprises() {
  const words = useDoorWords().me
  const { enterprises } = useEnterprise()
  if (!enterprises?.length) return null
  return (
    <dl className="facts acts-for">
      <dt>{words.enterprises}</dt>
      <dd>
        {enterprises.map(one => (
          <p key={one.id}>{one.name}</p>
        ))}
      </dd>
    </dl>
  )
}

function leave() {
  signOut().then(
    () => location.assign('/door/sign-in'),
    (fault: unknown) => toast(sentenceOf(fault)),
  )
}

function keepLanguage(language: Parameters<typeof chooseLanguage>[0]) {
  Promise.all([chooseLanguage(language), send('PUT', '/api/session/settings', { language })]).then(askAll, (fault: unknown) =>
    toast(sentenceOf(fault)),
  )
}

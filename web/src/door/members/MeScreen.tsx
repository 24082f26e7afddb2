import { ChangePasswordForm } from '#shared/ChangePasswordForm.tsx'
import { phone } from '#shared/format.ts'
import { send } from '#shared/http.ts'
import { chooseLanguage } from '#shared/language.ts'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import { sentenceOf } from '#shared/sentence-of.ts'
import { signOut } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useSharedWords } from '#shared/words.ts'
import { DoorFrame } from '../DoorFrame.tsx'
import { useDoorSession } from '../door-session.ts'
import { useDoorWords } from '../door-words.ts'
import { refresh } from '../useGet.ts'

/** Who I am, how I see the door, and the way out. */
export function MeScreen() {
  const words = useDoorWords()
  const shared = useSharedWords()
  const { member, demonstration } = useDoorSession()
  const leave = () =>
    signOut().then(
      () => location.assign('/door/sign-in'),
      (fault: unknown) => toast(sentenceOf(fault)),
    )
  return (
    <DoorFrame title={words.title.me} tab="me">
      <div className="pad">
        <h1>{member.name}</h1>
        <p className="sub">{[member.title, member.unitName].filter(Boolean).join(' · ')}</p>
        {member.phone ? <p className="sub">{phone(member.phone)}</p> : null}
      </div>
      <section className="pad">
        <h2>{words.me.seen}</h2>
        <div className="choices">
          <LanguageSwitch onChoose={keepLanguage} />
          <ThemeSwitch />
        </div>
      </section>
      <section className="pad">
        <h2>{shared.changePassword.title}</h2>
        <ChangePasswordForm size="touch" />
      </section>
      <section className="pad">
        <button type="button" className="btn touch wide" onClick={leave}>
          {words.me.signOut}
        </button>
        {demonstration ? <p className="sub">{words.demo}</p> : null}
      </section>
    </DoorFrame>
  )
}

function keepLanguage(language: Parameters<typeof chooseLanguage>[0]) {
  chooseLanguage(language)
  send('PUT', '/api/session/settings', { language }).then(
    () => refresh(),
    (fault: unknown) => toast(sentenceOf(fault)),
  )
}

import { ChangePasswordForm } from '#shared/ChangePasswordForm.tsx'
import { useSharedWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useDoorWords } from '../shared/door-words.ts'

export function PasswordScreen() {
  const title = useSharedWords().changePassword.title
  return (
    <DoorFrame title={title} tab="me" back={{ href: '/door/me', label: useDoorWords().tabs.me }}>
      <div className="pad">
        <h1>{title}</h1>
        <ChangePasswordForm size="touch" />
      </div>
    </DoorFrame>
  )
}

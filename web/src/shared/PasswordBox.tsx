import { type ComponentProps, useState } from 'react'
import { useSharedWords } from './words.ts'

/** A password that can be looked at before it is sent. */
export function PasswordBox(props: ComponentProps<'input'>) {
  const [seen, setSeen] = useState(false)
  const words = useSharedWords().signIn
  return (
    <span className="with-act">
      <input {...props} className="box" type={seen ? 'text' : 'password'} />
      <button type="button" className="peek" onClick={() => setSeen(!seen)} aria-pressed={seen}>
        {seen ? words.hide : words.show}
      </button>
    </span>
  )
}

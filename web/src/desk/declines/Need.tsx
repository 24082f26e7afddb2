import type { ReactNode } from 'react'
import { Icon } from '#shared/Icon.tsx'

type Props = { n: number; title: string; done: boolean /** what a reader hears of the mark */; mark: string; children: ReactNode }

/** One of the parts a refusal needs: a tick once it is there, its number before. */
export function Need({ n, title, done, mark, children }: Props) {
  return (
    <li className={done ? 'ok' : undefined}>
      <i>
        {done ? <Icon name="tick" /> : <span aria-hidden="true">{n}</span>}
        <span className="sr">{mark}</span>
      </i>
      <b>{title}</b>
      <div>{children}</div>
    </li>
  )
}

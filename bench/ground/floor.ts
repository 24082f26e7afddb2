import { createHash } from 'node:crypto'
import type { FloorMember } from './floor-session.ts'

export type Asked = {
  member: FloorMember
  now: string
  url: string
  params: { id: string }
  query: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: nobody checks what a floor is sent
  body: any
  key: string
}

/** One act by hand: where it stands, its one statement (a row with the text `answer`) and that statement's values. */
export type Floor = {
  method: 'GET' | 'POST'
  path: string
  status?: 200 | 201
  /** as ours it asks for no session */
  open?: true
  /** where one act is asked in ways that are planned apart, by what was asked */
  statement: string | ((asked: Asked) => string)
  values(asked: Asked): unknown[]
  /** Paths of our answer that its code derives (sentences, `whyNot`, whose turn): the floor's need not have them. */
  derived?: readonly string[]
  /** Paths of what our code puts together anew in a list of its own: each id, text and time of it must stand somewhere in the floor's answer. */
  elsewhere?: readonly string[]
}

/** What a write keeps with its key, so that the same key with another body is refused. */
export const fingerprintOf = ({ url, body }: Asked): Buffer =>
  createHash('sha256')
    .update(`POST ${url}\n${JSON.stringify(body)}`)
    .digest()

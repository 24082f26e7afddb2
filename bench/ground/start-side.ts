import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Question } from './answer-parent.ts'
import { backendsMs } from './backends.ts'
import type { Told } from './count-statements.ts'
import type { District } from './district.ts'

/** What a server has done so far: statements sent, and CPU of its process and of the backends of its connections. */
export type Figures = { statements: number; serverMs: number; databaseMs: number }

export type Side = {
  url: string
  figures(): Promise<Figures>
  /** How often PostgreSQL planned its named statements so far; asking is itself counted among the figures. */
  plans(): Promise<number>
  /** The statements of one act, in the order they were sent. */
  tell(act: () => Promise<unknown>): Promise<Told[]>
  stop(): Promise<void>
}

/** Our server or the floor in a process of its own, its connections told apart by their application's name. */
export async function startSide(side: 'ours' | 'floor', district: District): Promise<Side> {
  const name = `bench ${side} ${process.pid}`
  const child = fork(join(import.meta.dirname, `serve-${side}.ts`), [`${district.url}&application_name=${encodeURIComponent(name)}`])
  const { url } = (await nextFrom(child)) as { url: string }
  const ask = async <T>(question: Question): Promise<T> => {
    const answered = nextFrom(child)
    child.send(question)
    return ((await answered) as { answer: T }).answer
  }
  return {
    url,
    async figures() {
      const { statements, cpuMs } = await ask<{ statements: number; cpuMs: number }>('figures')
      return { statements, serverMs: cpuMs, databaseMs: await backendsMs(district.pool, name) }
    },
    plans: () => ask('plans'),
    async tell(act) {
      await ask('begin')
      await act()
      return ask('end')
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.send('stop')
      await ended
    },
  }
}

function nextFrom(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the server of the bench ended'))
    child.once('exit', ended)
    child.once('message', message => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

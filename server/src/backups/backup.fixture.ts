import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inDatabase, runOnce } from '@yigen/testing/admin.ts'
import type { TestApp } from '@yigen/testing/app.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import pg from 'pg'
import { files } from '#files/files.fixture.ts'
import type { Manifest } from './manifest.ts'
import { type Restoring, restoreBackup } from './restore-backup.ts'

/** What a backup must bring back: a matter with its history, and two files of it. */
export async function aDistrictWithFiles(t: TestApp) {
  const request = await aRepliedRequest(t)
  for (const [name, bytes] of [
    ['竣工图.pdf', files.pdf],
    ['现场.png', files.png],
  ] as const) {
    const { status, body } = await (await t.as(t.cast.contact)).upload(`/api/requests/${request.id}/files`, { name, bytes })
    if (status !== 201) throw new Error(JSON.stringify(body))
  }
  return request
}

/** A database with nothing in it beside that one, and a folder for its files; both go with `drop`. */
export async function anEmptyTarget({ url, ownerUrl, pool }: Pick<TestApp, 'url' | 'ownerUrl' | 'pool'>) {
  const name = `${/\/([^/?]+)(\?|$)/.exec(ownerUrl)?.[1]}_${randomBytes(3).toString('hex')}`
  await runOnce(ownerUrl, `create database ${name} encoding 'UTF8' template template0`)
  const folder = mkdtempSync(join(tmpdir(), 'yigen-restored-'))
  return {
    name,
    url: inDatabase(url, name),
    ownerUrl: inDatabase(ownerUrl, name),
    role: (await pool.query<{ role: string }>('select current_user as role')).rows[0]?.role ?? '',
    filesFolder: join(folder, 'files'),
    async drop() {
      rmSync(folder, { recursive: true, force: true })
      await runOnce(ownerUrl, `drop database ${name} with (force)`)
    },
  }
}

export type Target = Awaited<ReturnType<typeof anEmptyTarget>>

export const restoreOnto = (
  target: Omit<Target, 'drop' | 'name'>,
  backup: string,
  manifest: Manifest,
  more: Partial<Pick<Restoring, 'replace' | 'migrations' | 'tools'>> = {},
) => restoreBackup({ backup, manifest, ...target, replace: false, tools: null, ...more })

export async function rowsIn<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<T>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

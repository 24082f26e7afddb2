import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { startEmbedded } from '#database/embedded.ts'
import { provision } from '#database/provision.ts'
import { connectOnce } from '#database/wait-for-database.ts'
import { StartRefusal } from '#start-refusal.ts'
import { sha256Of } from './checksums.ts'
import { filesNamed } from './keep-files.ts'
import type { Manifest } from './manifest.ts'
import type { OwnTools } from './own-tools.ts'
import { place } from './place.ts'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'

/** Nothing of it outlives the looking. */
const hasty = { settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'], initdb: ['--no-sync'] }

/** Restores it onto a database made for this alone and thrown away, compares, and brings that up to date as a true restore would. Touches nothing that serves. */
export async function verifyBackup(backup: string, tools: OwnTools | null): Promise<Manifest> {
  const manifest = await readBackup(backup)
  const scratch = await mkdtemp(join(tmpdir(), 'yigen-verify-'))
  try {
    const cluster = await startEmbedded(scratch, hasty)
    try {
      await provision(cluster.url('postgres', 'postgres'), 'yigen', 'yigen_app')
      const ownerUrl = cluster.url('yigen', 'postgres')
      const filesFolder = join(scratch, 'files')
      await restoreBackup({ backup, manifest, ownerUrl, role: 'yigen_app', filesFolder, replace: false, tools })
      await compareFiles(ownerUrl, filesFolder, manifest)
    } finally {
      await cluster.stop()
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return manifest
}

/** Every file that a restored row names is there, byte by byte. */
async function compareFiles(ownerUrl: string, filesFolder: string, { files }: Manifest) {
  const client = await connectOnce(ownerUrl, 'yigen verify')
  try {
    for (const path of await lacking(client, filesFolder)) {
      if (!files.missing.includes(path))
        throw new StartRefusal(`备份里缺少文件 ${path}。The backup lacks the file ${path}, which one of its rows names.`)
    }
  } finally {
    await client.end()
  }
}

async function lacking(client: pg.Client, filesFolder: string): Promise<string[]> {
  const paths: string[] = []
  for (const { district, sha256 } of await filesNamed(client)) {
    const path = place.file(district, sha256)
    if ((await sha256Of(join(filesFolder, path)).catch(() => '')) !== sha256) paths.push(path)
  }
  return paths
}

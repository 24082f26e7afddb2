import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StartRefusal } from '#start-refusal.ts'

/** PostgreSQL refuses to run as root: how its programs are started, and whom its files belong to. */
export interface RunAs {
  uid: number
  gid: number
  prefix: string[]
}

/**
 * A plain change of user ends in EACCES below a closed folder (/root, mktemp -d), so the right to pass is kept as an ambient capability.
 * Without `no_setuid_fixup` initdb says "invalid binary": access() ignores capabilities otherwise.
 */
const keepRightToPass = [
  '--clear-groups',
  '--securebits=+no_setuid_fixup,+noroot',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--',
]

/** An existing folder keeps its owner; as an ordinary user nothing changes. */
export function runAs(existingFolder: string): RunAs {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const owner = existsSync(existingFolder) ? statSync(existingFolder) : undefined
  if (self.uid !== 0) {
    if (owner && owner.uid !== self.uid)
      throw new StartRefusal(`数据文件夹 ${existingFolder} 属于另一个用户。The data folder ${existingFolder} belongs to another user.`)
    return { ...self, prefix: [] }
  }
  if (process.platform !== 'linux') throw new StartRefusal('请不要以 root 身份运行。Please do not run this as root.')
  const { uid, gid } = owner && owner.uid !== 0 ? owner : systemUser()
  return { uid, gid, prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, ...keepRightToPass] }
}

function systemUser() {
  const known = ['postgres', 'yigen'].map(idsOf).find(Boolean)
  if (known) return known
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'yigen'])
  const made = idsOf('yigen')
  if (!made) throw new StartRefusal('无法创建运行数据库的系统用户。The system user that runs the database could not be made.')
  return made
}

function idsOf(user: string) {
  try {
    const [uid, gid] = ['-u', '-g'].map(flag => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] })))
    return uid !== undefined && gid !== undefined ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}

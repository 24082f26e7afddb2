import { randomUUID } from 'node:crypto'
import { type Caller, type Person, stranger } from '../caller.ts'
import { fresh, freshName } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const account = written('account', 'login_name')
const asking = written('account_change', 'reason')
const refusal = written('account_change', 'refusal')
const password = '沿江路慢慢走 2026'
const another = '榕树下等一等 2027'

type Account = { memberId: string; loginName: string; token: string }
const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

async function invite(caller: Caller, { systemAdministrator: who }: Writer): Promise<Account> {
  const loginName = `p${randomUUID().replaceAll('-', '')}`
  const body = { name: freshName('新人'), unitId: '440105-investment', loginName, roles: ['clerk'] }
  const { memberId } = await caller.act<{ memberId: string }>({
    ...{ who, step: 'inviteMember', body, secret: true, trace: account(loginName) },
  })
  const again = { who, step: 'reinviteMember', on: { id: memberId }, secret: true as const }
  const { link } = await caller.act<{ link: string }>({ ...again, trace: recorded('member.reinvited', memberId) })
  return { memberId, loginName, token: tokenOf(link) }
}

/** By the link; where the answer was lost the link is spent, and the person signs in. */
const activate = (caller: Caller, { memberId, token }: Account) =>
  caller.enter({
    ...{ step: 'activateAccount', body: { token, password }, doneBefore: 'linkSpent' },
    trace: recorded('member.activated', memberId),
  })

const signIn = async (caller: Caller, { memberId, loginName }: Account, word = password): Promise<Person> =>
  (await caller.enter({
    ...{ step: 'signIn', body: { loginName, password: word } },
    trace: { ...recorded('member.signedIn', memberId), atLeast: true },
  })) ?? stranger

/** A clerk whose roles the security administrator granted. */
async function newClerk(caller: Caller, writer: Writer): Promise<Account> {
  const invited = await invite(caller, writer)
  await activate(caller, invited)
  const on = { id: invited.memberId }
  const granted = { who: writer.securityAdministrator, step: 'grantRoles', on, body: { roles: ['clerk'] } }
  await caller.act({ ...granted, trace: recorded('member.rolesGranted', invited.memberId) })
  return invited
}

/** Asked for by one administrator; another decides. */
async function askReset(caller: Caller, { systemAdministrator: who }: Writer, { memberId }: Account) {
  const reason = fresh('忘了密码')
  const asked = { who, step: 'askPasswordReset', on: { id: memberId }, body: { reason }, secret: true as const }
  return caller.act<{ changeId: string; code: string }>({ ...asked, trace: asking(reason) })
}

export const stories: readonly Story[] = [
  async function oneDay(caller, writer) {
    const clerk = await newClerk(caller, writer)
    const { memberId } = clerk
    const who = await signIn(caller, clerk)
    const title = fresh('科员')
    const details = { who: writer.systemAdministrator, step: 'changeMember', on: { id: memberId }, body: { title } }
    await caller.act({ ...details, trace: recorded('member.changed', memberId) })
    const settings = { who, step: 'changeSettings', body: { language: 'en' } }
    await caller.act({ ...settings, trace: recorded('member.settingsChanged', memberId) })
    const changed = { who, step: 'changePassword', body: { current: password, next: another } }
    await caller.act({ ...changed, trace: recorded('member.passwordChanged', memberId) })
    await caller.act({ who, step: 'signOut', doneBefore: 'notSignedIn', trace: recorded('member.signedOut', memberId) })
    await signIn(caller, clerk, another)
    const ended = { who: writer.securityAdministrator, step: 'endSessions', on: { id: memberId } }
    await caller.act({ ...ended, trace: recorded('member.sessionsEnded', memberId) })
  },
  async function grantedTogether(caller, writer) {
    const { memberId } = await invite(caller, writer)
    const granted = { who: writer.securityAdministrator, step: 'grantAskedRoles', body: { ids: [memberId] } }
    await caller.act({ ...granted, trace: recorded('member.rolesGranted', memberId) })
  },
  async function forgotten(caller, writer) {
    const clerk = await newClerk(caller, writer)
    const { memberId } = clerk
    const who = writer.securityAdministrator
    const first = await askReset(caller, writer, clerk)
    const reason = fresh('本人没有提出')
    const refused = { who, step: 'refuseAccountChange', on: { id: first.changeId }, body: { reason } }
    await caller.act({ ...refused, trace: refusal(reason) })
    const { changeId, code } = await askReset(caller, writer, clerk)
    const released = { who, step: 'releaseAccountChange', on: { id: changeId }, secret: true as const }
    const { link } = await caller.act<{ link: string }>({ ...released, trace: recorded('member.resetReleased', memberId) })
    await caller.enter({
      ...{ step: 'activateAccount', body: { token: tokenOf(link), password: another, resetCode: code }, doneBefore: 'linkSpent' },
      trace: recorded('member.passwordReset', memberId),
    })
    const on = { id: memberId }
    const barred = { who, step: 'barSignIn', on, body: { reason: fresh('离岗') } }
    await caller.act({ ...barred, trace: recorded('member.barred', memberId) })
    await caller.act({ who, step: 'liftBar', on, trace: recorded('member.barLifted', memberId) })
    await caller.act({ who, step: 'disableMember', on, trace: recorded('member.disabled', memberId) })
    await caller.act({ who, step: 'enableMember', on, trace: recorded('member.enabled', memberId) })
  },
]

import { StartRefusal } from '@yigen/server/start-refusal.ts'

/** A command says why it does not do what it was told in a sentence; anything else that goes wrong shows its stack. */
export async function asCommand(usage: string, act: () => Promise<number>): Promise<void> {
  process.exitCode = await act().catch(fault => {
    console.error(told(fault, usage))
    return 1
  })
}

function told(fault: unknown, usage: string): unknown {
  if (fault instanceof StartRefusal) return fault.message
  return (fault as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? usage : fault
}

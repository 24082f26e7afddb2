import { useMutation } from '@tanstack/react-query'
import { download } from '#shared/download.ts'
import { FaultLine } from '#shared/Fault.tsx'

/** A paper that the server makes, brought onto this device; a refusal stands where the button is. */
export function PaperButton({ path, called }: { path: string; called: string }) {
  const bringing = useMutation({ mutationFn: () => download(path) })
  return (
    <>
      <button type="button" className="btn" aria-busy={bringing.isPending} disabled={bringing.isPending} onClick={() => bringing.mutate()}>
        {called}
      </button>
      <FaultLine fault={bringing.error} />
    </>
  )
}

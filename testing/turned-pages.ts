type Listed = { rows: readonly { id: string }[]; next: string | null }
type Get = (path: string) => Promise<{ body: Listed }>

/** The ids of a list as one page shows them, and as they come two by two. */
export async function turnedPages(get: Get, path: string): Promise<{ whole: string[]; paged: string[] }> {
  const asked = (more: string) => get(`${path}${path.includes('?') ? '&' : '?'}${more}`)
  const paged: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await asked(`limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`)
    paged.push(...body.rows.map(row => row.id))
    after = body.next
  }
  const { body } = await asked('limit=100')
  return { whole: body.rows.map(row => row.id), paged }
}

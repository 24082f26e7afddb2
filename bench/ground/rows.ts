/** Parts of the statements that fill a district by the hundred thousand rows. */
export const now = `timestamptz '2026-11-25 09:42:00+08'`
export const district = `'440105'`

/** Ids that sort like time and tell what they are: kind, then number. */
export const id = (kind: string, n: string) => `('0190${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** A download by RFC 6266: the name as it is for browsers that read UTF-8, plain letters for the rest; no mark in it ends the header. */
export function attachmentOf(name: string, plain: string = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

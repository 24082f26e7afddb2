/** Brings Temporal to browsers that lack it (Chromium below 144). Await it before any module that uses Temporal is imported. */
export async function bringTemporal() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}

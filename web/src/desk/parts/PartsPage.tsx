export function PartsPage() {
  return <main className="main alone" id="main" />
}

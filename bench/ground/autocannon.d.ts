declare module 'autocannon' {
  type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  type Client = { on(event: 'response', heard: () => void): void }
  type Options = {
    url: string
    connections: number
    amount: number
    sampleInt?: number
    setupClient?(client: Client): void
    requests: { setupRequest(request: Sent): Sent }[]
  }
  type Result = { latency: { p50: number; p99: number }; non2xx: number; errors: number; timeouts: number }
  export default function autocannon(options: Options): Promise<Result>
}

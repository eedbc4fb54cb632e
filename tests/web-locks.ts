/** Web Locks as browsers have them, as far as the project uses them: one holder a name, first come first served. The tests' DOM has none. */
const queues = new Map<string, Promise<unknown>>()

const request = <T>(name: string, hold: () => Promise<T>): Promise<T> => {
  const held = (queues.get(name) ?? Promise.resolve()).then(hold)
  queues.set(name, held.catch(() => {}))
  return held
}

Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })

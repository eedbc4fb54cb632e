/** Does work on all processors. */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** What a thread begins with: the module that works in it, by its address, and what all its jobs need. */
type Beginning<Shared> = { module: string; shared: Shared }

/** In the module that does the work: how one job is done. */
export const answer = <Shared, Job, Outcome>(module: string, work: (shared: Shared, job: Job) => Outcome): void => {
  if (isMainThread || (workerData as Partial<Beginning<Shared>> | null)?.module !== module) return
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none.
  parentPort!.on('message', (job: Job) => parentPort!.postMessage(work((workerData as Beginning<Shared>).shared, job)))
}

/** Gives each job to a thread that is free, and the outcomes in the order of the jobs. `module` must {@link answer}. Throws what a thread throws. */
export const inThreads = async <Shared, Job, Outcome>(module: string, shared: Shared, jobs: readonly Job[]): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  let next = 0
  const open = () =>
    new Promise<unknown>((done, fail) => {
      // tsx reads TypeScript in a thread only where it is asked to.
      const thread = new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(module)}) })`, { eval: true, workerData: { module, shared } satisfies Beginning<Shared> })
      let own = 0
      const give = () => {
        own = next
        next += 1
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none.
        if (own < jobs.length) thread.postMessage(jobs[own])
        else void thread.terminate()
      }
      thread.on('message', (outcome: Outcome) => {
        outcomes[own] = outcome
        give()
      })
      thread.on('error', fail).on('exit', done)
      give()
    })
  await Promise.all(Array.from({ length: Math.min(4, jobs.length, availableParallelism()) }, open))
  return outcomes
}

/** What a part of the benchmark gives. A goal that is missed is told, and fails nothing: machines differ. */
export type Told = { title: string; text: string[]; goals: { goal: string; reached: string; ok: boolean }[]; data: unknown }
export type Part = () => Promise<Told>

/** The words of Quiet Nod, each once: what the rest of the code speaks in. They import nothing but each other. */
export type * from './posts'
export type * from './detection'
export type * from './support'
export type * from './list'
export type * from './settings'
